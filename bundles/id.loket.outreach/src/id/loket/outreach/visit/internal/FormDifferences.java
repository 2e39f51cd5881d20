package id.loket.outreach.visit.internal;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.loket.outreach.visit.FirstTimer.Form;
import id.loket.outreach.visit.VisitMsg;
import id.loket.registry.fieldwork.FieldworkMsg;

/** What field and office wrote differently of one first-timer. */
final class FormDifferences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String NOTHING = "–";

    private FormDifferences() {
    }

    static String between(Form field, Form office) {
        return Stream.of(line(FieldworkMsg.fieldName.text(), field.name(), office.name()),
                line(FieldworkMsg.fieldSex.text(), field.sex() == null ? null : field.sex().label(),
                        office.sex() == null ? null : office.sex().label()),
                line(FieldworkMsg.fieldBirthDate.text(), DAY.format(field.birthDate()), DAY.format(office.birthDate())),
                line(VisitMsg.fieldMother.text(), field.mother(), office.mother()),
                line(VisitMsg.fieldSchool.text(), field.school(), office.school()),
                line(FieldworkMsg.fieldVillageCode.text(), field.village() == null ? null : field.village().value(),
                        office.village() == null ? null : office.village().value()),
                line(VisitMsg.fieldPhone.text(), field.phone(), office.phone()))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String line(String label, String field, String office) {
        return Objects.equals(field, office) ? "" : FieldworkMsg.differs.text(label, said(field), said(office));
    }

    private static String said(String value) {
        return value == null || value.isEmpty() ? NOTHING : value;
    }
}
