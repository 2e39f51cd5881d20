package id.loket.outreach.ui.internal.field;

import java.time.Instant;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.outreach.field.LaptopPackage;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Names;

/** What was made, what the office has proven to have, and what keeps the laptop from being wiped. */
final class HomewardCard {

    private final Formats formats;
    private final Label unfinished;
    private final Label brought;
    private final Label written;
    private final Label copied;
    private final Label proven;
    private final Label conflicts;
    private final Label carried;

    HomewardCard(Composite card, Formats formats) {
        this.formats = formats;
        unfinished = FormRow.value(card, FieldText.unfinished.text(), "");
        brought = FormRow.value(card, FieldText.broughtHome.text(), "");
        written = FormRow.value(card, FieldText.written.text(), "");
        copied = FormRow.value(card, FieldText.secondMedium.text(), "");
        proven = Names.id(FormRow.value(card, FieldText.provenLabel.text(), ""), "field.proven");
        conflicts = FormRow.value(card, FieldText.conflicts.text(), "");
        carried = FormRow.value(card, FieldText.carried.text(), "");
    }

    void show(LaptopView.Content content) {
        var standing = content.standing();
        OnBoardCard.say(unfinished, Formats.number(standing.unfinished()), standing.unfinished() > 0 ? Tone.WARNING : Tone.NEUTRAL);
        OnBoardCard.say(brought, Formats.number(standing.broughtHome()), Tone.NEUTRAL);
        var parcel = content.parcel();
        tell(written, parcel.isPresent(), parcel.map(LaptopPackage::writtenAt).orElse(null));
        tell(copied, parcel.isPresent(), parcel.map(LaptopPackage::copiedAt).orElse(null));
        var open = standing.broughtHome() - standing.proven();
        OnBoardCard.say(proven, FieldText.provenOf.text(standing.proven(), standing.broughtHome(), open),
                open > 0 ? Tone.WARNING : standing.broughtHome() > 0 ? Tone.GOOD : Tone.NEUTRAL);
        OnBoardCard.say(conflicts, FieldText.conflictsOf.text(standing.conflicts(), standing.refused()), Tone.NEUTRAL);
        OnBoardCard.say(carried, Formats.number(standing.carried()), standing.carried() > 0 ? Tone.WARNING : Tone.NEUTRAL);
    }

    private void tell(Label label, boolean open, Instant at) {
        OnBoardCard.say(label, at != null ? formats.dateTime(at) : open ? FieldText.notYet.text() : "–",
                at != null ? Tone.GOOD : open ? Tone.WARNING : Tone.NEUTRAL);
    }
}
