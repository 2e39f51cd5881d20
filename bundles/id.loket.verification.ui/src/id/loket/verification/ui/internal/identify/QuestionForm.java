package id.loket.verification.ui.internal.identify;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.verification.identify.Identification;
import id.loket.verification.identify.Question;
import id.loket.verification.identify.Sought;

/** Whom somebody is looking for, as far as it can be seen or was told, and why. */
final class QuestionForm {

    private static final int OLDEST = 120;
    private static final int FIELD_WIDTH = 48;

    private final Combo sex;
    private final Text age;
    private final Text tolerance;
    private final Text reason;
    private Long rowId;

    QuestionForm(Composite parent) {
        Labels.strong(parent, IdentifyText.stepWho.text());
        var form = Grids.wide(Grids.plain(parent, 2));
        sex = Names.id(FormRow.choice(form, IdentifyText.sex.text(), IdentifyText.unknown.text(), Sex.MALE.label(),
                Sex.FEMALE.label()), "identify.sex");
        Labels.muted(form, IdentifyText.age.text());
        var years = Grids.wide(Grids.plain(form, 4));
        age = number(years, IdentifyText.age.text(), "identify.age");
        Labels.muted(years, IdentifyText.plusMinus.text());
        tolerance = number(years, IdentifyText.tolerance.text(), "identify.tolerance");
        Labels.muted(years, IdentifyText.years.text());
        reason = Names.id(FormRow.lines(form, IdentifyText.reason.text()), "identify.reason");
        reason.setTextLimit(Identification.REASON_LENGTH);
        // A tab goes on, as everywhere: the reason is one sentence.
        reason.addListener(SWT.Traverse, event -> event.doit = true);
    }

    private static Text number(Composite parent, String name, String id) {
        var text = Names.id(new Text(parent, SWT.BORDER | SWT.SINGLE | SWT.RIGHT), id);
        text.setFont(Theme.of(parent).body());
        text.setTextLimit(3);
        Names.of(text, name);
        GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    /** By how many years an age may be wrong, unless somebody says otherwise. */
    void tolerance(int usual) {
        if (tolerance.getText().isEmpty()) {
            tolerance.setText(String.valueOf(usual));
        }
    }

    /** Fills in what a row of a list tells. */
    void fill(Sought sought, LocalDate today) {
        rowId = sought.rowId();
        sex.select(sought.sex() == null ? 0 : sought.sex().ordinal() + 1);
        age.setText(sought.birthYear() == null ? "" : String.valueOf(Math.max(0, today.getYear() - sought.birthYear())));
    }

    /** For the next person, who is looked for because of something else: each search needs a reason of its own (UU 27/2022). */
    void clear() {
        rowId = null;
        sex.select(0);
        age.setText("");
        reason.setText("");
    }

    Optional<Long> rowId() {
        return Optional.ofNullable(rowId);
    }

    boolean hasReason() {
        return !reason.getText().isBlank();
    }

    void focus() {
        reason.setFocus();
    }

    void enable(boolean possible) {
        for (var field : new Control[] {sex, age, tolerance, reason}) {
            field.setEnabled(possible);
        }
    }

    /** @throws Refusal if a number is none */
    Question question(LocalDate today, boolean wide) {
        var years = number(age);
        var range = number(tolerance).orElse(0);
        return new Question(sex.getSelectionIndex() == 0 ? null : Sex.values()[sex.getSelectionIndex() - 1],
                years.map(known -> today.getYear() - known).orElse(null), range, wide, rowId, reason.getText());
    }

    private static Optional<Integer> number(Text field) {
        var typed = field.getText().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > OLDEST) {
            throw new Refusal(IdentifyText.numberWrong, typed);
        }
        return Optional.of(Integer.valueOf(typed));
    }
}
