package id.loket.enrolment.ui.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.kernel.Occupations;
import id.loket.registry.Resident;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Biodata as read-only rows with hairlines: the few of the side card, or all of them to be read aloud. */
final class BiodataRows extends Composite {

    private final Map<Msg, Label> values = new LinkedHashMap<>();
    private final Theme theme;

    BiodataRows(Composite parent, Msg... rows) {
        super(parent, SWT.NONE);
        theme = Theme.of(parent);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_FORCE);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2 * Theme.GRID;
        layout.verticalSpacing = 7;
        setLayout(layout);
        for (var row : rows) {
            add(row);
        }
    }

    private void add(Msg row) {
        var caption = Labels.muted(this, row.text());
        caption.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        var value = Labels.body(this, "");
        var wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        wide.widthHint = 100;
        value.setLayoutData(wide);
        values.put(row, Names.id(value, "enrolment.biodata." + row.name()));
        var line = new Composite(this, SWT.NO_FOCUS);
        line.setBackground(theme.line);
        var hair = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        hair.heightHint = 1;
        line.setLayoutData(hair);
    }

    void show(Resident resident, String place) {
        values.forEach((row, label) -> label.setText(Labels.escape(value(row, resident, place))));
        requestLayout();
    }

    private static String value(Msg row, Resident resident, String place) {
        return switch (row) {
            case nik -> resident.nik().value();
            case familyCard -> dash(resident.familyCardNumber());
            case name -> resident.name();
            case born -> dash(resident.birthPlace()) + ", " + Formats.date(resident.birthDate());
            case sex -> resident.sex().label();
            case address -> dash(resident.address());
            case rtRw -> dash(resident.rt()) + "/" + dash(resident.rw());
            case village -> place;
            case religion -> resident.religion() == null ? "-" : resident.religion().label();
            case marital -> resident.maritalStatus().label();
            case bloodGroup -> resident.bloodGroup().label();
            case occupation -> Occupations.name(resident.occupation()).orElse("-");
            case citizenship -> resident.citizenship().label();
            default -> "";
        };
    }

    private static String dash(String text) {
        return Objects.requireNonNullElse(text, "-");
    }
}
