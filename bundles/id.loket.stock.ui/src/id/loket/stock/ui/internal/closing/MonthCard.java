package id.loket.stock.ui.internal.closing;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.MonthSheet;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** A month: whether it can be closed, and what keeps it open. */
final class MonthCard {

    private static final int MONTHS = 24;
    private static final int NAMED = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-yyyy");

    private final Session session;
    private final Closings closings;
    private final Approvals approvals;
    private final Consumer<Refusal> refused;
    private final Consumer<String> told;
    private final Composite card;
    private final Combo choice;
    private final Label state;
    private final KeyButton close;
    private final List<YearMonth> months;

    MonthCard(Composite parent, Session session, Closings closings, Approvals approvals, YearMonth now,
            Consumer<Refusal> refused, Consumer<String> told) {
        this.session = session;
        this.closings = closings;
        this.approvals = approvals;
        this.refused = refused;
        this.told = told;
        months = Stream.iterate(now, month -> month.minusMonths(1)).limit(MONTHS).toList();
        card = new Card(parent, 1);
        var head = Grids.wide(Grids.plain(card, 2));
        Labels.heading(head, DayMsg.month.text());
        choice = new Combo(head, SWT.READ_ONLY);
        choice.setItems(months.stream().map(MONTH::format).toArray(String[]::new));
        choice.select(0);
        Names.of(choice, DayMsg.month.text());
        Names.id(choice, "closing.month");
        choice.addListener(SWT.Selection, event -> load());
        state = Names.id(Labels.body(card, ""), "closing.month.state");
        GridDataFactory.fillDefaults().grab(true, true).hint(280, SWT.DEFAULT).applyTo(state);
        var buttons = Grids.plain(card, 2);
        close = Names.id(KeyButton.secondary(buttons, DayMsg.closeMonth.text(), Key.function(8), this::close), "closing.month.close");
        Names.id(KeyButton.secondary(buttons, DayMsg.monthSheet.text(), Key.function(9), this::sheet), "closing.month.sheet");
        close.setEnabled(false);
    }

    Composite control() {
        return card;
    }

    private YearMonth month() {
        return months.get(Math.max(0, choice.getSelectionIndex()));
    }

    void load() {
        var month = month();
        Work.quiet(progress -> closings.month(session, month)).done(this::show).refused(refused).start(card);
    }

    private void show(MonthSheet sheet) {
        close.setEnabled(sheet.closed().isEmpty() && sheet.obstacles().isEmpty() && session.may(Closings.CLOSE));
        if (sheet.closed().isPresent()) {
            say(DayMsg.monthClosed.text(sheet.closed().get().by(), sheet.closed().get().countersignedBy()), Tone.GOOD);
        } else if (sheet.obstacles().isEmpty()) {
            say(DayMsg.monthReady.text(sheet.days().size()), Tone.GOOD);
        } else {
            var first = sheet.obstacles().stream().limit(NAMED).map(Refusal::happened).toList();
            var more = sheet.obstacles().size() - first.size();
            say(DayMsg.monthOpen.text(String.join(" ", first) + (more > 0 ? " " + DayMsg.monthMore.text(more) : "")), Tone.WARNING);
        }
    }

    private void say(String words, Tone tone) {
        state.setText(Labels.escape(words));
        state.setForeground(Theme.of(state).text(tone));
        card.layout(true, true);
    }

    private void close() {
        var month = month();
        var name = MONTH.format(month);
        SupervisorDialog.ask(card.getShell(), approvals, session, Closings.COUNTERSIGN, DayMsg.monthConsent.text(name))
                .ifPresent(consent -> Work.of(DayMsg.closing.text(name),
                        progress -> closings.closeMonth(session, month, consent))
                        .done(sheet -> {
                            told.accept(DayMsg.monthDone.text(name));
                            show(sheet);
                        })
                        .refused(refused).start(card));
    }

    private void sheet() {
        var month = month();
        Work.quiet(progress -> closings.monthPdf(session, month))
                .done(pdf -> DocumentPreview.open(card.getShell(), DayMsg.monthTitle.text(MONTH.format(month)),
                        "tutup-bulan-" + month + ".pdf", pdf))
                .refused(refused).start(card);
    }
}
