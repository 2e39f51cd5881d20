package id.loket.printing.ui.internal;

import java.util.ArrayList;
import java.util.List;
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
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** Asks what one act needs, does it, and closes when it is done. What is refused is told inside: nothing typed is lost. */
public final class AskDialog extends LoketDialog {

    private static final int WIDTH = 520;
    private static final String ID = "printing.ask.";

    private final String title;
    private final String means;
    private final Function<Answer, String> act;
    private final List<Field> fields = new ArrayList<>();
    private Banner banner;
    private KeyButton button;
    private String told = "";

    private sealed interface Field {
    }

    private record Line(String id, String label, String before, Text[] control) implements Field {
    }

    private record Choice(String id, String label, List<String> options, int chosen, Combo[] control) implements Field {
    }

    private record Check(String id, String label, Button[] control) implements Field {
    }

    /** What was answered, in the order of the questions of each sort. */
    public record Answer(List<String> texts, List<Integer> choices, List<Boolean> checks) {

        /** @return what was typed, stripped */
        public String text(int index) {
            return texts.get(index);
        }

        /** @return what was typed as a number */
        public int number(int index) {
            return (int) Math.min(Integer.MAX_VALUE, whole(index));
        }

        /** @return what was typed as a number, grouped as people write it, 1.250.000, or not at all */
        public long whole(int index) {
            var typed = texts.get(index).replaceAll("[. ]", "");
            if (!typed.matches("-?\\d{1,15}")) {
                throw new Refusal(Msg.askNumberWrong, texts.get(index));
            }
            return Long.parseLong(typed);
        }
    }

    /**
     * @param parent window
     * @param title of the dialog
     * @param means what the act means
     * @param act off the UI thread; gives what to tell
     */
    public AskDialog(Shell parent, String title, String means, Function<Answer, String> act) {
        super(parent, title);
        this.title = title;
        this.means = means;
        this.act = act;
    }

    /**
     * @param id of the field
     * @param label names it
     * @param before what stands in it
     * @return this
     */
    public AskDialog text(String id, String label, String before) {
        fields.add(new Line(id, label, before, new Text[1]));
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
        fields.add(new Choice(id, label, options, chosen, new Combo[1]));
        return this;
    }

    /**
     * @param id of the box
     * @param label what it means when it is ticked
     * @return this
     */
    public AskDialog check(String id, String label) {
        fields.add(new Check(id, label, new Button[1]));
        return this;
    }

    /** @return what to tell, or empty if the person left */
    public String ask() {
        return open() == Window.OK ? told : "";
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, title);
        banner = new Banner(body);
        if (!means.isEmpty()) {
            Grids.wide(Labels.body(body, means));
        }
        var form = Grids.wide(Grids.plain(body, 2));
        for (var field : fields) {
            if (field instanceof Line line) {
                line.control()[0] = Names.id(FormRow.text(form, line.label()), ID + line.id());
                line.control()[0].setText(line.before());
            } else if (field instanceof Choice choice) {
                choice.control()[0] = Names.id(FormRow.choice(form, choice.label(), choice.options().toArray(String[]::new)), ID + choice.id());
                choice.control()[0].select(choice.chosen());
            } else if (field instanceof Check check) {
                check.control()[0] = Names.id(new Button(body, SWT.CHECK), ID + check.id());
                check.control()[0].setText(Labels.escape(check.label()));
                check.control()[0].setFont(Theme.of(body).body());
            }
        }
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.askBack.text());
        button = Names.id(primary(bar, Msg.askSave.text(), this::perform), ID + "go");
        first().setFocus();
    }

    private Control first() {
        for (var field : fields) {
            if (field instanceof Line line) {
                return line.control()[0];
            }
            if (field instanceof Choice choice) {
                return choice.control()[0];
            }
        }
        return button;
    }

    private Answer answer() {
        var texts = new ArrayList<String>();
        var choices = new ArrayList<Integer>();
        var checks = new ArrayList<Boolean>();
        for (var field : fields) {
            if (field instanceof Line line) {
                texts.add(line.control()[0].getText().trim());
            } else if (field instanceof Choice choice) {
                choices.add(choice.control()[0].getSelectionIndex());
            } else if (field instanceof Check check) {
                checks.add(check.control()[0].getSelection());
            }
        }
        return new Answer(texts, choices, checks);
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
                    first().setFocus();
                })
                .always(() -> button.setEnabled(true))
                .start(getContents());
    }
}
