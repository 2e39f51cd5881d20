package id.loket.outreach.ui.internal.field;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.FirstTimers;
import id.loket.ui.Formats;
import id.loket.ui.dialog.FormDialog;
import id.loket.ui.dialog.FormDialog.Field;

/** Registers somebody who turns 17, at a school or at the door. */
public final class FirstTimerForm {

    private FirstTimerForm() {
    }

    /**
     * @param shell of the page
     * @param session who registers
     * @param firstTimers keeps them
     * @param begin where, as far as the page knows
     * @param told gets a sentence once it is stored
     */
    public static void open(Shell shell, Session session, FirstTimers firstTimers, Begin begin, Consumer<String> told) {
        var fields = List.of(Field.text("first.name", FieldText.name.text(), ""),
                Field.choice("first.sex", FieldText.sex.text(), List.of(Sex.MALE.label(), Sex.FEMALE.label())),
                Field.text("first.birth", FieldText.birthDate.text(), ""), Field.text("first.nik", FieldText.nik.text(), ""),
                Field.text("first.mother", FieldText.mother.text(), ""), Field.text("first.school", FieldText.school.text(), begin.school()),
                Field.text("first.phone", FieldText.phone.text(), ""));
        new FormDialog<>(shell, new FormDialog.Titles(FieldText.firstTimer.text(), FieldText.firstTimerWhat.text(),
                FieldText.register.text()), fields, typed -> {
                    firstTimers.register(session, form(typed, begin.village()));
                    return FieldText.registered.text(typed.get(0));
                }, told).open();
    }

    /**
     * What the page knows already.
     *
     * @param village of residence, or null
     * @param school or empty
     */
    public record Begin(RegionCode village, String school) {
    }

    private static FirstTimer.Form form(List<String> typed, RegionCode village) {
        var birth = Formats.typedDay(typed.get(2));
        if (birth == null) {
            throw new Refusal(FieldText.birthMissing);
        }
        return new FirstTimer.Form(nik(typed.get(3).strip()), typed.get(0).strip(), Sex.values()[Integer.parseInt(typed.get(1))],
                birth, typed.get(4).strip(), typed.get(5).strip(), village, typed.get(6).strip());
    }

    private static Nik nik(String digits) {
        try {
            return digits.isEmpty() ? null : new Nik(digits);
        } catch (InvalidNumber wrong) {
            throw new Refusal(wrong, FieldText.nikWrong, digits);
        }
    }
}
