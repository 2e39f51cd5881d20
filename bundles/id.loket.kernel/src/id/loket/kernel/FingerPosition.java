package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The ten fingers; codes are those of ISO 19794-4 (1 right thumb to 10 left little finger). */
public enum FingerPosition {
    RIGHT_THUMB(1, KernelMsg.fingerRightThumb),
    RIGHT_INDEX(2, KernelMsg.fingerRightIndex),
    RIGHT_MIDDLE(3, KernelMsg.fingerRightMiddle),
    RIGHT_RING(4, KernelMsg.fingerRightRing),
    RIGHT_LITTLE(5, KernelMsg.fingerRightLittle),
    LEFT_THUMB(6, KernelMsg.fingerLeftThumb),
    LEFT_INDEX(7, KernelMsg.fingerLeftIndex),
    LEFT_MIDDLE(8, KernelMsg.fingerLeftMiddle),
    LEFT_RING(9, KernelMsg.fingerLeftRing),
    LEFT_LITTLE(10, KernelMsg.fingerLeftLittle);

    private final int code;
    private final KernelMsg label;

    FingerPosition(int code, KernelMsg label) {
        this.code = code;
        this.label = label;
    }

    /** @return whether this finger goes into the chip and is taken again for verification */
    public boolean isIndex() {
        return this == RIGHT_INDEX || this == LEFT_INDEX;
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
    public static Optional<FingerPosition> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
