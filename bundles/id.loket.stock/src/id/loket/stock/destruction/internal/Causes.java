package id.loket.stock.destruction.internal;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.text.Languages;
import id.loket.stock.destruction.DestructionMsg;

/** The four kinds as the circular writes them: papers are Indonesian in every session. */
final class Causes {

    private Causes() {
    }

    static String indonesian(SpoilCause cause) {
        return switch (cause) {
            case ENCODE_FAILURE -> DestructionMsg.causeEncode.in(Languages.INDONESIAN);
            case DAMAGED -> DestructionMsg.causeDamaged.in(Languages.INDONESIAN);
            case PRINT_FAILURE -> DestructionMsg.causePrint.in(Languages.INDONESIAN);
            case DATA_CHANGE -> DestructionMsg.causeData.in(Languages.INDONESIAN);
        };
    }
}
