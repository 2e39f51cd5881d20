package id.loket.kernel;

import java.time.LocalDate;

/** The background of a citizen's portrait: red for an odd year of birth, blue for an even one. */
public enum PortraitBackground {
    RED(KernelMsg.backgroundRed, 0xC0282D), BLUE(KernelMsg.backgroundBlue, 0x1F5FB0);

    private final KernelMsg label;
    private final int rgb;

    PortraitBackground(KernelMsg label, int rgb) {
        this.label = label;
        this.rgb = rgb;
    }

    /**
     * @param birthDate date of birth
     * @return the background for that year
     */
    public static PortraitBackground forBirth(LocalDate birthDate) {
        return birthDate.getYear() % 2 == 0 ? BLUE : RED;
    }

    /** @return the colour's name in the language of this session */
    public String label() {
        return label.text();
    }

    /** @return the colour as 0xRRGGBB */
    public int rgb() {
        return rgb;
    }
}
