package id.loket.printing.batch.internal;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Message;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Item;

/** The words of the run sheet are Indonesian, whatever language the operator reads. */
final class SheetWords {

    private SheetWords() {
    }

    /**
     * A line of the sheet.
     *
     * @param item the card
     * @param outcome in words
     */
    public record Row(Item item, String outcome) {
    }

    static Row row(Item item) {
        var outcome = word(switch (item.state()) {
            case WAITING -> BatchMsg.itemWaiting;
            case SPOILED_WAITING -> BatchMsg.itemSpoiledWaiting;
            case IN_WORK -> BatchMsg.itemInWork;
            case INSPECT -> BatchMsg.itemInspect;
            case TO_CHECK -> BatchMsg.itemToCheck;
            case PRINTED -> BatchMsg.itemPrinted;
            case TAKEN_OUT -> BatchMsg.itemTakenOut;
            case ELSEWHERE -> BatchMsg.itemElsewhere;
        });
        return new Row(item, item.state() == Item.State.WAITING ? "" : outcome);
    }

    private static String word(Message message) {
        return message.in(Languages.INDONESIAN);
    }
}
