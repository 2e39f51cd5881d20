package id.loket.matching.internal.column;

import id.loket.matching.Entry;

/** Man or woman, as lists write it: L and P, Laki-laki and Perempuan, Pria and Wanita. */
final class Sexes {

    static final String MALE = "L";
    static final String FEMALE = "P";

    private Sexes() {
    }

    /** @return {@link #MALE}, {@link #FEMALE}, or an empty string */
    static String of(String text) {
        var word = text.strip().toUpperCase(java.util.Locale.ROOT);
        if (word.isEmpty()) {
            return "";
        }
        return switch (word.charAt(0)) {
            case 'L', 'M', '1' -> MALE;
            case 'W', 'F', '2' -> FEMALE;
            case 'P' -> word.startsWith("PRI") ? MALE : FEMALE;
            default -> "";
        };
    }

    /** @return what the row says; where it says nothing, what its NIK tells */
    static String of(Entry row, int sex, int nik) {
        var said = of(row.value(sex));
        if (!said.isEmpty() || nik < 0) {
            return said;
        }
        long digits = Digits.of(row.value(nik));
        if (digits == 0) {
            return "";
        }
        return Digits.female(digits) ? FEMALE : MALE;
    }
}
