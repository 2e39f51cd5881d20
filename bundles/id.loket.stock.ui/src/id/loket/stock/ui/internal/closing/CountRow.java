package id.loket.stock.ui.internal.closing;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Place;
import id.loket.stock.closing.Count;
import id.loket.stock.closing.DayLine;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** One place on the sheet: what the books say, a field for the count, and one for the words if it differs. */
final class CountRow {

    static final int COLUMNS = 8;
    private static final int FIGURE = 66;
    private static final int BOOKED = 96;

    private final DayLine line;
    private final Text count;
    private final Text words;
    private final Label difference;

    CountRow(Composite grid, DayLine line, Function<Place, String> label, Runnable next) {
        this.line = line;
        var place = Labels.body(grid, label.apply(line.place()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(170, SWT.DEFAULT).applyTo(place);
        figure(grid, line.opening(), FIGURE);
        figure(grid, line.in(), FIGURE);
        figure(grid, line.out(), FIGURE);
        figure(grid, line.expected(), BOOKED);
        if (!line.place().isShelf()) {
            count = null;
            words = null;
            difference = null;
            GridDataFactory.fillDefaults().span(3, 1).align(SWT.FILL, SWT.CENTER).applyTo(Labels.muted(grid, DayMsg.notShelf.text()));
            return;
        }
        count = new Text(grid, SWT.BORDER);
        count.setFont(Theme.of(grid).body());
        count.setMessage(DayMsg.countHint.text());
        Names.of(count, DayMsg.counted.text() + " " + label.apply(line.place()));
        Names.id(count, "closing.count." + line.place().code());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(150, SWT.DEFAULT).applyTo(count);
        difference = Labels.strong(grid, "");
        Names.id(difference, "closing.difference." + line.place().code());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(140, SWT.DEFAULT).applyTo(difference);
        words = new Text(grid, SWT.BORDER);
        words.setFont(Theme.of(grid).body());
        words.setTextLimit(1000);
        Names.of(words, DayMsg.explanation.text() + " " + label.apply(line.place()));
        Names.id(words, "closing.words." + line.place().code());
        // As wide as there is room: what is written in it must not widen the sheet.
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
        count.addListener(SWT.Modify, event -> compare());
        count.addListener(SWT.DefaultSelection, event -> entered(next));
        words.addListener(SWT.DefaultSelection, event -> next.run());
        show(line);
    }

    private static void figure(Composite grid, long pieces, int width) {
        var label = Labels.body(grid, Formats.number(pieces));
        label.setAlignment(SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(label);
    }

    boolean isShelf() {
        return count != null;
    }

    Place place() {
        return line.place();
    }

    boolean typed() {
        return !count.getText().isBlank() || !words.getText().isBlank();
    }

    void enable(boolean open) {
        count.setEnabled(open);
        words.setEnabled(open);
        line.count().ifPresent(found -> {
            count.setText(Formats.number(found.pieces()));
            words.setText(found.explanation());
            show(line);
        });
    }

    void focus() {
        count.setFocus();
        count.selectAll();
    }

    /** A scanner ends each number with Enter: the next one goes beside it. A number of pieces ends the field. */
    private void entered(Runnable next) {
        var text = count.getText().strip();
        if (text.matches("(?s).*[A-Za-z]+\\d+")) {
            count.append(", ");
            return;
        }
        next.run();
    }

    /** @return the count, or empty if nobody has typed one */
    Optional<Count> count() {
        var typed = count.getText().strip().replaceAll("[,;]+$", "");
        return typed.isEmpty() ? Optional.empty() : Optional.of(Count.parse(line.place(), typed).because(words.getText()));
    }

    /** While typing only what needs no books: a figure against a figure. */
    private void compare() {
        try {
            var typed = count();
            if (typed.isEmpty()) {
                show(line);
                return;
            }
            say(typed.get().pieces() - line.expected(), typed.get().byNumber() ? DayMsg.numbers.text() : "");
        } catch (Refusal notYet) {
            difference.setText("");
        }
        difference.requestLayout();
    }

    /** What the books found, with the numbers. */
    void show(DayLine compared) {
        if (compared.count().isEmpty()) {
            difference.setText(line.carried().map(open -> DayMsg.carried.text(open.pieces(), Formats.date(open.from()))).orElse(""));
            difference.setForeground(Theme.of(difference).text(Tone.WARNING));
        } else {
            var found = compared.count().get();
            say(compared.difference(), compared.differs() && compared.difference() == 0 ? DayMsg.numbers.text() : "");
            var tip = (found.missing().isEmpty() ? "" : DayMsg.missing.text(found.missing()) + "\n")
                    + (found.surplus().isEmpty() ? "" : DayMsg.surplus.text(found.surplus()));
            difference.setToolTipText(tip.isBlank() ? null : tip);
        }
        difference.requestLayout();
    }

    private void say(long pieces, String kind) {
        difference.setText(pieces == 0 && kind.isEmpty() ? DayMsg.agrees.text()
                : ((pieces > 0 ? "+" : "") + Formats.number(pieces) + " " + kind).strip());
        difference.setForeground(Theme.of(difference).text(pieces == 0 && kind.isEmpty() ? Tone.GOOD : Tone.BAD));
    }
}
