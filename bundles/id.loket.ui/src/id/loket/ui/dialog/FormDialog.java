package id.loket.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Approval;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/**
 * A few fields and one use case. A refusal is shown in the dialog, which stays open with what was typed.
 *
 * @param <T> what the use case gives
 */
public final class FormDialog<T> extends LoketDialog {

    private final String what;
    private final String verb;
    private final List<Field> fields;
    private final Second second;
    private final BiFunction<List<String>, Approval, T> useCase;
    private final Consumer<T> done;
    private final List<Supplier<String>> values = new ArrayList<>();
    private Banner banner;
    private KeyButton go;

    /**
     * @param parent window
     * @param titles its words
     * @param fields to fill in
     * @param useCase gets the values in their order; off the UI thread
     * @param done gets the answer, when the dialog is closed
     */
    public FormDialog(Shell parent, Titles titles, List<Field> fields, Function<List<String>, T> useCase, Consumer<T> done) {
        this(parent, titles, fields, null, (typed, nobody) -> useCase.apply(typed), done);
    }

    /**
     * @param parent window
     * @param titles its words
     * @param fields to fill in
     * @param second asked once the fields are filled in; what it refuses is shown like a refusal of the use case
     * @param useCase gets the values in their order and the second person's consent; off the UI thread
     * @param done gets the answer, when the dialog is closed
     */
    public FormDialog(Shell parent, Titles titles, List<Field> fields, Second second, BiFunction<List<String>, Approval, T> useCase,
            Consumer<T> done) {
        super(parent, titles.title());
        what = titles.what();
        verb = titles.verb();
        this.fields = List.copyOf(fields);
        this.second = second;
        this.useCase = useCase;
        this.done = done;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, getTitle());
        if (!what.isEmpty()) {
            Grids.wide(Labels.body(body, what));
        }
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        Control first = null;
        for (var field : fields) {
            var control = field.add(form, values);
            first = first == null ? control : first;
        }
        if (first != null) {
            first.setFocus();
        }
    }

    private String getTitle() {
        return getShell().getText();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.cancel.text());
        go = Names.id(primary(bar, verb, this::go), "form.go");
    }

    private void go() {
        var typed = values.stream().map(Supplier::get).toList();
        if (second == null) {
            go(typed, null);
            return;
        }
        try {
            second.consent(getShell(), typed).ifPresent(consent -> go(typed, consent));
        } catch (Refusal wrong) {
            refuse(wrong);
        }
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
    }

    private void go(List<String> typed, Approval consent) {
        go.setEnabled(false);
        Work.quiet(progress -> useCase.apply(typed, consent))
                .done(result -> {
                    okPressed();
                    done.accept(result);
                })
                .refused(this::refuse)
                .always(() -> {
                    if (!go.isDisposed()) {
                        go.setEnabled(true);
                    }
                })
                .start(getContents());
    }

    /** The second person, for what takes two. */
    @FunctionalInterface
    public interface Second {

        /**
         * @param shell of the dialog
         * @param typed values in the order of the fields
         * @return the consent, or empty if nobody gives it: then the dialog stays
         * @throws Refusal if what was typed makes no sense
         */
        Optional<Approval> consent(Shell shell, List<String> typed);
    }

    /**
     * Words of the dialog.
     *
     * @param title of its window
     * @param what it is about, one sentence; may be empty
     * @param verb on its button
     */
    public record Titles(String title, String what, String verb) {
    }

    /**
     * One field.
     *
     * @param id of its control
     * @param label in front of it
     * @param initial value; of a list, the number of the one chosen
     * @param lines whether it takes several lines
     * @param choices to choose from; empty for free text
     */
    public record Field(String id, String label, String initial, boolean lines, List<String> choices) {

        /**
         * @param id of its control
         * @param label in front of it
         * @param initial value
         * @return a field of one line
         */
        public static Field text(String id, String label, String initial) {
            return new Field(id, label, initial, false, List.of());
        }

        /**
         * @param id of its control
         * @param label in front of it
         * @return a field of several lines
         */
        public static Field lines(String id, String label) {
            return lines(id, label, "");
        }

        /**
         * @param id of its control
         * @param label in front of it
         * @param initial value
         * @return a field of several lines
         */
        public static Field lines(String id, String label, String initial) {
            return new Field(id, label, initial, true, List.of());
        }

        /**
         * @param id of its control
         * @param label in front of it
         * @param choices whose number, from 0, is the value
         * @return a drop-down list
         */
        public static Field choice(String id, String label, List<String> choices) {
            return choice(id, label, choices, 0);
        }

        /**
         * @param id of its control
         * @param label in front of it
         * @param choices whose number, from 0, is the value
         * @param chosen number of the one that is chosen at first
         * @return a drop-down list
         */
        public static Field choice(String id, String label, List<String> choices, int chosen) {
            return new Field(id, label, String.valueOf(chosen), false, List.copyOf(choices));
        }

        private Control add(Composite form, List<Supplier<String>> values) {
            if (!choices.isEmpty()) {
                var combo = Names.id(FormRow.choice(form, label, choices.toArray(String[]::new)), id);
                combo.select(Integer.parseInt(initial));
                values.add(() -> String.valueOf(combo.getSelectionIndex()));
                return combo;
            }
            var text = Names.id(lines ? FormRow.lines(form, label) : FormRow.text(form, label), id);
            text.setText(initial);
            values.add(text::getText);
            return text;
        }
    }
}
