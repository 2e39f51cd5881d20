package id.loket.enrolment.ui.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.enrolment.Enrolment;
import id.loket.enrolment.ui.internal.RecordedPage.Found;
import id.loket.kernel.EnrolmentState;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** One recording: who, when, by whom, and the centre's last word. */
final class RecordedCard {

    private static final int WIDTH = 300;
    private static final Msg[] LINES = { Msg.nik, Msg.village, Msg.columnStatus, Msg.since, Msg.centreSays, Msg.begunAt, Msg.recordedAt,
        Msg.sealedAt, Msg.slipAt, Msg.columnSeat, Msg.station };

    private final Formats formats;
    private final Label name;
    private final Label number;
    private final Composite actions;
    private final Map<Msg, Label> values = new EnumMap<>(Msg.class);

    RecordedCard(Composite parent, Formats formats) {
        this.formats = formats;
        var card = new Card(parent, 1);
        var data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = WIDTH;
        card.setLayoutData(data);
        name = Names.id(Grids.wide(Labels.heading(card, Msg.recordedNone.text())), "recorded.name");
        number = Names.id(Grids.wide(Labels.muted(card, "")), "recorded.number");
        var form = Grids.wide(Grids.plain(card, 2));
        for (var line : LINES) {
            values.put(line, Names.id(FormRow.value(form, line.text(), ""), "recorded." + line.name()));
        }
        actions = Grids.plain(card, 1);
        actions.setLayoutData(new GridData(SWT.BEGINNING, SWT.END, true, true));
    }

    /** @return the parent of buttons for the recording shown */
    Composite actions() {
        return actions;
    }

    void show(Found found) {
        var enrolment = found.row().enrolment();
        var resident = found.row().resident();
        name.setText(Labels.escape(resident.name()));
        number.setText(enrolment.uuid());
        put(Msg.nik, resident.nik().masked());
        put(Msg.village, found.place());
        put(Msg.columnStatus, state(enrolment).word());
        put(Msg.since, time(enrolment.stateAt()));
        put(Msg.centreSays, said(enrolment));
        put(Msg.begunAt, time(enrolment.begunAt()));
        put(Msg.recordedAt, time(enrolment.recordedAt()));
        put(Msg.sealedAt, time(enrolment.sealedAt()));
        put(Msg.slipAt, time(enrolment.slipAt()));
        put(Msg.columnSeat, enrolment.operator());
        put(Msg.station, enrolment.node());
        name.getParent().layout(true, true);
    }

    /** Where a recording stands, as a word with its tone. */
    static TableView.State state(Enrolment enrolment) {
        if (enrolment.abandonedAt() != null) {
            return new TableView.State(Msg.stateAbandoned.text(), Tone.NEUTRAL);
        }
        var tone = switch (enrolment.state()) {
            case PRINT_READY_RECORD -> Tone.GOOD;
            case ENROLL_FAILURE_AT_REGIONAL, ENROLL_FAILURE_AT_CENTRAL, SEARCH_FAILURE_AT_CENTRAL -> Tone.BAD;
            case ADJUDICATE_RECORD, DUPLICATE_RECORD, UNKNOWN -> Tone.WARNING;
            case PROCESSING, SENT_FOR_ENROLLMENT, RECEIVED_AT_CENTRAL, REQUEST_VALIDATION -> Tone.ACTIVE;
            case UNREGISTERED, BIO_CAPTURED -> Tone.NEUTRAL;
        };
        return new TableView.State(enrolment.state().label(), tone);
    }

    /** What the centre added; its bare word only where the office does not know it. */
    private static String said(Enrolment enrolment) {
        var detail = Objects.requireNonNullElse(enrolment.statusDetail(), "");
        var word = enrolment.state() == EnrolmentState.UNKNOWN ? Objects.requireNonNullElse(enrolment.rawStatus(), "") : "";
        var said = (word + " " + detail).strip();
        return said.isEmpty() ? "-" : said;
    }

    private String time(Instant at) {
        return at == null ? "-" : formats.dateTime(at);
    }

    private void put(Msg line, String value) {
        values.get(line).setText(Labels.escape(value));
    }
}
