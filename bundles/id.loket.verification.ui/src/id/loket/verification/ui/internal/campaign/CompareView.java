package id.loket.verification.ui.internal.campaign;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Progress;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.ChangeKind;
import id.loket.verification.campaign.VersionCounts;
import id.loket.verification.ui.internal.Room;

/** Two versions of a list side by side: who is new, who is gone, who changed and in what. */
final class CompareView implements Segments.View {

    private static final List<ChangeKind> KINDS = List.of(ChangeKind.NEW, ChangeKind.GONE, ChangeKind.CHANGED);

    private final Room room;
    private final CampaignLists lists;
    private final Combo older;
    private final Combo newer;
    private final Combo kind;
    private final KeyButton compare;
    private final Label counts;
    private final TableView<ChangeRow> table;
    private final Label what;
    private final ProgressStrip strip;
    private List<CampaignList> versions = List.of();
    private List<ChangeRow> changes = List.of();
    private long campaign;

    CompareView(Composite pane, Room room, CampaignLists lists) {
        this.room = room;
        this.lists = lists;
        var card = CampaignDetail.pane(pane);
        var bar = Grids.wide(Grids.plain(card, 6));
        older = choice(bar, CampaignText.older.text(), "compare.older");
        newer = choice(bar, CampaignText.newer.text(), "compare.newer");
        compare = Names.id(KeyButton.secondary(bar, CampaignText.compare.text(), Key.function(9), this::compare), "compare.go");
        kind = Names.id(new Combo(bar, SWT.READ_ONLY), "compare.kind");
        kind.setFont(Theme.of(card).body());
        Names.of(kind, CampaignText.changeKind.text());
        kind.add(CampaignText.allChanges.text());
        KINDS.forEach(each -> kind.add(each.label()));
        kind.select(0);
        kind.addListener(SWT.Selection, event -> filter());
        counts = Names.id(Grids.wide(Labels.strong(card, "")), "compare.counts");
        table = new TableView<ChangeRow>(card, CampaignText.segmentCompare.text())
                .pill(CampaignText.changeKind.text(), 85, change -> new TableView.State(change.kind().label(), tone(change.kind())))
                .text(CampaignText.sheet.text(), 80, ChangeRow::sheet)
                .count(CampaignText.rowBefore.text(), 80, ChangeRow::older)
                .count(CampaignText.rowNow.text(), 75, ChangeRow::newer)
                .text(CampaignText.person.text(), 150, ChangeRow::name)
                .text(CampaignText.whatChanged.text(), 235, ChangeRow::what)
                .empty(CampaignText.compareEmpty.text())
                .bare();
        Names.id(table.table(), "compare.table");
        table.rows(List.of());
        what = Grids.wide(Labels.body(card, ""));
        table.onSelect(change -> {
            what.setText(Labels.escape(change.what()));
            what.requestLayout();
        });
        strip = new ProgressStrip(card);
        show(null);
    }

    private static Combo choice(Composite bar, String label, String id) {
        Labels.muted(bar, label);
        var combo = Names.id(Grids.wide(new Combo(bar, SWT.READ_ONLY)), id);
        combo.setFont(Theme.of(bar).body());
        Names.of(combo, label);
        return combo;
    }

    private static Tone tone(ChangeKind kind) {
        return switch (kind) {
            case NEW -> Tone.GOOD;
            case GONE -> Tone.BAD;
            case CHANGED -> Tone.WARNING;
            case SAME -> Tone.NEUTRAL;
        };
    }

    @Override
    public void load() {
        // A comparison reads both lists: only when somebody asks for it.
    }

    /** @param row the chosen campaign, or null */
    void show(CampaignRow row) {
        var ready = row == null ? List.<CampaignList>of()
                : row.lists().stream().filter(list -> list.state() == CampaignList.State.READY).toList();
        var now = row == null ? 0 : row.id();
        if (now == campaign && ids(ready).equals(ids(versions))) {
            return;
        }
        campaign = now;
        versions = ready;
        var words = ready.stream().map(list -> CampaignText.versionOf.text(list.number(), list.fileName())).toArray(String[]::new);
        older.setItems(words);
        newer.setItems(words);
        newer.select(0);
        older.select(1);
        var several = ready.size() > 1;
        compare.setEnabled(several);
        counts.setText(several ? "" : CampaignText.compareOne.text());
        what.setText("");
        changes = List.of();
        table.rows(changes);
    }

    private static List<Long> ids(List<CampaignList> lists) {
        return lists.stream().map(CampaignList::id).toList();
    }

    private void compare() {
        if (older.getSelectionIndex() < 0 || newer.getSelectionIndex() < 0) {
            return;
        }
        var before = versions.get(older.getSelectionIndex());
        var now = versions.get(newer.getSelectionIndex());
        room.banner().clear();
        compare.setEnabled(false);
        strip.begin(Work.of(CampaignText.comparing.text(before.number(), now.number()),
                progress -> compared(before, now, strip.follow(progress)))
                .done(this::compared)
                .refused(room::refused)
                .always(() -> {
                    strip.end();
                    compare.setEnabled(true);
                })
                .start(table));
    }

    private record Compared(VersionCounts counts, KeptChanges changes) {
    }

    private Compared compared(CampaignList before, CampaignList now, Progress progress) {
        var kept = new KeptChanges();
        return new Compared(lists.compare(room.session(), before.id(), now.id(), new ListProgress(progress), kept), kept);
    }

    private void compared(Compared compared) {
        var found = compared.counts();
        var line = CampaignText.compareCounts.text(Formats.number(found.added()), Formats.number(found.gone()),
                Formats.number(found.changed()), Formats.number(found.same()));
        counts.setText(compared.changes().left() == 0 ? line
                : line + " " + CampaignText.changesLeftOut.text(Formats.number(compared.changes().left())));
        counts.requestLayout();
        changes = compared.changes().rows();
        filter();
    }

    private void filter() {
        var wanted = kind.getSelectionIndex() <= 0 ? null : KINDS.get(kind.getSelectionIndex() - 1);
        table.rows(wanted == null ? changes : changes.stream().filter(change -> change.kind() == wanted).toList());
        what.setText("");
    }
}
