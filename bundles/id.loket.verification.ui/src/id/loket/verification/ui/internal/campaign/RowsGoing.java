package id.loket.verification.ui.internal.campaign;

import org.eclipse.swt.widgets.Control;

import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.ui.internal.Room;

/** Removes the rows of deleted lists while somebody looks on. Stopped, the rest goes by itself later. */
final class RowsGoing {

    private RowsGoing() {
    }

    /**
     * @param strip shows how far it is
     * @param room who asks
     * @param lists whose rows go
     * @param view on whose screen
     * @param ended run in any case
     */
    static void begin(ProgressStrip strip, Room room, CampaignLists lists, Control view, Runnable ended) {
        strip.begin(Work.of(CampaignText.removingRows.text(), progress -> {
            lists.removeRows(room.session(), new ListProgress(strip.follow(progress)));
            return null;
        }).done(gone -> room.reload().run()).refused(room::refused).always(() -> {
            strip.end();
            ended.run();
        }).start(view));
    }
}
