package id.loket.bench.devices;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DocumentScanner;
import id.loket.device.DocumentScanner.Colour;
import id.loket.device.DocumentScanner.Settings;
import id.loket.device.DocumentScanner.Source;
import id.loket.kernel.Nik;

/** What a driver adds to an undelayed peer: from the peer's last byte until the result is in the caller's hands. */
public final class DriverOverhead {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int WARM_UP = 10;
    /** SELECT of the training chip's application, its number's file, and READ BINARY. */
    private static final byte[][] COMMANDS = {
        {0, (byte) 0xA4, 4, 0x0C, 7, (byte) 0xF0, 'L', 'O', 'K', 'E', 'T', 1},
        {0, (byte) 0xA4, 0, 0x0C, 2, 0x2F, 2},
        {0, (byte) 0xB0, 0, 0, 13}
    };

    private final Control control;

    /** @param subject of the captures; real devices ignore it */
    public DriverOverhead(Nik subject) {
        control = Control.of(subject, BOUND);
    }

    /**
     * One card read a round, each in a session of its own.
     *
     * @param reader with a training chip in it
     * @param answered when the peer's last answer left it, by {@link System#nanoTime} of this machine
     * @param rounds how many are measured
     * @return ms, ascending
     */
    public double[] ofReader(CardReader reader, LongSupplier answered, int rounds) {
        return sorted(rounds, () -> reader.session(card -> {
            for (var command : COMMANDS) {
                card.transmit(command);
            }
            return since(answered.getAsLong());
        }, control));
    }

    /**
     * One page a round, 150 dpi, grey.
     *
     * @param scanner whose peer scans at once
     * @param lastByte when the peer's last byte left it, by {@link System#nanoTime} of this machine
     * @param rounds how many are measured
     * @return ms, ascending
     */
    public double[] ofScanner(DocumentScanner scanner, LongSupplier lastByte, int rounds) {
        var settings = new Settings(150, Source.FLATBED, Colour.GREY);
        return sorted(rounds, () -> {
            var millis = new double[1];
            scanner.scan(settings, page -> millis[0] = since(lastByte.getAsLong()), control);
            return millis[0];
        });
    }

    /**
     * @param ascending measured values, at least one
     * @param share 0 to 1
     * @return the value that this share of them does not exceed
     */
    public static double percentile(double[] ascending, double share) {
        return ascending[(int) Math.ceil(share * ascending.length) - 1];
    }

    private static double[] sorted(int rounds, DoubleSupplier measure) {
        var millis = new double[rounds];
        for (var round = -WARM_UP; round < rounds; round++) {
            var measured = measure.getAsDouble();
            if (round >= 0) {
                millis[round] = measured;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
