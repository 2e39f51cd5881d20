package id.loket.equipment.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import id.loket.device.Capture;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceCare.DriverReport;
import id.loket.device.DeviceCare.LastError;
import id.loket.device.DeviceCare.Quarantine;
import id.loket.device.DeviceKind;
import id.loket.device.DeviceStatus;
import id.loket.equipment.DeviceDesk.Known;
import id.loket.equipment.Trials.Delivered;
import id.loket.kernel.Nik;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.TableView.State;

/** How devices, drivers and what they deliver are put into words. */
final class DeviceWords {

    private static final String CARD_SIZE = "iso_id-1";
    private static final String QUALIFIER = "^(\\d+\\.\\d+\\.\\d+)\\..*";

    private DeviceWords() {
    }

    static State state(Known device) {
        if (device.driver().isEmpty()) {
            return new State(Msg.stateNoDriver.text(), Tone.BAD);
        }
        if (quarantine(device).isPresent()) {
            return new State(Msg.stateQuarantine.text(), Tone.BAD);
        }
        return state(device.report().status().state());
    }

    private static State state(DeviceStatus.State state) {
        return switch (state) {
            case READY -> new State(Msg.stateReady.text(), Tone.GOOD);
            case BUSY -> new State(Msg.stateBusy.text(), Tone.ACTIVE);
            case ATTENTION -> new State(Msg.stateAttention.text(), Tone.WARNING);
            case OFFLINE -> new State(Msg.stateAway.text(), Tone.BAD);
            case UNKNOWN -> new State(Msg.stateUnknown.text(), Tone.NEUTRAL);
        };
    }

    static State state(DriverReport driver) {
        if (driver.stuckThreads() > 0) {
            return new State(Msg.stateStuck.text(), Tone.BAD);
        }
        return driver.quarantine().isPresent() ? new State(Msg.stateQuarantine.text(), Tone.BAD)
                : new State(Msg.stateServes.text(), Tone.GOOD);
    }

    static java.util.Optional<Quarantine> quarantine(Known device) {
        return device.driver().flatMap(DriverReport::quarantine);
    }

    /** Since when it is not of use; null while it is. */
    static Instant since(Known device) {
        return quarantine(device).map(Quarantine::since).orElseGet(() -> device.report().lastSeen().orElse(null));
    }

    /** Why a driver is out of service, and that it needs a restart, in one line; empty if it serves. */
    static String why(DriverReport driver) {
        var words = driver.quarantine().map(DeviceWords::cause).orElse("");
        var stuck = driver.stuckThreads() == 0 ? "" : Msg.stuckThreads.text(driver.stuckThreads());
        return (words + " " + stuck).trim();
    }

    private static String cause(Quarantine quarantine) {
        return switch (quarantine.cause()) {
            case THROWS -> Msg.causeThrows.text(quarantine.detail());
            case HANGS -> Msg.causeHangs.text(quarantine.detail());
            case LEAKS_THREADS -> Msg.causeLeaks.text(quarantine.detail());
            case FLOODS -> Msg.causeFloods.text(quarantine.detail());
            case BY_HAND -> Msg.causeByHand.text(quarantine.detail());
        };
    }

    static String lastError(Known device) {
        return device.lastFault().map(LastError::text).orElse("");
    }

    /** A refusal's parts as one paragraph. */
    static String sentence(String text) {
        return text.replaceAll("(\\s*\\|\\s*)+", " ").trim();
    }

    static String kinds(List<DeviceKind> kinds) {
        return kinds.stream().map(DeviceKind::label).collect(Collectors.joining(", "));
    }

    /** Which step of the office's work a kind serves. */
    static Msg step(DeviceKind kind) {
        return switch (kind) {
            case FINGERPRINT -> Msg.stepFingerprint;
            case IRIS -> Msg.stepIris;
            case FACE -> Msg.stepFace;
            case CAMERA -> Msg.stepCamera;
            case SIGNATURE -> Msg.stepSignature;
            case DOCUMENT -> Msg.stepDocument;
            case CARD_PRINTER -> Msg.stepPrinter;
            case CARD_READER -> Msg.stepReader;
        };
    }

    /** A version without the moment it was built at. */
    static String version(String version) {
        return version.replaceFirst(QUALIFIER, "$1");
    }

    static List<String> lines(Delivered delivered) {
        if (delivered instanceof Delivered.Picture picture) {
            return picture(picture.image());
        }
        if (delivered instanceof Delivered.Pages pages) {
            return List.of(Msg.pages.text(pages.count(), pages.first().dpi()));
        }
        if (delivered instanceof Delivered.Chip chip) {
            return chip(chip);
        }
        return printer((Delivered.Printer) delivered);
    }

    private static List<String> picture(Capture.Image image) {
        var lines = new ArrayList<String>();
        lines.add(Msg.quality.text(image.quality(), switch (image.score().scale()) {
            case DEVICE -> Msg.scaleDevice.text();
            case NFIQ2 -> Msg.scaleNfiq.text();
            case LOKET -> Msg.scaleLoket.text();
        }) + (image.dpi() == 0 ? "" : ", " + Msg.resolution.text(image.dpi())));
        lines.addAll(image.score().remarks());
        return lines;
    }

    private static List<String> chip(Delivered.Chip chip) {
        var atr = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(chip.atr());
        if (chip.contents() == null) {
            return List.of(Msg.chipUnknown.text(atr));
        }
        var contents = chip.contents();
        var name = contents.biodata().getOrDefault("name", "") + " " + masked(contents.biodata().get("nik"));
        return List.of(Msg.chipKnown.text(chip.chipNumber(), chip.profile(), atr),
                Msg.chipContents.text(name.trim(), contents.biodata().size(),
                        contents.signature().length > 0 ? Msg.signatureYes.text() : Msg.signatureNo.text(), contents.fingers().size()));
    }

    /** To see that a reader works, nobody needs the whole number. */
    private static String masked(String nik) {
        return nik == null || !nik.matches("\\d{16}") ? "" : new Nik(nik).masked();
    }

    private static List<String> printer(Delivered.Printer printer) {
        var can = printer.capabilities();
        var cards = can.media().stream().anyMatch(medium -> medium.startsWith(CARD_SIZE));
        var lines = new ArrayList<String>();
        lines.add(Msg.printerCan.text(can.maker(), can.resolution(), can.colour() ? Msg.colour.text() : Msg.blackOnly.text(),
                can.duplex() ? Msg.bothSides.text() : Msg.oneSide.text(), cards ? Msg.takesCards.text() : Msg.takesNoCards.text()));
        lines.addAll(printer.supplies().stream().map(DeviceWords::supply).toList());
        if (printer.supplies().isEmpty()) {
            lines.add(Msg.suppliesNone.text());
        }
        return lines;
    }

    private static String supply(CardPrinter.Supply supply) {
        return supply.percent() < 0 ? Msg.supplyUnknown.text(supply.name()) : Msg.supplyPercent.text(supply.name(), supply.percent());
    }

    /** What there is to look at; empty for printers and unknown cards. */
    static byte[] image(Delivered delivered) {
        if (delivered instanceof Delivered.Picture picture) {
            return picture.image().image();
        }
        if (delivered instanceof Delivered.Pages pages) {
            return pages.first().image();
        }
        return delivered instanceof Delivered.Chip chip && chip.contents() != null ? chip.contents().portrait() : new byte[0];
    }
}
