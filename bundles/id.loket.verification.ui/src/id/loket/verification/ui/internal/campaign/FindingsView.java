package id.loket.verification.ui.internal.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

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
import id.loket.ui.widget.ListFile;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Paging;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Progress;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Grade;
import id.loket.verification.ui.internal.Room;

/** What is wrong with rows of a version: where, in which field, by which rule; as a file for whoever sent the list. */
final class FindingsView implements Segments.View {

    private static final List<Grade> GRADES = List.of(Grade.BAD, Grade.WARNING, Grade.NOTE);
    private static final int FILE_PAGE = 2_000;

    private final Room room;
    private final CampaignLists lists;
    private final Label title;
    private final Combo grade;
    private final TableView<FindingRow> table;
    private final Paging<FindingRow> paging;
    private final Label rule;
    private final ProgressStrip strip;
    private final KeyButton export;
    private CampaignList list;
    private volatile Wanted wanted;

    /** What the rows on their way are asked for; the page may have gone on to another version meanwhile. */
    private record Wanted(long list, Grade grade) {
    }

    FindingsView(Composite pane, Room room, CampaignLists lists) {
        this.room = room;
        this.lists = lists;
        var card = CampaignDetail.pane(pane);
        var bar = Grids.wide(Grids.plain(card, 3));
        title = Grids.wide(Labels.strong(bar, ""));
        grade = Names.id(new Combo(bar, SWT.READ_ONLY), "findings.grade");
        grade.setFont(Theme.of(card).body());
        Names.of(grade, CampaignText.grade.text());
        grade.addListener(SWT.Selection, event -> load());
        export = Names.id(KeyButton.secondary(bar, CampaignText.sendBack.text(), Key.function(9), this::export), "findings.export");
        table = new TableView<FindingRow>(card, CampaignText.segmentFindings.text()).key(FindingRow::key)
                .text(CampaignText.sheet.text(), 80, row -> row.person().sheet())
                .number(CampaignText.row.text(), 55, row -> row.person().row())
                .text(CampaignText.person.text(), 130, row -> row.person().name())
                .text(CampaignText.field.text(), 100, FindingRow::field)
                .text(CampaignText.written.text(), 105, FindingRow::written)
                .text(CampaignText.rule.text(), 230, FindingRow::rule)
                .empty(CampaignText.findingsEmpty.text())
                .bare();
        Names.id(table.table(), "findings.table");
        paging = new Paging<>(table, this::page);
        rule = Grids.wide(Labels.body(card, ""));
        table.onSelect(row -> {
            rule.setText(Labels.escape(row.grade().label() + " · " + row.rule()));
            rule.requestLayout();
        });
        strip = new ProgressStrip(card);
        show(null);
    }

    /** @param chosen the version to look at, or null */
    void show(CampaignList chosen) {
        var same = chosen != null && list != null && chosen.id() == list.id();
        list = chosen != null && chosen.state() == CampaignList.State.READY ? chosen : null;
        title.setText(Labels.escape(list == null ? CampaignText.versionNone.text()
                : CampaignText.versionOf.text(list.number(), list.fileName())));
        grade.setEnabled(list != null);
        export.setEnabled(list != null && GRADES.stream().anyMatch(each -> count(each) > 0));
        if (!same) {
            grade.setItems(GRADES.stream().map(each -> list == null ? each.label()
                    : CampaignText.gradeCount.text(each.label(), Formats.number(count(each)))).toArray(String[]::new));
            grade.select(0);
            load();
        }
    }

    private int count(Grade each) {
        return switch (each) {
            case BAD -> list.badRows();
            case WARNING -> list.warnedRows();
            case NOTE -> list.notedRows();
            case CLEAN -> 0;
        };
    }

    private Grade grade() {
        return GRADES.get(Math.max(0, grade.getSelectionIndex()));
    }

    /** What is on the screen only: a version may have a million rows. */
    @Override
    public void load() {
        rule.setText("");
        if (list == null || count(grade()) == 0) {
            paging.clear();
            return;
        }
        wanted = new Wanted(list.id(), grade());
        paging.load();
    }

    private List<FindingRow> page(FindingRow last, int limit) {
        var from = wanted;
        return FindingRow.of(lists.rows(room.session(), from.list(), from.grade(), last == null ? 0 : last.person().line(), limit,
                CampaignText.purposeLook.text()));
    }

    private void export() {
        var version = list;
        var of = grade();
        ListFile.choose(table.getShell(), CampaignText.sendBackName.text(version.number(), of.label())).ifPresent(file -> strip.begin(
                Work.of(CampaignText.sendBack.text(), progress -> write(file, version, of, strip.follow(progress)))
                        .done(written -> room.banner().show(Tone.GOOD, CampaignText.sentBack.text(written), CampaignText.sentBackThen.text()))
                        .refused(room::refused)
                        .always(strip::end)
                        .start(table)));
    }

    private Path write(Path file, CampaignList version, Grade of, Progress progress) {
        progress.total(version.totalRows());
        return ListFile.write(file, out -> {
            out.append(ListFile.line(FindingRow.headings()));
            int after = 0;
            while (true) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                var people = lists.rows(room.session(), version.id(), of, after, FILE_PAGE, CampaignText.purposeSendBack.text());
                for (var row : FindingRow.of(people)) {
                    out.append(ListFile.line(row.cells()));
                }
                if (people.size() < FILE_PAGE) {
                    return;
                }
                var last = people.get(people.size() - 1).line();
                progress.advance(last - after);
                after = last;
            }
        });
    }
}
