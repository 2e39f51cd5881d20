package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** A card with one big number. Where there is something behind the number, a click or Enter goes there. */
public final class Figure extends Card {

    private final Theme theme;
    private final Label label;
    private final Label number;
    private final Label detail;
    private Runnable open;

    /** @param parent of the card */
    public Figure(Composite parent) {
        super(parent, 1);
        theme = Theme.of(parent);
        setLayout(Grids.layout(1, Theme.PADDING, 0));
        label = Grids.wide(Labels.muted(this, ""));
        number = Grids.wide(Labels.make(this, "", theme.figure(), theme.ink));
        detail = Grids.wide(Labels.muted(this, ""));
        Names.of(this, () -> label.getText() + ": " + number.getText() + ". " + detail.getText());
        listen();
    }

    /**
     * @param newLabel what is counted
     * @param newNumber already formatted
     * @param newDetail what gives it meaning
     * @param tone of the number
     */
    public void show(String newLabel, String newNumber, String newDetail, Tone tone) {
        label.setText(Labels.escape(newLabel));
        number.setText(newNumber);
        number.setForeground(tone == Tone.NEUTRAL ? theme.ink : theme.text(tone));
        detail.setText(Labels.escape(newDetail));
    }

    /** @param action what a click on the card does; null for nothing */
    public void onOpen(Runnable action) {
        open = action;
        var cursor = action == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND);
        for (var part : new Control[] {this, label, number, detail}) {
            part.setCursor(cursor);
        }
    }

    private void opened() {
        if (open != null) {
            open.run();
        }
    }

    private void listen() {
        for (var part : new Control[] {this, label, number, detail}) {
            part.addListener(SWT.MouseUp, event -> opened());
        }
        addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR || event.character == ' ') {
                opened();
            }
        });
        // Labels alone would let the tab order pass a card by; one with nothing behind it is passed by all the same.
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Paint, event -> {
            if (isFocusControl()) {
                event.gc.setForeground(theme.accent);
                event.gc.setLineWidth(2);
                event.gc.drawRoundRectangle(1, 1, getSize().x - 3, getSize().y - 3, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
            }
        });
    }

    @Override
    public boolean setFocus() {
        return open != null && forceFocus();
    }
}
