package id.loket.outreach.ui.internal.field;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.kernel.InvalidNumber;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.FirstTimers;
import id.loket.outreach.visit.VisitMsg;
import id.loket.ui.Formats;
import id.loket.ui.dialog.Answer;
import id.loket.ui.dialog.AskDialog;

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
        new AskDialog<>(shell, FieldText.firstTimer.text(), FieldText.register.text(), answer -> {
            firstTimers.register(session, form(answer, begin));
            return FieldText.registered.text(answer.text("name"));
        }).means(FieldText.firstTimerWhat.text())
                .text("name", FieldText.name.text(), "")
                .choice("sex", FieldText.sex.text(), List.of(Sex.MALE.label(), Sex.FEMALE.label()), 0)
                .text("birth", FieldText.birthDate.text(), "").choice("village", FieldText.village.text(), begin.names(), begin.at())
                .text("nik", FieldText.nik.text(), "")
                .text("mother", FieldText.mother.text(), "").text("school", FieldText.school.text(), begin.school())
                .text("phone", FieldText.phone.text(), "")
                .ask().ifPresent(told);
    }

    /**
     * What the page knows already.
     *
     * @param homes to choose from
     * @param village of residence that is proposed, or null
     * @param school or empty
     */
    public record Begin(List<Home> homes, RegionCode village, String school) {

        private static final String ELSEWHERE = "–";

        private List<String> names() {
            return Stream.concat(Stream.of(ELSEWHERE), homes.stream().map(Home::name)).toList();
        }

        private int at() {
            return homes.stream().map(Home::code).toList().indexOf(village) + 1;
        }

        private RegionCode chosen(int index) {
            return index == 0 ? null : homes.get(index - 1).code();
        }
    }

    /**
     * A village to live in.
     *
     * @param code of the village
     * @param name as people read it
     */
    public record Home(RegionCode code, String name) {
    }

    private static FirstTimer.Form form(Answer answer, Begin begin) {
        if (answer.text("name").isBlank()) {
            throw new Refusal(VisitMsg.nameMissing); // before the date: the first field that is empty
        }
        var birth = Formats.typedDay(answer.text("birth"));
        if (birth == null) {
            throw new Refusal(FieldText.birthMissing);
        }
        return new FirstTimer.Form(nik(answer.text("nik")), answer.text("name"), Sex.values()[answer.choice("sex")],
                birth, answer.text("mother"), answer.text("school"),
                begin.chosen(answer.choice("village")), answer.text("phone"));
    }

    private static Nik nik(String digits) {
        try {
            return digits.isEmpty() ? null : new Nik(digits);
        } catch (InvalidNumber wrong) {
            throw new Refusal(wrong, FieldText.nikWrong, digits);
        }
    }
}
