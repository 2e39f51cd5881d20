package id.loket.bench.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.bench.office.Percentiles;
import id.loket.console.Command;
import id.loket.device.Capture;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.packet.PacketDraft;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.Packets;
import id.loket.store.Installation;
import id.loket.store.Store;

/**
 * How long an operator waits until a finger is safe, beside a bare forced write of the same bytes in the same run, and
 * how long a packet of two megabytes takes to seal and open again. Argument: how many residents, 30 unless told.
 */
@Component(property = Command.NAME + "=bench-capture")
public final class CaptureBench implements Command {

    private static final int RESIDENTS = 30;
    private static final int FINGER_BYTES = 100_000;
    private static final int PACKET_BYTES = 2_000_000;
    private static final int PACKETS = 15;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final BenchOffice office;
    private final Store store;
    private final Packets packets;
    private final Installation installation;

    /** Called by Declarative Services. */
    @Activate
    public CaptureBench(@Reference BenchOffice office, @Reference Store store, @Reference Packets packets,
            @Reference Installation installation) {
        this.office = office;
        this.store = store;
        this.packets = packets;
        this.installation = installation;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws IOException {
        var wanted = arguments.isEmpty() ? RESIDENTS : Integer.parseInt(arguments.get(0));
        var operator = office.operator();
        var accepted = new ArrayList<Long>();
        var written = new ArrayList<Long>();
        try (var bare = new BareWrites(installation.data().resolve("bare-writes"))) {
            for (var resident : office.residents(session, wanted)) {
                record(operator, resident, accepted, written, bare, out);
            }
        }
        out.printf("%d fingers of %d bytes accepted, %d bare writes beside them%n", accepted.size(), FINGER_BYTES, written.size());
        var sealed = seal();
        var median = Percentiles.millis(accepted, 50);
        out.printf(Locale.ROOT, "{\"accept_p50_ms\":%.2f,\"accept_p99_ms\":%.2f,\"fdatasync_ratio\":%.2f,\"seal_2mb_ms\":%.1f}%n",
                median, Percentiles.millis(accepted, 99), median / Percentiles.millis(written, 50), Percentiles.millis(sealed, 50));
        return 0;
    }

    /** Up to the last finger; each finger padded to the size of a real one, each with a bare write right after it. */
    private void record(Session operator, long resident, List<Long> accepted, List<Long> written, BareWrites bare,
            PrintStream out) throws IOException {
        office.record(operator, resident, Step.FINGERS, this::take, (item, image, nanos) -> {
            if (item.step() == Step.FINGERS) {
                accepted.add(nanos);
                out.println("accepted " + accepted.size());
                written.add(bare.write(image.image()));
            }
        });
    }

    private Capture.Image take(Recording recording, Item item) {
        return padded(Recorder.capture(office.device(item, any -> true), recording, item,
                Capture.Control.of(recording.resident().nik(), TIMEOUT)));
    }

    /** What follows the end of a PNG is ignored by its readers. */
    private static Capture.Image padded(Capture.Image image) {
        var bytes = image.image().length >= FINGER_BYTES ? image.image() : Arrays.copyOf(image.image(), FINGER_BYTES);
        return new Capture.Image(bytes, image.dpi(), 100);
    }

    private List<Long> seal() {
        var content = new byte[PACKET_BYTES];
        new Random(7110).nextBytes(content);
        var times = new ArrayList<Long>();
        for (int i = 0; i < PACKETS; i++) {
            var draft = new PacketDraft(UUID.randomUUID().toString(), "bench", "bench:" + i,
                    Set.of(Receiver.CENTRE, Receiver.REGENCY),
                    List.of(new PacketDraft.Part("content.bin", "application/octet-stream", content)));
            var begun = System.nanoTime();
            store.write(transaction -> packets.seal(transaction, draft));
            times.add(System.nanoTime() - begun);
        }
        return times;
    }

    /** The disk's own price: the same bytes appended to a file and forced, nothing else. */
    private static final class BareWrites implements AutoCloseable {

        private final FileChannel file;

        BareWrites(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }

        long write(byte[] bytes) throws IOException {
            var begun = System.nanoTime();
            file.write(ByteBuffer.wrap(bytes));
            file.force(false);
            return System.nanoTime() - begun;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
