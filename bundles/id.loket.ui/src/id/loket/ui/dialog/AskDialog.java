package id.loket.ui.dialog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/**
 * Asks what one act needs, does it off the UI thread, and closes when it is done. What is refused is told inside: nothing
 * typed is lost. Its controls are named {@code ask.} and the field's id, its button {@code ask.go}.
 */
public final class AskDialog extends LoketDialog {

    private static final int WIDTH = 520;
    private static final String ID = "ask.";

    private final String title;
    private final String verb;
    private final Function<Answer, String> act;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Control> controls = new HashMap<>();
    private String means = "";
    private Banner banner;
    private KeyButton button;
    private String told;

    private sealed interface Field {
    }

    private record Line(String label, String before) implements Field {
    }

    private record Choice(String label, List<String> options, int chosen) implements Field {
    }

    private record Check(String label) implements Field {
    }

    /** What was answered, by the ids of the fields. */
    public static final class Answer {

        private final Map<String, Object> values;

        private Answer(Map<String, Object> values) {
            this.values = values;
        }

        /**
         * @param id of a text
         * @return what was typed, stripped; empty if it was not asked for
         */
        public String text(String id) {
            return (String) values.getOrDefault(id, "");
        }

        /**
         * @param id of a text
         * @return what was typed as a number
         */
        public int number(String id) {
            return (int) Math.min(Integer.MAX_VALUE, whole(id));
        }

        /**
         * @param id of a text
         * @return what was typed as a number, grouped as people write it, 1.250.000, or not at all
         */
        public long whole(String id) {
            var typed = text(id).replaceAll("[. ]", "");
            if (!typed.matches("-?\\d{1,15}")) {
                throw new Refusal(UiMsg.numberWrong, text(id));
            }
            return Long.parseLong(typed);
        }

        /**
         * @param id of a choice
         * @return index of the option
         */
        public int choice(String id) {
            return (int) values.get(id);
        }

        /**
         * @param id of a box
         * @return whether it is ticked; false if it was not asked for
         */
        public boolean checked(String id) {
            return (boolean) values.getOrDefault(id, false);
        }
    }

    /**
     * @param parent window
     * @param title of the dialog
     * @param verb on the button
     * @param act off the UI thread; gives what to tell
     */
    public AskDialog(Shell parent, String title, String verb, Function<Answer, String> act) {
        super(parent, title);
        this.title = title;
        this.verb = verb;
        this.act = act;
    }

    /**
     * @param text what the act means
     * @return this
     */
    public AskDialog means(String text) {
        means = text;
        return this;
    }

    /**
     * @param id of the field
     * @param label names it
     * @param before what stands in it
     * @return this
     */
    public AskDialog text(String id, String label, String before) {
        fields.put(id, new Line(label, before));
        return this;
    }

    /**
     * @param id of the field
     * @param label names it
     * @param options to choose from
     * @param chosen the one that is chosen now
     * @return this
     */
    public AskDialog choice(String id, String label, List<String> options, int chosen) {
        fields.put(id, new Choice(label, options, chosen));
        return this;
    }

    /**
     * @param id of the box
     * @param label what it means when it is ticked
     * @return this
     */
    public AskDialog check(String id, String label) {
        fields.put(id, new Check(label));
        return this;
    }

    /** @return what to tell, or empty if the person left */
    public Optional<String> ask() {
        return open() == Window.OK ? Optional.ofNullable(told) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, title);
        banner = new Banner(body);
        if (!means.isEmpty()) {
            Grids.wide(Labels.body(body, means));
        }
        var form = Grids.wide(Grids.plain(body, 2));
        fields.forEach((id, field) -> controls.put(id, Names.id(control(field, form, body), ID + id)));
    }

    private static Control control(Field field, Composite form, Composite body) {
        if (field instanceof Line line) {
            var text = FormRow.text(form, line.label());
            text.setText(line.before());
            return text;
        }
        if (field instanceof Choice choice) {
            var combo = FormRow.choice(form, choice.label(), choice.options().toArray(String[]::new));
            combo.select(choice.chosen());
            return combo;
        }
        var check = new Button(body, SWT.CHECK);
        check.setText(Labels.escape(((Check) field).label()));
        check.setFont(Theme.of(body).body());
        return check;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.cancel.text());
        button = Names.id(primary(bar, verb, this::perform), ID + "go");
        focus();
    }

    /** The first that is typed or chosen: a box alone is not what a person begins with. */
    private void focus() {
        fields.keySet().stream().map(controls::get).filter(control -> !(control instanceof Button)).findFirst()
                .ifPresentOrElse(Control::setFocus, button::setFocus);
    }

    private Answer answer() {
        var values = new HashMap<String, Object>();
        controls.forEach((id, control) -> values.put(id, value(control)));
        return new Answer(values);
    }

    private static Object value(Control control) {
        if (control instanceof Text text) {
            return text.getText().trim();
        }
        return control instanceof Combo combo ? (Object) combo.getSelectionIndex() : (Object) ((Button) control).getSelection();
    }

    private void perform() {
        var answer = answer();
        button.setEnabled(false);
        Work.quiet(progress -> act.apply(answer))
                .done(words -> {
                    told = words;
                    okPressed();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    getShell().pack();
                    focus();
                })
                .always(() -> button.setEnabled(true))
                .start(getContents());
    }
}
