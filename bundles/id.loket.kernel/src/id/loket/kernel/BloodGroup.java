package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Blood group (form F-1.01); unknown is printed as a dash. */
public enum BloodGroup {
    A(1, "A"), B(2, "B"), AB(3, "AB"), O(4, "O"), A_POSITIVE(5, "A+"), A_NEGATIVE(6, "A-"), B_POSITIVE(7, "B+"),
    B_NEGATIVE(8, "B-"), AB_POSITIVE(9, "AB+"), AB_NEGATIVE(10, "AB-"), O_POSITIVE(11, "O+"), O_NEGATIVE(12, "O-"),
    UNKNOWN(13, "-");

    private final int code;
    private final String label;

    BloodGroup(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** @return the number SIAK-style lists use */
    public int code() {
        return code;
    }

    /** @return what the card shows */
    public String label() {
        return label;
    }

    /**
     * @param code a number from a list
     * @return the value, or empty if the list has no such number
     */
    public static Optional<BloodGroup> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
