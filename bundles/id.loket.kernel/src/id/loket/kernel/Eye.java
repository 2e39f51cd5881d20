package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The two irises; codes are those of ISO 19794-6. */
public enum Eye {
    RIGHT(1, KernelMsg.eyeRight),
    LEFT(2, KernelMsg.eyeLeft);

    private final int code;
    private final KernelMsg label;

    Eye(int code, KernelMsg label) {
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
    public static Optional<Eye> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
