package id.loket.verification.ui.internal.campaign;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.DeletionRecord;
import id.loket.verification.ui.internal.Room;
import id.loket.verification.ui.internal.result.ResultAct;
import id.loket.verification.ui.internal.result.ResultText;

/** What remains of lists that were deleted: which file, how many rows, who, when and why. */
final class DeletionsView implements Segments.View {

    private static final int HASH_SHOWN = 16;

    private final Room room;
    private final CampaignLists lists;
    private final TableView<DeletionRecord> table;
    private final KeyButton expire;
    private final KeyButton paper;
    private final ResultAct result;
    private final ProgressStrip strip;
    private CampaignRow campaign;
    private List<DeletionRecord> records = List.of();

    DeletionsView(Composite pane, Room room, CampaignDetail.Uses uses) {
        this.room = room;
        lists = uses.lists();
        var card = CampaignDetail.pane(pane);
        var bar = Grids.wide(Grids.plain(card, 3));
        Grids.wide(Labels.muted(bar, CampaignText.deletionsLine.text()));
        expire = Names.id(KeyButton.secondary(bar, CampaignText.deleteExpired.text(), Key.function(9), this::deleteExpired),
                "deletions.expire");
        paper = Names.id(KeyButton.secondary(bar, ResultText.deletionPaper.text(), Key.function(6), this::paper), "deletions.paper");
        table = new TableView<DeletionRecord>(card, CampaignText.segmentDeletions.text())
                .text(CampaignText.file.text(), 150, DeletionRecord::fileName)
                .number(CampaignText.rows.text(), 75, DeletionRecord::totalRows)
                .value(CampaignText.deletedAt.text(), 148, DeletionRecord::deletedAt, room.formats()::dateTime)
                .text(CampaignText.deletedBy.text(), 90, DeletionRecord::deletedBy)
                .text(CampaignText.cause.text(), 110, record -> record.cause().label())
                .text(CampaignText.reason.text(), 150, DeletionRecord::reason)
                .pill(CampaignText.rowsGone.text(), 90, DeletionsView::gone)
                .text(CampaignText.hash.text(), 140, record -> record.hash().substring(0, HASH_SHOWN) + "…")
                .empty(CampaignText.deletionsEmpty.text())
                .bare();
        Names.id(table.table(), "deletions.table");
        strip = new ProgressStrip(card);
        table.rows(List.of());
        table.onSelect(record -> enable());
        table.onOpen(record -> paper());
        result = uses.result();
        enable();
    }

    private void enable() {
        var over = campaign != null && campaign.newest().isPresent()
                && campaign.campaign().retainUntil().isBefore(room.formats().today());
        var going = records.stream().anyMatch(record -> record.rowsGoneAt() == null);
        expire.setEnabled((over || going) && !strip.runs() && room.session().may(CampaignLists.DELETE));
        paper.setEnabled(table.selection().filter(record -> record.rowsGoneAt() != null).isPresent());
    }

    private void paper() {
        room.chosen(table, record -> result.openDeletion(table, record));
    }

    private static TableView.State gone(DeletionRecord record) {
        return record.rowsGoneAt() == null ? new TableView.State(CampaignText.rowsGoing.text(), Tone.WARNING)
                : new TableView.State(CampaignText.rowsAreGone.text(), Tone.NEUTRAL);
    }

    /** @param row the chosen campaign, or null */
    void show(CampaignRow row) {
        campaign = row;
        enable();
        load();
    }

    @Override
    public void load() {
        if (campaign == null) {
            show(List.of());
            return;
        }
        var of = campaign.id();
        table.loading();
        Work.quiet(progress -> lists.deletions(room.session()).stream().filter(record -> record.campaignId() == of).toList())
                .done(this::show).refused(table::failed).start(table);
    }

    private void show(List<DeletionRecord> of) {
        records = of;
        table.rows(of);
        enable();
    }

    private void deleteExpired() {
        expire.setEnabled(false);
        Work.of(CampaignText.deleteExpired.text(), progress -> lists.deleteExpired(room.session()))
                .done(gone -> {
                    room.told(CampaignText.expiredDeleted.text(gone.size()));
                    RowsGoing.begin(strip, room, lists, table, this::enable);
                })
                .refused(room::refused)
                .start(table);
    }
}
