package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import id.loket.verification.desk.Acceptance;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.ui.internal.RowsProgress;

/** Accepts every proposal beyond doubt at once, and undoes such an act as a whole. */
final class AcceptDialog extends LoketDialog {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 170;

    private final Session session;
    private final Desk desk;
    private final long listId;
    private final Formats formats;
    private Banner banner;
    private Label sentence;
    private TableView<Acceptance> table;
    private ProgressStrip strip;
    private KeyButton accept;
    private KeyButton undo;
    private long waiting;
    private boolean changed;

    /**
     * @param parent window
     * @param session who decides
     * @param desk the use cases
     * @param listId the list
     * @param formats of moments
     */
    AcceptDialog(Shell parent, Session session, Desk desk, long listId, Formats formats) {
        super(parent, DeskText.acceptTitle.text());
        this.session = session;
        this.desk = desk;
        this.listId = listId;
        this.formats = formats;
    }

    /** @return whether rows were decided or opened again */
    boolean ask() {
        open();
        return changed;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, DeskText.acceptTitle.text());
        sentence = Names.id(Grids.wide(Labels.body(body, DeskText.acceptCounting.text())), "desk.accept.count");
        banner = new Banner(body);
        strip = new ProgressStrip(body);
        Labels.strong(body, DeskText.acceptances.text());
        var room = Grids.plain(body, 1);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(room);
        table = new TableView<Acceptance>(room, DeskText.acceptances.text()).key(Acceptance::id)
                .value(DeskText.when.text(), 150, Acceptance::at, formats::dateTime)
                .text(DeskText.by.text(), 110, Acceptance::by)
                .number(DeskText.rows.text(), 80, Acceptance::rows)
                .text(DeskText.undone.text(), 220, AcceptDialog::undoneBy)
                .empty(DeskText.acceptancesEmpty.text())
                .bare();
        Names.id(table.table(), "desk.acceptances");
        table.onSelect(act -> undo.setEnabled(act.undone() == null && !strip.runs()));
    }

    private static String undoneBy(Acceptance act) {
        return act.undone() == null ? "" : DeskText.undoneBy.text(act.undone().by(), act.undone().reason());
    }

    @Override
    protected void buttons(Composite bar) {
        undo = Names.id(KeyButton.secondary(bar, DeskText.undoAcceptance.text(), Key.control('U'), this::undo), "desk.acceptance.undo");
        leave(bar, DeskText.close.text());
        accept = Names.id(primary(bar, DeskText.acceptAll.text(), this::accept), "desk.accept.go");
        undo.setEnabled(false);
        accept.setEnabled(false);
        load();
    }

    @Override
    protected void cancelPressed() {
        if (strip.runs()) {
            strip.stop();
            return;
        }
        super.cancelPressed();
    }

    private record Content(long waiting, List<Acceptance> acts) {
    }

    private void load() {
        Work.quiet(progress -> new Content(desk.acceptable(session, listId), desk.acceptances(session, listId))).done(content -> {
            waiting = content.waiting();
            sentence.setText(waiting == 0 ? DeskText.acceptNothing.text() : DeskText.acceptWhat.text(Formats.number(waiting)));
            accept.setEnabled(waiting > 0);
            table.rows(content.acts());
            getShell().layout(true, true);
            accept.setFocus();
        }).refused(this::refused).start(table);
    }

    private void accept() {
        run(DeskText.accepting.text(), progress -> desk.acceptSame(session, listId, progress),
                act -> DeskText.accepted.text(Formats.number(act.rows())));
    }

    private void undo() {
        table.selection().filter(act -> act.undone() == null).ifPresent(act -> new AskDialog<>(getShell(),
                DeskText.undoAcceptance.text(), DeskText.undoAcceptance.text(), answer -> answer.text("reason"))
                .means(DeskText.undoAcceptanceWhat.text(Formats.number(act.rows())))
                .lines("reason", DeskText.reason.text(), "")
                .ask().ifPresent(reason -> run(DeskText.undoing.text(), progress -> desk.undo(session, act.id(), reason, progress),
                        undone -> DeskText.acceptanceUndone.text(Formats.number(act.rows())))));
    }

    private void run(String title, Function<DeskProgress, Acceptance> useCase,
            Function<Acceptance, String> words) {
        banner.clear();
        accept.setEnabled(false);
        undo.setEnabled(false);
        strip.begin(Work.of(title, progress -> useCase.apply(new RowsProgress(strip.follow(progress)))).summary(words).done(act -> {
            changed = true;
            banner.show(Tone.GOOD, words.apply(act), "");
        }).refused(this::refused).always(() -> {
            strip.end();
            load();
        }).start(table));
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        getShell().layout(true, true);
    }
}
