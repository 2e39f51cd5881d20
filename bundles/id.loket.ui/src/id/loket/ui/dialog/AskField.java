package id.loket.ui.dialog;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.theme.Theme;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Labels;

/** A field of an {@link AskDialog}. */
sealed interface AskField {

    /**
     * @param body of the dialog, one column
     * @param form in it, two columns, above what goes into the body itself
     * @return the control, made
     */
    Control add(Composite body, Composite form);

    /** @return what an {@link Answer} says of it */
    static Object value(Control control) {
        if (control instanceof Text text) {
            return text.getText();
        }
        if (control instanceof Combo combo) {
            return combo.getSelectionIndex();
        }
        return ((Button) control).getSelection();
    }

    /** @return whether a person begins with it: with a box alone nobody does */
    static boolean isFirst(Control control) {
        return !(control instanceof Button);
    }

    record Line(String label, String before) implements AskField {

        @Override
        public Control add(Composite body, Composite form) {
            return filled(FormRow.text(form, label), before);
        }
    }

    record Lines(String label, String before) implements AskField {

        @Override
        public Control add(Composite body, Composite form) {
            return filled(FormRow.lines(form, label), before);
        }
    }

    record Choice(String label, List<String> options, int chosen) implements AskField {

        @Override
        public Control add(Composite body, Composite form) {
            var combo = FormRow.choice(form, label, options.toArray(String[]::new));
            combo.select(chosen);
            return combo;
        }
    }

    record Check(String label) implements AskField {

        @Override
        public Control add(Composite body, Composite form) {
            var check = new Button(body, SWT.CHECK);
            check.setText(Labels.escape(label));
            check.setFont(Theme.of(body).body());
            return check;
        }
    }

    private static Text filled(Text text, String before) {
        text.setText(before);
        return text;
    }
}
