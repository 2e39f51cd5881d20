package id.loket.ui.dialog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Approval;
import id.loket.kernel.text.Refusal;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/**
 * Asks what one act needs, does it off the UI thread, and closes when it is done. What is refused is told inside: nothing
 * typed is lost. Its controls are named {@code ask.} and the field's id, its button {@code ask.go}.
 *
 * @param <T> what the act gives
 */
public final class AskDialog<T> extends LoketDialog {

    private static final int WIDEST = 520;
    private static final String ID = "ask.";

    private final String title;
    private final String verb;
    private final Function<Answer, T> act;
    private final Map<String, AskField> fields = new LinkedHashMap<>();
    private final Map<String, Control> controls = new LinkedHashMap<>();
    private String means = "";
    private Second second;
    private Composite form;
    private Banner banner;
    private KeyButton button;
    private T made;

    /** The second person, for what takes two. */
    @FunctionalInterface
    public interface Second {

        /**
         * @param shell of the dialog
         * @param answer what was filled in
         * @return the consent, or empty if nobody gives it: then the dialog stays
         * @throws Refusal if what was filled in makes no sense
         */
        Optional<Approval> consent(Shell shell, Answer answer);
    }

    /**
     * @param parent window
     * @param title of the dialog
     * @param verb on the button
     * @param act off the UI thread
     */
    public AskDialog(Shell parent, String title, String verb, Function<Answer, T> act) {
        super(parent, title);
        this.title = title;
        this.verb = verb;
        this.act = act;
    }

    /**
     * @param text what the act means
     * @return this
     */
    public AskDialog<T> means(String text) {
        means = text;
        return this;
    }

    /**
     * @param person asked once the fields are filled in; the act finds the consent in its {@link Answer#consent() answer}
     * @return this
     */
    public AskDialog<T> second(Second person) {
        second = person;
        return this;
    }

    /**
     * @param id of the field
     * @param label names it
     * @param before what stands in it
     * @return this
     */
    public AskDialog<T> text(String id, String label, String before) {
        return field(id, new AskField.Line(label, before));
    }

    /**
     * @param id of the field
     * @param label names it
     * @param before what stands in it; it takes several lines
     * @return this
     */
    public AskDialog<T> lines(String id, String label, String before) {
        return field(id, new AskField.Lines(label, before));
    }

    /**
     * @param id of the field
     * @param label names it
     * @param options to choose from
     * @param chosen the one that is chosen now
     * @return this
     */
    public AskDialog<T> choice(String id, String label, List<String> options, int chosen) {
        return field(id, new AskField.Choice(label, options, chosen));
    }

    /**
     * @param id of the box
     * @param label what it means when it is ticked
     * @return this
     */
    public AskDialog<T> check(String id, String label) {
        return field(id, new AskField.Check(label));
    }

    private AskDialog<T> field(String id, AskField field) {
        fields.put(id, field);
        return this;
    }

    /** @return what the act gave, or empty if the person left */
    public Optional<T> ask() {
        return open() == Window.OK ? Optional.ofNullable(made) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.heading(body, title));
        if (!means.isEmpty()) {
            Grids.wide(Labels.body(body, means));
        }
        banner = new Banner(body);
        form = Grids.wide(Grids.plain(body, 2));
        fields.forEach((id, field) -> controls.put(id, Names.id(field.add(body, form), ID + id)));
    }

    /** Wider than usual where what can be chosen is long. */
    @Override
    protected int width() {
        return Math.max(super.width(), Math.min(WIDEST, form.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, UiMsg.cancel.text());
        button = Names.id(KeyButton.primary(bar, verb, goesOn(), this::go), ID + "go");
        focus();
    }

    /** Where Enter begins another line, it goes on with Ctrl. */
    private Key goesOn() {
        return fields.values().stream().anyMatch(AskField.Lines.class::isInstance) ? Key.control((char) SWT.CR) : Key.ENTER;
    }

    /** Stays in the field where the person is; else in the first one. */
    private void focus() {
        if (controls.values().stream().noneMatch(Control::isFocusControl)) {
            controls.values().stream().filter(AskField::isFirst).findFirst().ifPresentOrElse(Control::setFocus, button::setFocus);
        }
    }

    private Answer answer() {
        var values = new HashMap<String, Object>();
        controls.forEach((id, control) -> values.put(id, AskField.value(control)));
        return new Answer(values);
    }

    private void go() {
        var answer = answer();
        if (second == null) {
            perform(answer);
            return;
        }
        try {
            second.consent(getShell(), answer).map(answer::with).ifPresent(this::perform);
        } catch (Refusal senseless) {
            refuse(senseless);
        }
    }

    private void perform(Answer answer) {
        button.setEnabled(false);
        Work.quiet(progress -> act.apply(answer))
                .done(result -> {
                    made = result;
                    okPressed();
                })
                .refused(this::refuse)
                .always(() -> {
                    if (!button.isDisposed()) {
                        button.setEnabled(true);
                    }
                })
                .start(getContents());
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().pack();
        focus();
    }
}
