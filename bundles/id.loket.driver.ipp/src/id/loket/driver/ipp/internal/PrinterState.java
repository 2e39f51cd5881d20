package id.loket.driver.ipp.internal;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;

import id.loket.device.CardPrinter.Capabilities;
import id.loket.device.CardPrinter.Supply;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/**
 * What a printer says of itself.
 *
 * @param code 3 idle, 4 processing, 5 stopped (RFC 8011, 5.4.11)
 * @param accepting whether it takes jobs
 * @param reasons printer-state-reasons without {@code none}
 * @param markers its supplies
 * @param errorPolicy what a CUPS queue does with a card that failed; empty if the printer has no such thing
 * @param capabilities what it can do
 */
record PrinterState(int code, boolean accepting, List<String> reasons, List<Supply> markers, String errorPolicy,
        Capabilities capabilities) {

    private static final NameType ERROR_POLICY = new NameType("printer-error-policy");
    /** Any other policy of CUPS sends a job again after a fault: the card would be printed twice. */
    private static final String GIVES_UP = "abort-job";

    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;
    private static final int CARD_DPI = 300;
    private static final int UNKNOWN = -1;

    static IppPacket question(URI printer) {
        return IppPacket.getPrinterAttributes(printer, Types.printerState, Types.printerStateReasons,
                Types.printerIsAcceptingJobs, Types.documentFormatSupported, Types.mediaSupported,
                Types.printerResolutionSupported, Types.colorSupported, Types.sidesSupported, Types.printerMakeAndModel,
                Cups.Types.markerNames, Cups.Types.markerLevels, Cups.Types.markerLowLevels, ERROR_POLICY).build();
    }

    static PrinterState of(IppPacket answer) {
        var state = answer.getValue(Tag.printerAttributes, Types.printerState);
        var accepting = answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs);
        var names = answer.getStrings(Tag.printerAttributes, Cups.Types.markerNames);
        var levels = answer.getValues(Tag.printerAttributes, Cups.Types.markerLevels);
        var lows = answer.getValues(Tag.printerAttributes, Cups.Types.markerLowLevels);
        var markers = IntStream.range(0, Math.min(names.size(), levels.size()))
                .mapToObj(i -> new Supply(names.get(i), Math.max(levels.get(i), UNKNOWN), i < lows.size() ? lows.get(i) : UNKNOWN))
                .toList();
        return new PrinterState(state == null ? STOPPED : state.getCode(), !Boolean.FALSE.equals(accepting),
                spoken(answer.getStrings(Tag.printerAttributes, Types.printerStateReasons)),
                markers, Objects.toString(answer.getString(Tag.printerAttributes, ERROR_POLICY), ""), capabilities(answer));
    }

    private static Capabilities capabilities(IppPacket answer) {
        var resolution = answer.getValue(Tag.printerAttributes, Types.printerResolutionSupported);
        return new Capabilities(answer.getStrings(Tag.printerAttributes, Types.documentFormatSupported),
                answer.getStrings(Tag.printerAttributes, Types.mediaSupported),
                resolution == null ? CARD_DPI : resolution.getCrossFeedResolution(),
                Boolean.TRUE.equals(answer.getValue(Tag.printerAttributes, Types.colorSupported)),
                answer.getStrings(Tag.printerAttributes, Types.sidesSupported).stream().anyMatch(side -> side.startsWith("two-sided")),
                Objects.toString(answer.getString(Tag.printerAttributes, Types.printerMakeAndModel), ""));
    }

    /** @return the reasons that say something */
    static List<String> spoken(List<String> reasons) {
        return reasons.stream().filter(reason -> !reason.equals("none")).toList();
    }

    /** @return whether a card that failed would be sent to the printer once more, behind everybody's back */
    boolean repeats() {
        return !errorPolicy.isEmpty() && !errorPolicy.equals(GIVES_UP);
    }

    DeviceStatus status() {
        if (repeats()) {
            return new DeviceStatus(State.ATTENTION, ERROR_POLICY.getName() + "=" + errorPolicy, Text.queueRepeats.text());
        }
        var worst = Condition.worst(reasons);
        return new DeviceStatus(state(worst), detail(), text(worst));
    }

    private State state(Optional<Condition> worst) {
        if (!accepting || code == STOPPED || worst.filter(Condition::needsPerson).isPresent()) {
            return State.ATTENTION;
        }
        return code == PROCESSING ? State.BUSY : State.READY;
    }

    private String text(Optional<Condition> worst) {
        if (worst.isPresent()) {
            return worst.get().text(ribbon());
        }
        if (!accepting || code == STOPPED) {
            return Text.stopped.text();
        }
        return code == PROCESSING ? Text.printing.text() : "";
    }

    private String detail() {
        var supplies = markers.stream().map(PrinterState::words);
        return Stream.concat(reasons.stream(), supplies).collect(Collectors.joining(", "));
    }

    /** The lowest supply that the printer knows of. */
    private String ribbon() {
        return markers.stream().filter(marker -> marker.percent() >= 0)
                .min(Comparator.comparingInt(Supply::percent))
                .map(PrinterState::words).orElse("?");
    }

    private static String words(Supply supply) {
        return supply.percent() < 0 ? supply.name() + " ?" : supply.name() + " " + supply.percent() + " %";
    }
}
