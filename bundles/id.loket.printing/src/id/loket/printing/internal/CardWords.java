package id.loket.printing.internal;

import id.loket.kernel.KernelMsg;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Languages;

/** The words of the card are Indonesian, whatever language the operator reads. */
final class CardWords {

    private CardWords() {
    }

    static String of(Sex sex) {
        return word(switch (sex) {
            case MALE -> KernelMsg.sexMale;
            case FEMALE -> KernelMsg.sexFemale;
        });
    }

    static String of(Religion religion) {
        return word(switch (religion) {
            case ISLAM -> KernelMsg.religionIslam;
            case KRISTEN -> KernelMsg.religionKristen;
            case KATHOLIK -> KernelMsg.religionKatholik;
            case HINDU -> KernelMsg.religionHindu;
            case BUDDHA -> KernelMsg.religionBuddha;
            case KHONGHUCU -> KernelMsg.religionKhonghucu;
            case KEPERCAYAAN -> KernelMsg.religionKepercayaan;
        });
    }

    static String of(MaritalStatus status) {
        return word(switch (status) {
            case SINGLE -> KernelMsg.maritalSingle;
            case MARRIED -> KernelMsg.maritalMarried;
            case DIVORCED -> KernelMsg.maritalDivorced;
            case WIDOWED -> KernelMsg.maritalWidowed;
        });
    }

    private static String word(KernelMsg message) {
        return message.in(Languages.INDONESIAN);
    }
}
