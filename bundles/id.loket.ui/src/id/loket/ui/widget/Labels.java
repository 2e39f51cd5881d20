package id.loket.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/** Labels in the few sizes and colours there are. */
public final class Labels {

    private Labels() {
    }

    /**
     * @param parent of the label
     * @param text what it says
     * @return body text
     */
    public static Label body(Composite parent, String text) {
        var theme = Theme.of(parent);
        return make(parent, text, theme.body(), theme.ink);
    }

    /**
     * @param parent of the label
     * @param text what it says
     * @return less important body text
     */
    public static Label muted(Composite parent, String text) {
        var theme = Theme.of(parent);
        return make(parent, text, theme.body(), theme.muted);
    }

    /**
     * @param parent of the label
     * @param text what it says
     * @return bold body text: title of a card
     */
    public static Label strong(Composite parent, String text) {
        var theme = Theme.of(parent);
        return make(parent, text, theme.strong(), theme.ink);
    }

    /**
     * @param parent of the label
     * @param text what it says
     * @return 15 px, bold
     */
    public static Label heading(Composite parent, String text) {
        var theme = Theme.of(parent);
        return make(parent, text, theme.heading(), theme.ink);
    }

    /**
     * @param parent of the label
     * @param text what it says
     * @param tone of its state
     * @return body text in the colour of a state
     */
    public static Label toned(Composite parent, String text, Tone tone) {
        var theme = Theme.of(parent);
        return make(parent, text, theme.body(), theme.text(tone));
    }

    /**
     * @param parent of the label
     * @param text what it says; {@code &} is shown as it is
     * @param font of the theme
     * @param colour of the theme
     * @return a label that wraps where it is given a width
     */
    public static Label make(Composite parent, String text, Font font, Color colour) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(escape(text));
        label.setFont(font);
        label.setForeground(colour);
        return label;
    }

    /**
     * @param label in a grid layout; without words it takes no room
     * @param words what it says now; may be empty
     */
    public static void tell(Label label, String words) {
        label.setText(escape(words));
        Grids.show(label, !words.isEmpty());
        label.requestLayout();
    }

    /**
     * @param text as people read it
     * @return the same for a widget that takes {@code &} as a mnemonic
     */
    public static String escape(String text) {
        return text.replace("&", "&&");
    }

    /**
     * @param gc with the font that will draw it
     * @param text in one line
     * @param width pixels there are
     * @return the text, or as much of its beginning as fits, with an ellipsis
     */
    public static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        var end = text.length();
        while (end > 1 && gc.textExtent(text.substring(0, end) + "…").x > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
