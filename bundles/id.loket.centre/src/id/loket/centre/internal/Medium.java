package id.loket.centre.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.access.Session;
import id.loket.centre.CentreMsg;
import id.loket.centre.Routes.Round;
import id.loket.centre.Routes.Route;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Outcome;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.SealedPacket;
import id.loket.store.AuditEntry;
import id.loket.store.Installation;
import id.loket.store.Store;

/**
 * Carries packets on a stick and receipts back. On the medium, in a folder {@code loket-<node>}: {@code packets/} as
 * sealed, {@code index.json} with their hashes, and from the receivers {@code receipts/<RECEIVER>-<id>.p7m} and
 * {@code answers/*.p7m}.
 */
@Component(service = Medium.class)
public class Medium {

    private static final Logger LOG = LoggerFactory.getLogger(Medium.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Packets packets;
    private final Deliveries deliveries;
    private final Letterbox letterbox;
    private final StoredAnswers answers;
    private final RouteSetting route;
    private final String node;
    private final ZoneId zone;

    @Activate
    public Medium(@Reference Store store, @Reference Packets packets, @Reference Deliveries deliveries,
            @Reference Letterbox letterbox, @Reference StoredAnswers answers, @Reference RouteSetting route,
            @Reference Installation installation) {
        this.store = store;
        this.packets = packets;
        this.deliveries = deliveries;
        this.letterbox = letterbox;
        this.answers = answers;
        this.route = route;
        this.node = installation.node();
        this.zone = installation.zone();
    }

    int export(Session session, Path medium) {
        Map<String, List<OutboxRow>> waiting = new LinkedHashMap<>();
        packets.waiting().stream().filter(row -> row.state() == OutboxRow.State.WAITING)
                .forEach(row -> waiting.computeIfAbsent(row.packetId(), id -> new ArrayList<>()).add(row));
        var written = write(folder(medium), waiting);
        store.write(transaction -> {
            if (route.current() == Route.OFFLINE) {
                var since = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm").format(transaction.now().atZone(zone));
                var carried = new Outcome.NotNow(CentreMsg.carriedSince.text(since), null);
                waiting.values().forEach(rows -> rows.forEach(
                        row -> packets.settle(transaction, row.packetId(), row.receiver(), carried)));
            }
            transaction.audit(new AuditEntry(session.account(), "centre.export", "carry packets",
                    waiting.keySet().stream().map(id -> "packet:" + id).toList()));
            return null;
        });
        return written;
    }

    private int write(Path folder, Map<String, List<OutboxRow>> waiting) {
        try {
            Files.createDirectories(folder.resolve("packets"));
            var index = JSON.createObjectNode().put("node", node).put("answersAfter", answers.cursor(node));
            var listed = index.putArray("packets");
            for (var id : waiting.keySet()) {
                var packet = store.read(transaction -> packets.find(transaction, id));
                if (packet.isPresent()) {
                    var name = fileName(packet.get());
                    MediumFile.write(folder.resolve("packets").resolve(name), packet.get().bytes());
                    listed.addObject().put("id", id).put("number", packet.get().number()).put("file", name)
                            .put("sha256", packet.get().sha256());
                }
            }
            // Last, so that an index never names what is not there.
            MediumFile.write(folder.resolve("index.json"), JSON.writeValueAsBytes(index));
            return listed.size();
        } catch (IOException failed) {
            throw new Refusal(failed, CentreMsg.mediumNotWritten, String.valueOf(failed.getMessage()));
        }
    }

    Round take(Session session, Path medium) {
        var folder = Files.isDirectory(folder(medium)) ? folder(medium) : medium;
        var receipts = files(folder.resolve("receipts"));
        var letters = files(folder.resolve("answers"));
        if (receipts.isEmpty() && letters.isEmpty()) {
            throw new Refusal(CentreMsg.mediumNotReadable, medium);
        }
        var open = new LinkedHashMap<String, OutboxRow>();
        packets.waiting().forEach(row -> open.put(row.receiver() + row.packetId(), row));
        var delivered = 0;
        var taken = 0;
        var damaged = 0;
        for (var file : receipts) {
            try {
                delivered += takeReceipt(file, open) ? 1 : 0;
            } catch (IOException | Refusal unusable) {
                LOG.warn("{} is no receipt that can be trusted", file.getFileName(), unusable);
                damaged++;
            }
        }
        for (var file : letters) {
            try {
                taken += letterbox.takeAnswers(Files.readAllBytes(file));
            } catch (IOException | Refusal unusable) {
                LOG.warn("{} holds no answers that can be trusted", file.getFileName(), unusable);
                damaged++;
            }
        }
        store.write(transaction -> {
            transaction.audit(session.entry("centre.import", "carried receipts and answers"));
            return null;
        });
        if (damaged > 0) {
            throw new Refusal(CentreMsg.mediumPartlyRead, receipts.size() + letters.size() - damaged, damaged);
        }
        return new Round(delivered, taken, (int) packets.open());
    }

    /** @return whether it settled a row; one that came before does nothing */
    private boolean takeReceipt(Path file, Map<String, OutboxRow> open) throws IOException {
        var receiver = receiver(file).orElseThrow(() -> new IOException("a receipt of nobody"));
        var receipt = letterbox.receipt(receiver, Files.readAllBytes(file));
        var row = open.get(receiver + receipt.packetId());
        if (row == null) {
            return false;
        }
        store.write(transaction -> {
            deliveries.settle(transaction, row, receipt.received());
            return null;
        });
        return true;
    }

    private Path folder(Path medium) {
        return medium.resolve("loket-" + node);
    }

    private static String fileName(SealedPacket packet) {
        return String.format("%08d-%s.p7m", packet.number(), packet.id());
    }

    private static Optional<Receiver> receiver(Path receipt) {
        var name = receipt.getFileName().toString();
        return List.of(Receiver.values()).stream().filter(receiver -> name.startsWith(receiver.name() + "-")).findFirst();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".p7m")).sorted().toList();
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, CentreMsg.mediumNotReadable, folder);
        }
    }
}
