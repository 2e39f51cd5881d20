package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import id.loket.device.CardPrinter.Supply;
import id.loket.device.DeviceStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What one seat last saw of one printer; written by that seat only, on the database's time. */
@Entity
@Table(name = "PRINTER_SIGHT")
public class Sight {

    /** A seat gives a sign of life more often than this. */
    static final Duration FRESH = Duration.ofSeconds(45);
    private static final int WORDS = 500;
    private static final int SUPPLIES = 1000;

    @Id
    private String id;
    private String printer;
    private String node;
    @Enumerated(EnumType.STRING)
    private DeviceStatus.State state;
    private String words;
    private String supplies;
    private Instant seenAt;

    /** For JPA. */
    protected Sight() {
    }

    Sight(String printer, String node) {
        id = id(printer, node);
        this.printer = printer;
        this.node = node;
    }

    static String id(String printer, String node) {
        return printer + " " + node;
    }

    void see(Seen seen, Instant now) {
        state = seen.state();
        words = seen.words();
        supplies = seen.supplies();
        seenAt = now;
    }

    String printer() {
        return printer;
    }

    String node() {
        return node;
    }

    DeviceStatus.State state() {
        return state;
    }

    String words() {
        return words;
    }

    Instant seenAt() {
        return seenAt;
    }

    boolean fresh(Instant databaseNow) {
        return seenAt.plus(FRESH).isAfter(databaseNow);
    }

    /** As the device told them; those it does not know are left out. */
    List<Supply> supplies() {
        return supplies.isEmpty() ? List.of() : Arrays.stream(supplies.split("\n")).map(Sight::supply).toList();
    }

    private static Supply supply(String line) {
        var parts = line.split("\t");
        return new Supply(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** What there is to write of a printer, as it fits into its row. */
    record Seen(DeviceStatus.State state, String words, String supplies) {

        static Seen of(DeviceStatus status, List<Supply> supplies) {
            var lines = supplies.stream().filter(supply -> supply.percent() >= 0)
                    .map(supply -> supply.name().replaceAll("\\s+", " ") + "\t" + supply.percent() + "\t" + supply.low())
                    .collect(Collectors.joining("\n"));
            return new Seen(status.state(), status.text().substring(0, Math.min(WORDS, status.text().length())),
                    lines.length() > SUPPLIES ? "" : lines);
        }
    }
}
