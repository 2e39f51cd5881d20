package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import id.loket.kernel.text.Refusal;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/**
 * Tells inside a page what happened, what is safe, and what to do next. Takes no room until it has something to say.
 */
public final class Banner extends Composite {

    private final Theme theme;
    private final Label icon;
    private final Label happened;
    private final Label rest;

    /** @param parent a composite with a grid layout */
    public Banner(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        theme = Theme.of(parent);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = Grids.layout(2, Theme.GAP, 2);
        layout.marginHeight = Theme.GRID;
        layout.horizontalSpacing = Theme.GRID;
        setLayout(layout);
        icon = new Label(this, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, false, false, 1, 2));
        happened = Grids.wide(Labels.strong(this, ""));
        rest = Grids.wide(Labels.body(this, ""));
        addPaintListener(event -> Shapes.cutCorners(event.gc, getClientArea(), getParent().getBackground()));
        Grids.wide(this);
        clear();
    }

    /** @param refusal a use case's answer */
    public void show(Refusal refusal) {
        show(Tone.WARNING, refusal.happened(), (refusal.safe() + " " + refusal.next()).trim());
    }

    /**
     * @param tone how bad
     * @param what happened, one short sentence
     * @param then what is safe and what to do next; may be empty
     */
    public void show(Tone tone, String what, String then) {
        setBackground(theme.soft(tone));
        icon.setImage(picture(tone).small(this, theme.text(tone)));
        for (var label : new Label[] {happened, rest}) {
            label.setForeground(theme.text(tone));
        }
        happened.setText(Labels.escape(what));
        rest.setText(Labels.escape(then));
        Grids.show(rest, !then.isEmpty());
        Grids.show(this, true);
        // Each by name: a label that was empty before keeps the size it had, and the icon would stay out of sight.
        getShell().layout(new Control[] {icon, happened, rest}, SWT.DEFER);
        getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
    }

    /** Takes the message away. */
    public void clear() {
        happened.setText("");
        rest.setText("");
        Grids.show(this, false);
        requestLayout();
    }

    /** @return whether it shows something */
    public boolean tells() {
        return !happened.getText().isEmpty();
    }

    private static Icon picture(Tone tone) {
        return switch (tone) {
            case GOOD -> Icon.CIRCLE_CHECK;
            case WARNING -> Icon.TRIANGLE_ALERT;
            case BAD -> Icon.CIRCLE_ALERT;
            case NEUTRAL, ACTIVE -> Icon.INFO;
        };
    }
}
