package id.loket.enrolment.ui.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.registry.Resident;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks which biodata a document proves to be otherwise. The rules of each field are the registry's. */
final class CorrectionDialog extends LoketDialog {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d-M-uuuu");

    /**
     * What is to be corrected.
     *
     * @param changes field to its new value in text form
     * @param labels the fields as people call them
     * @param document kind and number
     */
    record Correction(Map<String, String> changes, List<String> labels, String document) {

        String words() {
            return labels.stream().map(Words::lower).collect(Collectors.joining(", "));
        }
    }

    private record Field(Msg label, String before, Supplier<String> now) {
    }

    private final Resident resident;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private Text document;
    private Banner banner;
    private Correction correction;

    private CorrectionDialog(Shell parent, Resident resident) {
        super(parent, Msg.correctTitle.text());
        this.resident = resident;
    }

    static Optional<Correction> ask(Shell parent, Resident resident) {
        var dialog = new CorrectionDialog(parent, resident);
        return dialog.open() == Window.OK ? Optional.of(dialog.correction) : Optional.empty();
    }

    @Override
    protected void fill(Composite body) {
        Grids.wide(Labels.muted(body, Msg.correctHint.text()));
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        text(form, Msg.familyCard, "familyCardNumber", resident.familyCardNumber());
        text(form, Msg.name, "name", resident.name());
        text(form, Msg.birthPlace, "birthPlace", resident.birthPlace());
        birthDate(form);
        choice(form, Msg.sex, "sex", Sex.values(), resident.sex(), Sex::label);
        choice(form, Msg.religion, "religion", Religion.values(), resident.religion(), Religion::label);
        choice(form, Msg.marital, "maritalStatus", MaritalStatus.values(), resident.maritalStatus(), MaritalStatus::label);
        choice(form, Msg.bloodGroup, "bloodGroup", BloodGroup.values(), resident.bloodGroup(), BloodGroup::label);
        text(form, Msg.address, "address", resident.address());
        text(form, Msg.rt, "rt", resident.rt());
        text(form, Msg.rw, "rw", resident.rw());
        document = Names.id(FormRow.text(form, Msg.correctDocument.text()), "correct.document");
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        Names.id(primary(bar, Msg.goOn.text(), this::choose), "correct.go-on");
    }

    private void text(Composite form, Msg label, String field, String value) {
        var before = Objects.requireNonNullElse(value, "");
        var text = Names.id(FormRow.text(form, label.text()), "correct." + field);
        text.setText(before);
        fields.put(field, new Field(label, before, () -> text.getText().trim()));
    }

    private void birthDate(Composite form) {
        var text = Names.id(FormRow.text(form, Msg.birthDate.text()), "correct.birthDate");
        text.setText(Formats.date(resident.birthDate()));
        fields.put("birthDate", new Field(Msg.birthDate, resident.birthDate().toString(), () -> iso(text.getText().trim())));
    }

    /** The registry wants ISO; what is no date goes to it as typed and is refused there by its rule. */
    private static String iso(String typed) {
        try {
            return LocalDate.parse(typed, SHOWN).toString();
        } catch (DateTimeParseException noDate) {
            return typed;
        }
    }

    private <E extends Enum<E>> void choice(Composite form, Msg label, String field, E[] values, E value,
            java.util.function.Function<E, String> words) {
        var combo = Names.id(FormRow.choice(form, label.text(), Arrays.stream(values).map(words).toArray(String[]::new)), "correct." + field);
        combo.select(value == null ? -1 : value.ordinal());
        fields.put(field, new Field(label, value == null ? "" : value.name(),
                () -> combo.getSelectionIndex() < 0 ? "" : values[combo.getSelectionIndex()].name()));
    }

    private void choose() {
        var changed = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> {
            if (!field.now().get().equals(field.before())) {
                changed.put(name, field.now().get());
            }
        });
        if (changed.isEmpty()) {
            refuse(Msg.nothingChanged);
        } else if (document.getText().isBlank()) {
            refuse(Msg.documentMissing);
            document.setFocus();
        } else {
            correction = new Correction(changed, changed.keySet().stream().map(name -> fields.get(name).label().text()).toList(),
                    document.getText().trim());
            okPressed();
        }
    }

    private void refuse(Msg why) {
        banner.show(Tone.WARNING, why.text(), "");
        getShell().pack();
    }
}
