package id.loket.issuance.letter.internal;

import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;

/** Words of the card's face, as the card has them: Indonesian whatever the screen speaks. */
final class FaceWords {

    private FaceWords() {
    }

    static String of(Religion religion) {
        return switch (religion) {
            case ISLAM -> "ISLAM";
            case KRISTEN -> "KRISTEN";
            case KATHOLIK -> "KATHOLIK";
            case HINDU -> "HINDU";
            case BUDDHA -> "BUDHA";
            case KHONGHUCU -> "KHONGHUCU";
            case KEPERCAYAAN -> "KEPERCAYAAN TERHADAP TUHAN YME";
        };
    }

    static String of(MaritalStatus status) {
        return switch (status) {
            case SINGLE -> "BELUM KAWIN";
            case MARRIED -> "KAWIN";
            case DIVORCED -> "CERAI HIDUP";
            case WIDOWED -> "CERAI MATI";
        };
    }

    static String of(Sex sex) {
        return switch (sex) {
            case MALE -> "LAKI-LAKI";
            case FEMALE -> "PEREMPUAN";
        };
    }
}
