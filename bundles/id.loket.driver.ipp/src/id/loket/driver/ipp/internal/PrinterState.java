package id.loket.driver.ipp.internal;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;

import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/**
 * What a printer says of itself.
 *
 * @param code 3 idle, 4 processing, 5 stopped (RFC 8011, 5.4.11)
 * @param accepting whether it takes jobs
 * @param reasons printer-state-reasons without {@code none}
 * @param formats documents it takes
 * @param media media it knows
 * @param markers its supplies: "name level %"
 */
record PrinterState(int code, boolean accepting, List<String> reasons, List<String> formats, List<String> media,
        List<Marker> markers) {

    private static final int PROCESSING = 4;
    private static final int STOPPED = 5;

    /**
     * A supply.
     *
     * @param name as the printer calls it
     * @param level percent; negative if the printer does not know
     */
    record Marker(String name, int level) {

        @Override
        public String toString() {
            return level < 0 ? name + " ?" : name + " " + level + " %";
        }
    }

    static IppPacket question(URI printer) {
        return IppPacket.getPrinterAttributes(printer, Types.printerState, Types.printerStateReasons,
                Types.printerIsAcceptingJobs, Types.documentFormatSupported, Types.mediaSupported,
                Cups.Types.markerNames, Cups.Types.markerLevels).build();
    }

    static PrinterState of(IppPacket answer) {
        var state = answer.getValue(Tag.printerAttributes, Types.printerState);
        var accepting = answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs);
        var names = answer.getStrings(Tag.printerAttributes, Cups.Types.markerNames);
        var levels = answer.getValues(Tag.printerAttributes, Cups.Types.markerLevels);
        var markers = IntStream.range(0, Math.min(names.size(), levels.size()))
                .mapToObj(i -> new Marker(names.get(i), levels.get(i))).toList();
        return new PrinterState(state == null ? STOPPED : state.getCode(), !Boolean.FALSE.equals(accepting),
                spoken(answer.getStrings(Tag.printerAttributes, Types.printerStateReasons)),
                answer.getStrings(Tag.printerAttributes, Types.documentFormatSupported),
                answer.getStrings(Tag.printerAttributes, Types.mediaSupported), markers);
    }

    /** @return the reasons that say something */
    static List<String> spoken(List<String> reasons) {
        return reasons.stream().filter(reason -> !reason.equals("none")).toList();
    }

    DeviceStatus status() {
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
        var supplies = markers.stream().map(Marker::toString);
        return Stream.concat(reasons.stream(), supplies).collect(Collectors.joining(", "));
    }

    /** The lowest supply that the printer knows of. */
    private String ribbon() {
        return markers.stream().filter(marker -> marker.level >= 0)
                .min(Comparator.comparingInt(Marker::level))
                .map(Marker::toString).orElse("?");
    }
}
