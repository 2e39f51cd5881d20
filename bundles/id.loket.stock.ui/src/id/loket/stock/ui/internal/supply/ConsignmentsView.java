package id.loket.stock.ui.internal.supply;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.device.Devices;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.supply.BlankRequest;
import id.loket.stock.supply.Consignment;
import id.loket.stock.supply.Consignments;
import id.loket.stock.supply.DeliveryNote;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.Requests;
import id.loket.stock.supply.Sender;
import id.loket.stock.supply.Verdict;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Delivery notes and what came under them: typed, scanned or read from a file, judged row by row. */
final class ConsignmentsView implements Segments.View {

    private static final int SHOWN = 500;
    private static final int FORM_WIDTH = 330;

    private final Desk desk;
    private final Consignments consignments;
    private final Requests requests;
    private final NotePapers papers;
    private final Text number;
    private final Text date;
    private final Combo sender;
    private final Combo answered;
    private final Text lines;
    private final Label count;
    private final TableView<Consignment> table;
    private final TableView<Verdict> wrong;
    private List<BlankRequest> open = List.of();
    private List<Line> fromFile = List.of();
    private String judged = "";

    ConsignmentsView(Composite pane, Desk desk, Uses uses) {
        this.desk = desk;
        consignments = uses.consignments();
        requests = uses.requests();
        papers = new NotePapers(pane, desk, uses.evidence(), uses.devices());
        var form = new Card(pane, 2, SupplyText.noteTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        number = Names.id(FormRow.text(form, SupplyText.noteNumber.text()), "supply.note");
        date = Names.id(FormRow.text(form, SupplyText.noteDate.text()), "supply.date");
        sender = Names.id(FormRow.choice(form, SupplyText.sender.text(), Sender.MINISTRY.label(), Sender.PROVINCE.label()), "supply.sender");
        answered = Names.id(FormRow.choice(form, SupplyText.answers.text(), SupplyText.answersNone.text()), "supply.request");
        lines = Names.id(FormRow.lines(form, SupplyText.lines.text()), "supply.lines");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(lines);
        Labels.muted(form, "");
        count = Grids.wide(Labels.muted(form, SupplyText.linesHint.text()));
        lines.addListener(SWT.Modify, event -> {
            fromFile = List.of();
            count();
        });
        buttons(form);
        var right = Grids.fill(Grids.plain(pane, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        table = table(Grids.fill(new Card(right, 1)));
        wrong = new TableView<Verdict>(Grids.fill(new Card(right, 1)), SupplyText.rowsTitle.text())
                .number(SupplyText.row.text(), 60, verdict -> verdict.line().row())
                .text(SupplyText.numbers.text(), 190, verdict -> verdict.line().typed())
                .pill(SupplyText.verdict.text(), 90, verdict -> verdict.right() ? new TableView.State(SupplyText.right.text(), Tone.GOOD)
                        : new TableView.State(SupplyText.wrong.text(), Tone.BAD))
                .text(SupplyText.why.text(), 420, verdict -> verdict.right() ? "" : verdict.fault().happened())
                .empty(SupplyText.rowsEmpty.text());
        Names.id(wrong.table(), "supply.rows");
        wrong.rows(List.of());
        date.setText(Formats.date(desk.formats().today()));
    }

    private void buttons(Composite form) {
        var row = Grids.plain(form, 2);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
        var announce = Names.id(KeyButton.primary(row, SupplyText.announce.text(), Key.function(2), this::announce), "supply.announce");
        var receive = Names.id(KeyButton.secondary(row, SupplyText.receive.text(), Key.function(3), this::receive), "supply.receive");
        var read = Names.id(KeyButton.secondary(row, SupplyText.readFile.text(), Key.function(4), this::readFile), "supply.read");
        var attach = Names.id(KeyButton.secondary(row, SupplyText.attach.text(), Key.function(7), () -> chosen(papers::attach)), "supply.attach");
        var scan = Names.id(KeyButton.secondary(row, SupplyText.scan.text(), Key.function(8), () -> chosen(papers::scan)), "supply.scan");
        var may = desk.session().may(Consignments.RECEIVE);
        List.of(announce, receive, read, attach, scan).forEach(button -> Grids.wide(button).setEnabled(may));
        List.of(announce, receive, read).forEach(button -> GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(button));
    }

    private void chosen(Consumer<Consignment> action) {
        desk.chosen(table, action);
    }

    private TableView<Consignment> table(Composite card) {
        var view = new TableView<Consignment>(card, SupplyText.consignments.text()).key(Consignment::id)
                .text(SupplyText.noteNumber.text(), 130, Consignment::noteNumber)
                .value(SupplyText.noteDate.text(), 98, Consignment::noteDate, Formats::date)
                .text(SupplyText.sender.text(), 108, consignment -> consignment.sender().label())
                .pill(SupplyText.state.text(), 124, consignment -> new TableView.State(consignment.state().label(), tone(consignment)))
                .number(SupplyText.announced.text(), 84, Consignment::announced)
                .number(SupplyText.received.text(), 72, Consignment::received)
                .number(SupplyText.damaged.text(), 60, Consignment::damaged)
                .number(SupplyText.missing.text(), 64, Consignment::expected)
                .empty(SupplyText.consignmentsEmpty.text());
        Names.id(view.table(), "supply.consignments");
        var bar = view.bar();
        Names.id(KeyButton.secondary(bar, SupplyText.showRest.text(), Key.function(6), () -> desk.chosen(view, this::rest)), "supply.rest");
        Names.id(KeyButton.secondary(bar, SupplyText.closeNote.text(), Key.function(9), () -> desk.chosen(view, this::close)), "supply.close");
        Names.id(KeyButton.secondary(bar, SupplyText.papers.text(), Key.function(5), () -> desk.chosen(view, papers::open)), "supply.papers");
        Grids.row(bar);
        bar.requestLayout();
        return view;
    }

    private static Tone tone(Consignment consignment) {
        return switch (consignment.state()) {
            case EXPECTED, PARTLY -> Tone.WARNING;
            case COMPLETE -> Tone.GOOD;
            case SHORT -> Tone.BAD;
        };
    }

    @Override
    public void load() {
        table.loading();
        Work.quiet(progress -> new Content(consignments.latest(desk.session(), SHOWN), requests.latest(desk.session(), SHOWN)))
                .done(content -> {
                    table.rows(content.consignments());
                    offer(content.requests().stream().filter(request -> request.state().isOpen()).toList());
                }).refused(table::failed).start(table);
    }

    /** The chosen request stays. */
    private void offer(List<BlankRequest> now) {
        var chosen = request();
        open = now;
        answered.setItems(Stream.concat(Stream.of(SupplyText.answersNone.text()), open.stream().map(BlankRequest::letterNumber))
                .toArray(String[]::new));
        answered.select(1 + open.stream().map(BlankRequest::id).toList().indexOf(chosen));
    }

    private Long request() {
        return answered.getSelectionIndex() <= 0 ? null : open.get(answered.getSelectionIndex() - 1).id();
    }

    private List<Line> typed() {
        return fromFile.isEmpty() ? Line.parse(lines.getText()) : fromFile;
    }

    private void count() {
        try {
            var pieces = typed().stream().mapToLong(line -> BlankRange.parse(line.typed()).pieces()).sum();
            count.setText(pieces == 0 ? SupplyText.linesHint.text() : SupplyText.linesCount.text(typed().size(), pieces));
        } catch (Refusal notYet) {
            count.setText(notYet.happened());
        }
    }

    private DeliveryNote note() {
        return new DeliveryNote(number.getText(), Formats.typedDay(date.getText()), Sender.values()[Math.max(0, sender.getSelectionIndex())], request());
    }

    private void announce() {
        try {
            var note = note();
            var rows = typed();
            Work.quiet(progress -> {
                var verdicts = consignments.checkNote(desk.session(), note, rows);
                var entered = verdicts.stream().allMatch(Verdict::right) ? consignments.announce(desk.session(), note, rows) : null;
                return new Checked<>(verdicts, entered);
            }).done(checked -> {
                wrong.rows(checked.verdicts());
                if (checked.booked() == null) {
                    tellWrong(checked.verdicts(), SupplyText.announceNext.text());
                    return;
                }
                clear();
                desk.told(SupplyText.announcedFact.text(checked.booked().noteNumber()));
            }).refused(desk::refused).start(lines);
        } catch (Refusal wrongForm) {
            desk.refused(wrongForm);
        }
    }

    /** The first time wrong rows are only shown; the same rows a second time book the right ones among them. */
    private void receive() {
        desk.chosen(table, this::receive);
    }

    private void receive(Consignment consignment) {
        var rows = typed();
        var id = consignment.id();
        var again = judged.equals(id + rows.toString());
        Work.quiet(progress -> {
            var verdicts = consignments.check(desk.session(), id, rows);
            var all = verdicts.stream().allMatch(Verdict::right);
            return new Checked<>(verdicts, all || again ? consignments.receiveRight(desk.session(), id, rows) : null);
        }).done(checked -> {
            wrong.rows(checked.verdicts());
            if (checked.booked() == null) {
                judged = id + rows.toString();
                tellWrong(checked.verdicts(), SupplyText.receiveNext.text());
                return;
            }
            var refused = checked.booked().refused();
            clear();
            wrong.rows(refused);
            desk.told(SupplyText.receivedFact.text(checked.booked().arrival().pieces(), checked.booked().arrival().damaged(), refused.size()));
        }).refused(desk::refused).start(lines);
    }

    private void tellWrong(List<Verdict> verdicts, String next) {
        var bad = verdicts.stream().filter(verdict -> !verdict.right()).toList();
        desk.banner().show(Tone.WARNING, SupplyText.rowsWrong.text(bad.size(), verdicts.size() - bad.size()),
                bad.size() == verdicts.size() ? SupplyText.announceNext.text() : next);
    }

    private void clear() {
        number.setText("");
        answered.select(0);
        lines.setText("");
        judged = "";
        fromFile = List.of();
    }

    private void readFile() {
        Desk.open(lines.getShell(), SupplyText.readFile.text(), "*.csv;*.xlsx").ifPresent(file ->
                Work.quiet(progress -> consignments.read(desk.session(), file)).done(read -> {
                    lines.setText(String.join("\n", read.stream().map(Line::typed).toList()));
                    fromFile = read;
                    count();
                }).refused(desk::refused).start(lines));
    }

    private void rest(Consignment consignment) {
        Work.quiet(progress -> consignments.expected(desk.session(), consignment.id())).done(rest -> {
            number.setText(consignment.noteNumber());
            lines.setText(String.join("\n", rest.stream().map(BlankRange::toString).toList()));
            lines.setFocus();
        }).refused(desk::refused).start(lines);
    }

    private void close(Consignment consignment) {
        new AskDialog<>(lines.getShell(), SupplyText.closeNote.text(), SupplyText.closeNote.text(),
                answer -> consignments.close(desk.session(), consignment.id(), answer.text("reason")))
                .means(SupplyText.closeWhat.text(consignment.noteNumber(), consignment.expected()))
                .text("reason", SupplyText.reason.text(), "")
                .ask().ifPresent(closed -> desk.told(SupplyText.closedFact.text(closed.noteNumber())));
    }

    /**
     * The use cases of this view.
     *
     * @param consignments notes and arrivals
     * @param requests a note may answer one
     * @param evidence scans of notes
     * @param devices the scanner
     */
    record Uses(Consignments consignments, Requests requests, EvidenceFiles evidence, Devices devices) {
    }

    private record Content(List<Consignment> consignments, List<BlankRequest> requests) {
    }

    /**
     * Rows judged, and what was booked of them.
     *
     * @param verdicts one a row
     * @param booked or null
     */
    private record Checked<T>(List<Verdict> verdicts, T booked) {
    }
}
