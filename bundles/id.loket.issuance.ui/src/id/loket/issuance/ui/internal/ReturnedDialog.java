package id.loket.issuance.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.Line;
import id.loket.issuance.batch.Batches.Mark;
import id.loket.issuance.batch.Batches.Sent;
import id.loket.issuance.batch.BatchMsg;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Records the lists that came back from the villages, line by line as on paper. */
final class ReturnedDialog extends LoketDialog {

    private static final int WIDTH = 820;
    private static final int BATCHES_HEIGHT = 130;
    private static final int LINES_HEIGHT = 330;
    private static final int SHOWN = 200;

    private final Session session;
    private final Batches batches;
    private final Approvals approvals;
    private final Formats formats;
    private final Map<Integer, Mark> marks = new TreeMap<>();
    private Banner banner;
    private TableView<Sent> sent;
    private TableView<Line> lines;
    private List<Line> shown = List.of();
    private Text oldChip;
    private Text signer;
    private Long wanted;
    private Sent current;

    private ReturnedDialog(Shell parent, Session session, Batches batches, Approvals approvals, Formats formats,
            Long number) {
        super(parent, StockText.returnedTitle.text());
        this.session = session;
        this.batches = batches;
        this.approvals = approvals;
        this.formats = formats;
        wanted = number;
    }

    /** @param number of the batch whose list lies on the counter, or null for the first that is out */
    static void open(Shell parent, Session session, Batches batches, Approvals approvals, Formats formats, Long number) {
        new ReturnedDialog(parent, session, batches, approvals, formats, number).open();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        sent = new TableView<Sent>(body, StockText.returnedTitle.text()).key(each -> each.batch().id())
                .number(StockText.batch.text(), 70, each -> each.batch().id())
                .text(StockText.village.text(), 160, Sent::village)
                .text(StockText.courier.text(), 200, each -> each.batch().courier())
                .value(StockText.sentAt.text(), 110, each -> each.batch().shippedAt(), formats::date)
                .number(StockText.total.text(), 70, Sent::cards)
                .number(StockText.out.text(), 70, Sent::out)
                .empty(StockText.noBatches.text())
                .bare();
        Names.id(sent.table(), "returned.batches");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, BATCHES_HEIGHT).applyTo(sent);
        lines = new TableView<Line>(body, StockText.lines.text()).key(line -> line.item().cardId())
                .number(StockText.lineNumber.text(), 50, each -> each.item().line())
                .text(StockText.name.text(), 230, Line::name)
                .text(StockText.nik.text(), 140, Line::maskedNik)
                .text(StockText.oldCard.text(), 150, this::old)
                .pill(StockText.outcome.text(), 150, this::state)
                .empty(StockText.chooseBatch.text())
                .bare();
        Names.id(lines.table(), "returned.lines");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES_HEIGHT).applyTo(lines);
        lines.rows(List.of());
        lines.onSelect(this::show);
        var form = Grids.wide(Grids.plain(body, 2));
        oldChip = Names.id(FormRow.text(form, StockText.oldChip.text()), "returned.oldchip");
        oldChip.setMessage(StockText.oldChipHint.text(OldCard.UNREADABLE));
        oldChip.addListener(SWT.DefaultSelection, event -> mark(Outcome.HANDED_OVER));
        oldChip.setEnabled(false);
        signer = Names.id(FormRow.text(form, StockText.signer.text()), "returned.signer");
        signer.setMessage(StockText.signerHint.text());
        signer.setTextLimit(Batches.COURIER_LENGTH);
        sent.onSelect(this::show);
        load();
        sent.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, StockText.back.text());
        Names.id(KeyButton.secondary(bar, StockText.printList.text(), Key.function(6), this::print), "returned.print");
        Names.id(KeyButton.secondary(bar, StockText.markHanded.text(), Key.function(3), () -> mark(Outcome.HANDED_OVER)), "returned.handed");
        Names.id(KeyButton.secondary(bar, StockText.markBack.text(), Key.function(4), () -> mark(Outcome.BROUGHT_BACK)), "returned.back");
        Names.id(KeyButton.secondary(bar, StockText.markRest.text(), Key.function(5), this::markRest), "returned.rest");
        Names.id(KeyButton.primary(bar, StockText.record.text(), Key.function(2), this::record), "returned.record");
    }

    private TableView.State state(Line line) {
        var known = line.item().outcome();
        var outcome = known == Outcome.OUT ? marked(line).outcome() : known;
        var tone = switch (outcome) {
            case OUT -> Tone.NEUTRAL;
            case HANDED_OVER -> Tone.GOOD;
            case BROUGHT_BACK -> Tone.WARNING;
        };
        return new TableView.State(outcome.label() + (known == Outcome.OUT && outcome != Outcome.OUT ? " *" : ""), tone);
    }

    private Mark marked(Line line) {
        return marks.getOrDefault(line.item().line(), Mark.of(Outcome.OUT));
    }

    /** What came back for the new card: what is stored, what was just typed, or that it is still to come. */
    private String old(Line line) {
        if (!line.oldCardDue()) {
            return StockText.oldNone.text();
        }
        if (line.item().oldChip() != null) {
            return line.item().oldChip();
        }
        if (marked(line).old() instanceof OldCard.TakenIn taken) {
            return taken.chip().map(ChipNumber::value).orElseGet(StockText.unreadable::text);
        }
        return line.item().outcome() == Outcome.OUT ? StockText.oldDue.text() : "";
    }

    private void load() {
        Work.quiet(progress -> batches.batches(session, SHOWN)).done(found -> {
            sent.rows(found);
            if (wanted != null && found.stream().noneMatch(each -> each.batch().id() == wanted)) {
                banner.show(new Refusal(BatchMsg.batchGone));
            }
            found.stream().filter(each -> wanted == null || each.batch().id() == wanted).findFirst().ifPresent(first -> {
                sent.select(first);
                show(first);
            });
        }).refused(sent::failed).start(sent);
    }

    private void show(Sent batch) {
        current = batch;
        wanted = batch.batch().id();
        shown = List.of();
        marks.clear();
        Work.quiet(progress -> batches.lines(session, batch.batch().id())).done(found -> {
            if (batch == current) {
                shown = found;
                lines.rows(found);
                oldChip.setText("");
                oldChip.setEnabled(false);
            }
        }).refused(lines::failed).start(lines);
    }

    private void show(Line line) {
        var open = line.item().outcome() == Outcome.OUT;
        oldChip.setEnabled(open && line.oldCardDue());
        oldChip.setText(open && marked(line).old() instanceof OldCard.TakenIn taken
                ? taken.chip().map(ChipNumber::value).orElse(OldCard.UNREADABLE) : "");
    }

    /** Marks the line and goes to the next, as a finger goes down the paper. */
    private void mark(Outcome outcome) {
        lines.selection().filter(line -> line.item().outcome() == Outcome.OUT).ifPresent(line -> {
            banner.clear();
            try {
                mark(line, outcome);
            } catch (Refusal wrongNumber) {
                banner.show(wrongNumber);
                oldChip.selectAll();
                oldChip.setFocus();
            }
        });
    }

    private void mark(Line line, Outcome outcome) {
        var old = outcome == Outcome.HANDED_OVER && line.oldCardDue() ? OldCard.typed(oldChip.getText()) : new OldCard.None();
        if (outcome == Outcome.HANDED_OVER && line.oldCardDue() && old instanceof OldCard.None) {
            askForOldCard(line);
            return;
        }
        marks.put(line.item().line(), new Mark(outcome, old));
        lines.rows(shown);
        choose(shown.get(Math.min(shown.indexOf(line) + 1, shown.size() - 1)));
        lines.setFocus();
    }

    private void askForOldCard(Line line) {
        banner.show(Tone.NEUTRAL, StockText.oldWanted.text(line.item().line(), OldCard.UNREADABLE), "");
        oldChip.setFocus();
        // The banner takes its room from the list: the line that is asked about stays in sight.
        lines.getDisplay().asyncExec(() -> {
            if (!lines.isDisposed()) {
                lines.select(line);
            }
        });
    }

    private void choose(Line line) {
        lines.select(line);
        show(line);
    }

    /** All that need no old card; the first that does is asked for. */
    private void markRest() {
        banner.clear();
        var open = shown.stream().filter(line -> line.item().outcome() == Outcome.OUT && marked(line).outcome() == Outcome.OUT)
                .toList();
        open.stream().filter(line -> !line.oldCardDue())
                .forEach(line -> marks.put(line.item().line(), Mark.of(Outcome.HANDED_OVER)));
        lines.rows(shown);
        open.stream().filter(Line::oldCardDue).findFirst().ifPresent(line -> {
            choose(line);
            askForOldCard(line);
        });
    }

    private void record() {
        sent.selection().ifPresent(batch -> {
            var handed = marks.values().stream().filter(mark -> mark.outcome() == Outcome.HANDED_OVER).count();
            if (handed == 0 || signer.getText().isBlank()) {
                record(batch, null);
                return;
            }
            SupervisorDialog.ask(getShell(), approvals, session, Issuance.VOUCH, Batches.subject(batch.batch().id()),
                    StockText.consentWhat.text(handed, batch.batch().id())).ifPresent(approval -> record(batch, approval));
        });
    }

    private void record(Sent batch, Approval approval) {
        var told = Map.copyOf(marks);
        var name = signer.getText();
        Work.quiet(progress -> batches.returned(session, batch.batch().id(), told, name, approval)).done(left -> {
            banner.show(Tone.GOOD, left == 0 ? StockText.complete.text(told.size())
                    : StockText.recorded.text(told.size(), left), "");
            signer.setText("");
            load();
        }).refused(banner::show).start(lines);
    }

    private void print() {
        sent.selection().ifPresent(batch -> Work.of(StockText.listTitle.text(batch.batch().id()),
                progress -> batches.list(session, batch.batch().id()))
                .done(pdf -> DocumentPreview.open(getShell(), StockText.listTitle.text(batch.batch().id()),
                        "daftar-" + batch.batch().id() + ".pdf", pdf))
                .refused(banner::show).start(lines));
    }
}
