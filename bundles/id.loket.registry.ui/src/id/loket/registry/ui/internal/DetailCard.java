package id.loket.registry.ui.internal;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Occupations;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;

/** The biodata of the selected resident. The NIK stands in full only where the role needs it. */
final class DetailCard {

    private static final int WIDTH = 330;
    private static final Msg[] LINES = { Msg.nik, Msg.familyCard, Msg.birth, Msg.sex, Msg.address, Msg.village,
            Msg.district, Msg.religion, Msg.maritalStatus, Msg.occupation, Msg.bloodGroup, Msg.citizenship,
            Msg.corrected };

    private final Session session;
    private final Formats formats;
    private final Label name;
    private final Map<Msg, Label> values = new EnumMap<>(Msg.class);
    private final Composite actions;

    DetailCard(Composite parent, Session session, Formats formats) {
        this.session = session;
        this.formats = formats;
        var card = new Card(parent, 1);
        var data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = WIDTH;
        card.setLayoutData(data);
        name = Grids.wide(Labels.heading(card, Msg.nobodyChosen.text()));
        var form = Grids.wide(Grids.plain(card, 2));
        for (var line : LINES) {
            values.put(line, FormRow.value(form, line.text(), ""));
        }
        actions = Grids.plain(card, 1);
        actions.setLayoutData(new GridData(SWT.BEGINNING, SWT.END, true, true));
    }

    /** @return the parent of buttons for the resident shown */
    Composite actions() {
        return actions;
    }

    void show(Found found) {
        var resident = found.resident();
        name.setText(Labels.escape(resident.name()));
        var full = session.roles().stream()
                .anyMatch(role -> role == Role.OPERATOR || role == Role.SUPERVISOR || role == Role.VERIFIER);
        put(Msg.nik, full ? resident.nik().value() : resident.nik().masked());
        put(Msg.familyCard, full ? resident.familyCardNumber() : masked(resident.familyCardNumber()));
        put(Msg.birth, Found.text(resident.birthPlace()) + ", " + Formats.date(resident.birthDate()) + " ("
                + Msg.years.text(resident.age(formats.today())) + ")");
        put(Msg.sex, resident.sex().label());
        put(Msg.address, found.address());
        put(Msg.village, found.village());
        put(Msg.district, found.district());
        put(Msg.religion, resident.religion() == null ? null : resident.religion().label());
        put(Msg.maritalStatus, resident.maritalStatus().label());
        put(Msg.occupation, Occupations.name(resident.occupation()).orElse(null));
        put(Msg.bloodGroup, resident.bloodGroup().label());
        put(Msg.citizenship, resident.citizenship().label());
        put(Msg.corrected, resident.correctedFields().isEmpty() ? Msg.no.text() : Msg.yes.text());
        name.getParent().layout(true, true);
    }

    private void put(Msg line, String value) {
        values.get(line).setText(Labels.escape(Found.text(value)));
    }

    private static String masked(String number) {
        return number == null ? null : number.substring(0, 4) + "••••••••" + number.substring(12);
    }
}
