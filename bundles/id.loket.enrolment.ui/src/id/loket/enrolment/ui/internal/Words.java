package id.loket.enrolment.ui.internal;

import java.time.LocalDate;
import java.time.Period;

import id.loket.enrolment.BiometricException;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.kernel.PortraitBackground;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.ui.Formats;
import id.loket.ui.theme.Icon;

/** Sentences about a resident and a step. */
final class Words {

    private Words() {
    }

    static String who(Resident resident, LocalDate today, String place) {
        var age = Period.between(resident.birthDate(), today);
        return Msg.who.text(resident.nik().masked(), resident.sex().label().toLowerCase(),
                Msg.ageYearsMonths.text(age.getYears(), age.getMonths()), place);
    }

    /** The village of residence with its district; asks the regions, so not on the UI thread. */
    static String place(Resident resident, Regions regions) {
        var village = resident.village();
        var name = regions.name(village).orElse(village.value());
        return village.parent().flatMap(regions::name).map(district -> Msg.villageDistrict.text(name, district)).orElse(name);
    }

    static String heading(Recording recording) {
        var step = recording.step();
        return switch (step) {
            case BIODATA -> Msg.headingBiodata.text();
            case PACKET -> Msg.headingPacket.text();
            case SLIP -> Msg.headingSlip.text();
            case DONE -> Msg.headingDone.text();
            case VERIFICATION -> recording.nextItem().map(item -> Msg.headingVerify.text(lower(item.label()))).orElse(step.label());
            default -> recording.nextItem().map(Item::label).orElse(step.label());
        };
    }

    static String hint(Recording recording, Formats formats) {
        return switch (recording.step()) {
            case BIODATA -> Msg.hintBiodata.text();
            case PORTRAIT -> Msg.hintPortrait.text(recording.resident().portraitBackground().label());
            case SIGNATURE -> Msg.hintSignature.text();
            case FINGERS -> Msg.hintFinger.text();
            case IRISES -> Msg.hintIris.text();
            case VERIFICATION -> Msg.hintVerify.text();
            case ENDORSEMENT -> Msg.hintEndorsement.text();
            case PACKET -> Msg.hintPacket.text();
            case SLIP -> Msg.hintSlip.text(formats.time(recording.enrolment().sealedAt()));
            case DONE -> Msg.hintDone.text();
        };
    }

    static Icon icon(Step step) {
        return switch (step) {
            case PORTRAIT -> Icon.CAMERA;
            case SIGNATURE, ENDORSEMENT -> Icon.PEN_LINE;
            case IRISES -> Icon.SCAN_EYE;
            default -> Icon.FINGERPRINT;
        };
    }

    static String background(Resident resident) {
        return resident.portraitBackground() == PortraitBackground.RED ? Msg.backgroundOdd.text() : Msg.backgroundEven.text();
    }

    static String excepted(BiometricException exception, Formats formats) {
        return Msg.noteExcepted.text(exception.item().label(), exception.kind().label(), exception.approver(),
                formats.time(exception.approvedAt()));
    }

    static String lower(String label) {
        return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
