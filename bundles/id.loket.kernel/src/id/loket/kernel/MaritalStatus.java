package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Marital status (form F-1.01). */
public enum MaritalStatus {
    SINGLE(1, KernelMsg.maritalSingle),
    MARRIED(2, KernelMsg.maritalMarried),
    DIVORCED(3, KernelMsg.maritalDivorced),
    WIDOWED(4, KernelMsg.maritalWidowed);

    private final int code;
    private final KernelMsg label;

    MaritalStatus(int code, KernelMsg label) {
        this.code = code;
        this.label = label;
    }

    /** @return whether the person is or was married, which lifts the age gates */
    public boolean everMarried() {
        return this != SINGLE;
    }

    /** @return the number SIAK-style lists use */
    public int code() {
        return code;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param code a number from a list
     * @return the value, or empty if the list has no such number
     */
    public static Optional<MaritalStatus> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
