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
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.Line;
import id.loket.issuance.batch.Batches.Sent;
import id.loket.issuance.batch.BatchMsg;
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
    private static final int LINES_HEIGHT = 230;
    private static final int SHOWN = 200;

    private final Session session;
    private final Batches batches;
    private final Approvals approvals;
    private final Formats formats;
    private final Map<Integer, Outcome> marks = new TreeMap<>();
    private Banner banner;
    private TableView<Sent> sent;
    private TableView<Line> lines;
    private List<Line> shown = List.of();
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
        sent = new TableView<Sent>(body, StockText.returnedTitle.text())
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
        lines = new TableView<Line>(body, StockText.lines.text())
                .number(StockText.lineNumber.text(), 50, each -> each.item().line())
                .text(StockText.name.text(), 250, Line::name)
                .text(StockText.nik.text(), 140, Line::maskedNik)
                .pill(StockText.outcome.text(), 170, this::state)
                .empty(StockText.chooseBatch.text())
                .bare();
        Names.id(lines.table(), "returned.lines");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES_HEIGHT).applyTo(lines);
        lines.rows(List.of());
        signer = Names.id(FormRow.text(Grids.wide(Grids.plain(body, 2)), StockText.signer.text()), "returned.signer");
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
        var outcome = known == Outcome.OUT ? marks.getOrDefault(line.item().line(), Outcome.OUT) : known;
        var tone = switch (outcome) {
            case OUT -> Tone.NEUTRAL;
            case HANDED_OVER -> Tone.GOOD;
            case BROUGHT_BACK -> Tone.WARNING;
        };
        return new TableView.State(outcome.label() + (known == Outcome.OUT && outcome != Outcome.OUT ? " *" : ""), tone);
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
            }
        }).refused(lines::failed).start(lines);
    }

    /** Marks the line and goes to the next, as a finger goes down the paper. */
    private void mark(Outcome outcome) {
        lines.selection().filter(line -> line.item().outcome() == Outcome.OUT).ifPresent(line -> {
            marks.put(line.item().line(), outcome);
            lines.rows(shown);
            var next = shown.indexOf(line) + 1;
            lines.select(shown.get(Math.min(next, shown.size() - 1)));
        });
    }

    private void markRest() {
        shown.stream().filter(line -> line.item().outcome() == Outcome.OUT)
                .forEach(line -> marks.putIfAbsent(line.item().line(), Outcome.HANDED_OVER));
        lines.rows(shown);
    }

    private void record() {
        sent.selection().ifPresent(batch -> {
            var handed = marks.values().stream().filter(Outcome.HANDED_OVER::equals).count();
            if (handed == 0 || signer.getText().isBlank()) {
                record(batch, null);
                return;
            }
            SupervisorDialog.ask(getShell(), approvals, session, Issuance.VOUCH,
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
