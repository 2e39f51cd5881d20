package id.loket.verification.ui.internal.campaign;

import id.loket.ui.Formats;
import id.loket.verification.campaign.HandedOn;
import id.loket.verification.campaign.TakenList;

/** What came of taking a file, in words. */
final class TakenWords {

    private TakenWords() {
    }

    /**
     * @param taken a list
     * @return which version it is and what its rows are like
     */
    static String of(TakenList taken) {
        var list = taken.list();
        var words = CampaignText.taken.text(list.number(), Formats.number(list.totalRows()), Formats.number(list.badRows()),
                Formats.number(list.warnedRows()), Formats.number(list.notedRows()));
        var handed = taken.handedOn();
        return handed.equals(HandedOn.NOTHING) ? words : words + " "
                + CampaignText.handedOn.text(Formats.number(handed.kept()), Formats.number(handed.reopened()));
    }

    /**
     * @param taken a list
     * @return what a person does next
     */
    static String next(TakenList taken) {
        return taken.list().badRows() == 0 ? CampaignText.takenThen.text() : CampaignText.takenBadThen.text();
    }
}
