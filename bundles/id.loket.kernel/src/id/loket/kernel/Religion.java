package id.loket.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Religion (form F-1.01, Permendagri 109/2019). */
public enum Religion {
    ISLAM(1, KernelMsg.religionIslam),
    KRISTEN(2, KernelMsg.religionKristen),
    KATHOLIK(3, KernelMsg.religionKatholik),
    HINDU(4, KernelMsg.religionHindu),
    BUDDHA(5, KernelMsg.religionBuddha),
    KHONGHUCU(6, KernelMsg.religionKhonghucu),
    KEPERCAYAAN(7, KernelMsg.religionKepercayaan);

    private final int code;
    private final KernelMsg label;

    Religion(int code, KernelMsg label) {
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
    public static Optional<Religion> of(int code) {
        return Arrays.stream(values()).filter(value -> value.code == code).findFirst();
    }
}
