package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Citizenship. */
public enum Citizenship {
    WNI(1, KernelMsg.citizenWni),
    WNA(2, KernelMsg.citizenWna);

    private final int code;
    private final KernelMsg label;

    Citizenship(int code, KernelMsg label) {
        this.code = code;
        this.label = label;
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
    public static Optional<Citizenship> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
