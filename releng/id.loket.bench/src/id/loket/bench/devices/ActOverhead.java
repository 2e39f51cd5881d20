package id.loket.bench.devices;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import javax.imageio.ImageIO;

import org.osgi.framework.BundleContext;

import id.loket.access.Session;
import id.loket.device.Capture.Control;
import id.loket.device.CardPrinter;
import id.loket.device.CardReader;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.device.DocumentScanner;
import id.loket.kernel.Nik;
import id.loket.store.Store;

/**
 * Acts that end in no capture of a recording: a card read, a page scanned, a card handed to the printer. Each is durable
 * once its entry in the audit trail is committed.
 */
final class ActOverhead {

    private static final int WARM_UP = 10;
    /** SELECT of the training chip's application, its number's file, and READ BINARY. */
    private static final byte[][] COMMANDS = {
        {0, (byte) 0xA4, 4, 0x0C, 7, (byte) 0xF0, 'L', 'O', 'K', 'E', 'T', 1},
        {0, (byte) 0xA4, 0, 0x0C, 2, 0x2F, 2},
        {0, (byte) 0xB0, 0, 0, 13}
    };
    private static final DocumentScanner.Settings PAGE =
            new DocumentScanner.Settings(150, DocumentScanner.Source.FLATBED, DocumentScanner.Colour.GREY);

    private final Devices devices;
    private final Store store;
    private final Session session;
    private final Control control;
    private String lastJob;

    ActOverhead(Devices devices, Store store, Session session, Duration bound) {
        this.devices = devices;
        this.store = store;
        this.session = session;
        control = Control.of(new Nik("7110014107900001"), bound);
    }

    /**
     * @param settings name the stamp of the virtual card ({@code loket.bench.card.answered})
     * @param rounds how many are measured of each
     * @param page tells when the last byte of a page went out
     * @return nanoseconds of each, by driver: for card and page from the last byte on; the printer tells none, so its time
     *         is the whole act, from the request on
     */
    Map<String, Collection<Long>> measured(BundleContext settings, int rounds, LongSupplier page) throws IOException {
        var added = new LinkedHashMap<String, Collection<Long>>();
        var card = new AnswerStamp(Path.of(settings.getProperty("loket.bench.card.answered")));
        added.put("pcsc", rounds(rounds, () -> read(device(CardReader.class, "pcsc"), card)));
        added.put("sane", rounds(rounds, () -> scan(device(DocumentScanner.class, "sane"), page)));
        var face = face();
        added.put("ipp", rounds(rounds, () -> print(device(CardPrinter.class, "ipp"), face)));
        return added;
    }

    private long read(CardReader reader, LongSupplier answered) {
        reader.session(card -> {
            byte[] last = {};
            for (var command : COMMANDS) {
                last = card.transmit(command);
            }
            return last;
        }, control);
        return answered.getAsLong();
    }

    private long scan(DocumentScanner scanner, LongSupplier sent) {
        scanner.scan(PAGE, page -> { }, control);
        return sent.getAsLong();
    }

    /** The card before must have left the printer: it takes one at a time. */
    private long print(CardPrinter printer, byte[] face) {
        while (lastJob != null && printer.job(lastJob).state() != CardPrinter.Job.State.COMPLETED) {
            Thread.onSpinWait();
        }
        var begun = System.nanoTime();
        lastJob = printer.submit(face, "bench-" + begun);
        return begun;
    }

    private Collection<Long> rounds(int count, LongSupplier act) {
        var nanos = new ArrayList<Long>();
        for (var round = -WARM_UP; round < count; round++) {
            var from = act.getAsLong();
            store.write(transaction -> {
                transaction.audit(session.entry("bench.device", "bench"));
                return null;
            });
            if (round >= 0) {
                nanos.add(System.nanoTime() - from);
            }
        }
        return nanos;
    }

    private <T extends Device> T device(Class<T> kind, String driver) {
        return devices.of(kind).stream().filter(each -> each.identity().driver().equals(driver)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the driver " + driver + " has no device"));
    }

    private static byte[] face() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1013, 638, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
