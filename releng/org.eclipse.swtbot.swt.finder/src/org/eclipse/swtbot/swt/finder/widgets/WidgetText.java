package org.eclipse.swtbot.swt.finder.widgets;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/** What is written on a widget, without mnemonics and accelerators. */
public final class WidgetText {

    private WidgetText() {
    }

    /**
     * @param widget any
     * @return its text, or an empty string
     */
    public static String of(Widget widget) {
        if (widget instanceof Text text) {
            return text.getText();
        }
        if (widget instanceof StyledText text) {
            return text.getText();
        }
        return plain(raw(widget));
    }

    private static String raw(Widget widget) {
        if (widget instanceof Button button) {
            return button.getText();
        }
        if (widget instanceof Label label) {
            return label.getText();
        }
        if (widget instanceof Combo combo) {
            return combo.getText();
        }
        if (widget instanceof Link link) {
            return link.getText();
        }
        if (widget instanceof Shell shell) {
            return shell.getText();
        }
        return widget instanceof Item item ? item.getText() : "";
    }

    private static String plain(String text) {
        var accelerator = text.indexOf('\t');
        var label = accelerator < 0 ? text : text.substring(0, accelerator);
        return label.replace("&&", "\0").replace("&", "").replace('\0', '&');
    }
}
