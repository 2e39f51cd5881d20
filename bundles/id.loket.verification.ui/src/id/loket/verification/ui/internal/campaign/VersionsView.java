package id.loket.verification.ui.internal.campaign;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;

import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.desk.Totals;
import id.loket.verification.match.MatchRun;
import id.loket.verification.ui.internal.Pages;
import id.loket.verification.ui.internal.Room;

/** The versions of a campaign's list: taken, matched, decided, deleted. */
final class VersionsView implements Segments.View {

    private final Room room;
    private final CampaignDetail.Uses uses;
    private final Consumer<Version> chosen;
    private final Runnable findings;
    private final TableView<Version> table;
    private final ProgressStrip strip;
    private final List<KeyButton> acts;
    private CampaignRow campaign;

    /**
     * A version with its figures.
     *
     * @param list what was taken
     * @param totals its rows by what became of them, or null while nobody counted them
     */
    record Version(CampaignList list, Totals totals) {

        Long left() {
            return totals == null ? null : CampaignRow.left(totals);
        }

        Long decided() {
            return totals == null ? null : totals.decided();
        }
    }

    VersionsView(Composite pane, Room room, CampaignDetail.Uses uses, Consumer<Version> chosen, Runnable findings) {
        this.room = room;
        this.uses = uses;
        this.chosen = chosen;
        this.findings = findings;
        var card = CampaignDetail.pane(pane);
        table = new TableView<Version>(card, CampaignText.segmentVersions.text()).key(version -> version.list().id())
                .number(CampaignText.version.text(), 58, version -> version.list().number())
                .text(CampaignText.file.text(), 96, version -> version.list().fileName())
                .value(CampaignText.takenAt.text(), 138, version -> version.list().takenAt(), room.formats()::dateTime)
                .number(CampaignText.rows.text(), 80, version -> version.list().totalRows())
                .number(CampaignText.bad.text(), 88, version -> version.list().badRows())
                .count(CampaignText.left.text(), 80, Version::left)
                .count(CampaignText.decided.text(), 80, Version::decided)
                .pill(CampaignText.state.text(), 82, version -> new TableView.State(version.list().state().label(), tone(version.list())))
                .empty(CampaignText.versionsEmpty.text())
                .bare();
        Names.id(table.table(), "campaign.lists");
        table.onSelect(version -> {
            chosen.accept(version);
            enable();
        });
        table.onOpen(this::openDesk);
        strip = new ProgressStrip(card);
        var bar = Grids.plain(card, 6);
        Names.id(KeyButton.secondary(bar, CampaignText.takeList.text(), Key.function(4), this::take), "campaign.take");
        acts = List.of(act(bar, "campaign.match", CampaignText.match.text(), 5, this::match),
                act(bar, "campaign.desk", CampaignText.openDesk.text(), 6, this::openDesk),
                act(bar, "campaign.result", CampaignText.result.text(), 7, this::result),
                act(bar, "campaign.delete", CampaignText.delete.text(), 8, this::delete));
        Grids.row(bar);
    }

    private KeyButton act(Composite bar, String id, String label, int key, Consumer<Version> action) {
        return Names.id(KeyButton.secondary(bar, label, Key.function(key), () -> room.chosen(table, action)), id);
    }

    private static Tone tone(CampaignList list) {
        return switch (list.state()) {
            case READING -> Tone.ACTIVE;
            case READY -> Tone.GOOD;
            case DELETED -> Tone.NEUTRAL;
        };
    }

    @Override
    public void load() {
        // The page reads campaigns with their lists in one go, and shows them here.
    }

    /** @param row the chosen campaign, or null if there is none */
    void show(CampaignRow row) {
        var other = campaign == null || row == null || campaign.id() != row.id();
        campaign = row;
        if (other) {
            table.table().deselectAll();
        }
        var versions = row == null ? List.<Version>of()
                : row.lists().stream().map(list -> new Version(list, row.totals().get(list.id()))).toList();
        table.rows(versions);
        if (table.selection().isEmpty() && !versions.isEmpty()) {
            table.select(versions.get(0));
        }
        chosen.accept(table.selection().orElse(null));
        enable();
    }

    private void enable() {
        var ready = table.selection().filter(version -> version.list().state() == CampaignList.State.READY).isPresent();
        acts.forEach(act -> act.setEnabled(ready && !strip.runs()));
        acts.get(acts.size() - 1).setEnabled(ready && !strip.runs() && room.session().may(CampaignLists.DELETE));
    }

    private void take() {
        if (campaign == null) {
            room.banner().show(Tone.WARNING, CampaignText.nobodyChosen.text(), CampaignText.nobodyChosenNext.text());
            return;
        }
        new TakeDialog(table.getShell(), room.session(), uses.lists(), campaign.campaign(), taken -> {
            table.table().deselectAll();
            room.told(TakenWords.of(taken));
            if (taken.list().badRows() > 0) {
                findings.run();
            }
        }).open();
    }

    private void match(Version version) {
        room.banner().clear();
        strip.begin(Work.of(CampaignText.matching.text(version.list().fileName()),
                progress -> uses.matching().run(room.session(), version.list().id(), new MatchProgress(strip.follow(progress))))
                .summary(VersionsView::words)
                .done(run -> {
                    room.reload().run();
                    room.banner().show(Tone.GOOD, words(run), CampaignText.matchedThen.text());
                })
                .refused(room::refused)
                .always(() -> {
                    strip.end();
                    enable();
                })
                .start(table));
        enable();
    }

    private static String words(MatchRun run) {
        var proposed = run.proposed();
        return CampaignText.matched.text(Formats.number(proposed.same()), Formats.number(proposed.look()),
                Formats.number(proposed.different()), Formats.number(run.residents()));
    }

    private void openDesk(Version version) {
        uses.navigator().open(Pages.DESK, "list:" + version.list().id());
    }

    private void result(Version version) {
        uses.result().open(table.getShell(), campaign.campaign(), version.list());
    }

    private void delete(Version version) {
        new AskDialog<>(table.getShell(), CampaignText.deleteTitle.text(version.list().number()), CampaignText.delete.text(),
                answer -> uses.lists().delete(room.session(), version.list().id(), answer.text("reason")))
                .means(CampaignText.deleteWhat.text(version.list().fileName(), Formats.number(version.list().totalRows())))
                .lines("reason", CampaignText.reason.text(), "")
                .ask().ifPresent(gone -> {
                    room.told(CampaignText.deleted.text(gone.fileName()));
                    RowsGoing.begin(strip, room, uses.lists(), table, this::enable);
                    enable();
                });
    }
}
