package id.loket.equipment.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/**
 * Asks what one act needs, does it, and closes when it is done. What is refused is told inside: nothing typed is lost.
 *
 * @param <T> what the act gives
 */
final class ActDialog<T> extends LoketDialog {

    private final String title;
    private final String verb;
    private final Function<Answer, T> act;
    private String means = "";
    private String subjectLabel = "";
    private String wordsLabel = "";
    private String wordsBefore = "";
    private String checkLabel = "";
    private String choiceLabel = "";
    private List<String> choices = List.of();

    private Banner banner;
    private Text subject;
    private Text words;
    private Button check;
    private Combo choice;
    private KeyButton button;
    private T done;

    /**
     * What was answered.
     *
     * @param subject empty if not asked for
     * @param words empty if not asked for
     * @param checked false if not asked for
     * @param choice index, 0 if not asked for
     */
    record Answer(String subject, String words, boolean checked, int choice) {
    }

    /**
     * @param parent window
     * @param title of the dialog
     * @param verb on the button
     * @param act off the UI thread
     */
    ActDialog(Shell parent, String title, String verb, Function<Answer, T> act) {
        super(parent, title);
        this.title = title;
        this.verb = verb;
        this.act = act;
    }

    /** Says what the act means. */
    ActDialog<T> means(String text) {
        means = text;
        return this;
    }

    /** Asks what it is about. */
    ActDialog<T> subject(String label) {
        subjectLabel = label;
        return this;
    }

    /** Asks for words. */
    ActDialog<T> words(String label, String before) {
        wordsLabel = label;
        wordsBefore = before;
        return this;
    }

    /** Asks yes or no. */
    ActDialog<T> check(String label) {
        checkLabel = label;
        return this;
    }

    /** Asks for one of several. */
    ActDialog<T> choice(String label, List<String> all) {
        choiceLabel = label;
        choices = all;
        return this;
    }

    /** @return what the act gave, or empty if the person left */
    Optional<T> ask() {
        return open() == Window.OK ? Optional.ofNullable(done) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, title);
        banner = new Banner(body);
        if (!means.isEmpty()) {
            Grids.wide(Labels.body(body, means));
        }
        var form = Grids.wide(Grids.plain(body, 2));
        if (!choiceLabel.isEmpty()) {
            choice = Names.id(FormRow.choice(form, choiceLabel, choices.toArray(String[]::new)), "act.choice");
        }
        if (!subjectLabel.isEmpty()) {
            subject = Names.id(FormRow.text(form, subjectLabel), "act.subject");
        }
        if (!wordsLabel.isEmpty()) {
            words = Names.id(FormRow.text(form, wordsLabel), "act.words");
            words.setText(wordsBefore);
        }
        if (!checkLabel.isEmpty()) {
            check = Names.id(new Button(body, SWT.CHECK), "act.check");
            check.setText(Labels.escape(checkLabel));
            check.setFont(Theme.of(body).body());
        }
    }

    @Override
    protected int width() {
        return 520;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.back.text());
        button = Names.id(primary(bar, verb, this::perform), "act.go");
        if (choice != null) {
            choice.setFocus();
        } else if (subject != null) {
            subject.setFocus();
        } else if (words != null) {
            words.setFocus();
        } else {
            button.setFocus();
        }
    }

    private void perform() {
        var answer = new Answer(subject == null ? "" : subject.getText().trim(), words == null ? "" : words.getText().trim(),
                check != null && check.getSelection(), choice == null ? 0 : choice.getSelectionIndex());
        button.setEnabled(false);
        Work.quiet(progress -> act.apply(answer))
                .done(result -> {
                    done = result;
                    okPressed();
                })
                .refused(refusal -> {
                    banner.show(refusal);
                    getShell().pack();
                    if (words != null) {
                        words.setFocus();
                    }
                })
                .always(() -> button.setEnabled(true))
                .start(getContents());
    }
}
