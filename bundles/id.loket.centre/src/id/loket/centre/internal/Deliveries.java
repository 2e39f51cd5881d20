package id.loket.centre.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.access.Access;
import id.loket.centre.CentreMsg;
import id.loket.centre.CentreSilent;
import id.loket.centre.Routes.Route;
import id.loket.centre.SilenceCause;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Outcome;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Sends what is due. A row is claimed, then sent, then settled, each in its own step: a stop in between leaves a row
 * that is due again, and the receiver, idempotent by the packet's id, gives the same receipt again.
 */
@Component(service = Deliveries.class)
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 20;
    private static final int LONGEST_REASON = 200;

    private final Store store;
    private final Packets packets;
    private final Wire wire;
    private final LinkWatch links;
    private final Letterbox letterbox;
    private final StoredAnswers answers;
    private final Access access;
    private final Clock clock;
    private final Duration lease;
    private final Backoff backoff;

    @Activate
    public Deliveries(@Reference Store store, @Reference Packets packets, @Reference Wire wire, @Reference LinkWatch links,
            @Reference Letterbox letterbox, @Reference StoredAnswers answers, @Reference Access access,
            @Reference Clock clock, @Reference Installation installation) {
        this.store = store;
        this.packets = packets;
        this.wire = wire;
        this.links = links;
        this.letterbox = letterbox;
        this.answers = answers;
        this.access = access;
        this.clock = clock;
        this.lease = millis(installation, "centre.lease-ms", Duration.ofMinutes(1));
        this.backoff = new Backoff(millis(installation, "centre.retry-ms", Duration.ofSeconds(5)),
                millis(installation, "centre.retry-longest-ms", Duration.ofMinutes(5)), new SplittableRandom());
    }

    /** What is no number is as if it were not set: nothing would be sent any more for a typing error in a file. */
    static Duration millis(Installation installation, String key, Duration otherwise) {
        return installation.setting(key).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).map(Duration::ofMillis)
                .orElse(otherwise);
    }

    /**
     * @param route DIRECT or LOCAL_SERVER
     * @param dueBy rows due until then
     * @param goesOn asked before each packet; what is claimed and not sent any more is due again at once
     * @return how many rows were acknowledged
     */
    int deliver(Route route, Instant dueBy, BooleanSupplier goesOn) {
        var delivered = 0;
        var silent = new EnumMap<Peer, CentreSilent>(Peer.class);
        while (true) {
            var rows = store.write(transaction -> packets.claim(transaction, dueBy, AT_ONCE, lease));
            for (var parcel : parcels(route, rows)) {
                var silence = silent.get(parcel.peer());
                if (!goesOn.getAsBoolean()) {
                    settle(parcel, row -> new Outcome.NotNow(CentreMsg.waitsForTurn.text(), clock.instant()));
                } else if (silence == null) {
                    delivered += send(parcel, silent);
                } else {
                    postpone(parcel, silence);
                }
            }
            // What was claimed is due later now, so each pass brings others, until none is left.
            if (!goesOn.getAsBoolean() || rows.size() < AT_ONCE && !links.wake(dueBy)) {
                return delivered;
            }
        }
    }

    /** One packet for one peer, with the rows it settles. */
    private record Parcel(Peer peer, String packetId, List<OutboxRow> rows) {
    }

    private static List<Parcel> parcels(Route route, List<OutboxRow> rows) {
        if (route == Route.LOCAL_SERVER) {
            Map<String, List<OutboxRow>> byPacket = new LinkedHashMap<>();
            rows.forEach(row -> byPacket.merge(row.packetId(), List.of(row), Deliveries::joined));
            return byPacket.entrySet().stream().map(entry -> new Parcel(Peer.HUB, entry.getKey(), entry.getValue()))
                    .toList();
        }
        return rows.stream().map(row -> new Parcel(row.receiver() == Receiver.CENTRE ? Peer.CENTRE : Peer.REGENCY,
                row.packetId(), List.of(row))).toList();
    }

    private static List<OutboxRow> joined(List<OutboxRow> some, List<OutboxRow> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private int send(Parcel parcel, Map<Peer, CentreSilent> silent) {
        var address = wire.address(parcel.peer());
        if (address.isEmpty()) {
            settle(parcel, row -> new Outcome.NotNow(CentreMsg.noAddress.text(), retryAt(row)));
            return 0;
        }
        var packet = store.read(transaction -> packets.find(transaction, parcel.packetId()));
        if (packet.isEmpty()) {
            return 0;
        }
        try {
            var reply = wire.put(address.get(), "packets/" + parcel.packetId(), packet.get().bytes());
            return reply.isGood() ? taken(parcel, receipts(reply)) : refused(parcel, reply);
        } catch (CentreSilent silence) {
            links.silent(parcel.peer(), silence);
            // An error of the server may be about this one packet: the others still get their try.
            if (silence.silence() != SilenceCause.CENTRE_ERROR) {
                silent.put(parcel.peer(), silence);
            }
            postpone(parcel, silence);
            return 0;
        }
    }

    /** @throws CentreSilent whoever answered was not the peer: a portal's page, a proxy's error */
    private static JsonNode receipts(Wire.Reply reply) {
        var receipts = json(reply.body()).path("receipts");
        if (!receipts.isObject()) {
            throw new CentreSilent(SilenceCause.CENTRE_ERROR, new IOException("an answer without receipts"));
        }
        return receipts;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new CentreSilent(SilenceCause.CENTRE_ERROR, notJson);
        }
    }

    private int taken(Parcel parcel, JsonNode receipts) {
        links.answered(parcel.peer());
        var outcomes = new EnumMap<Receiver, Outcome>(Receiver.class);
        for (var row : parcel.rows()) {
            var receipt = receipts.path(row.receiver().name()).asText();
            outcomes.put(row.receiver(), receipt.isEmpty()
                    ? new Outcome.NotNow(CentreMsg.waitsForRelay.text(), retryAt(row)) : outcome(parcel, row, receipt));
        }
        settle(parcel, row -> outcomes.get(row.receiver()));
        return (int) outcomes.values().stream().filter(Outcome.Received.class::isInstance).count();
    }

    private Outcome outcome(Parcel parcel, OutboxRow row, String text) {
        try {
            var receipt = letterbox.receipt(row.receiver(), Base64.getDecoder().decode(text));
            if (!receipt.packetId().equals(parcel.packetId())) {
                throw new IOException("a receipt for another packet");
            }
            return receipt.received();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} gave no readable receipt", parcel.peer().subject(), unreadable);
            return new Outcome.NotNow(SilenceCause.CENTRE_ERROR.label(), retryAt(row));
        } catch (Refusal forged) {
            LOG.warn("{} gave a receipt that is not signed as it should be", parcel.peer().subject(), forged);
            return new Outcome.NotNow(forged.happened(), retryAt(row));
        }
    }

    /** Only a receiver gives a reason; an error page is of somebody in between, and the packet is tried again. */
    private int refused(Parcel parcel, Wire.Reply reply) {
        var reason = json(reply.body()).path("reason").asText();
        if (reason.isEmpty()) {
            throw new CentreSilent(SilenceCause.CENTRE_ERROR, new IOException("HTTP " + reply.status()));
        }
        links.answered(parcel.peer());
        var words = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        settle(parcel, row -> new Outcome.Refused(CentreMsg.refusedByReceiver.text(words)));
        return 0;
    }

    private void postpone(Parcel parcel, CentreSilent silence) {
        settle(parcel, row -> new Outcome.NotNow(silence.silence().label(), retryAt(row)));
    }

    private Instant retryAt(OutboxRow row) {
        return clock.instant().plus(backoff.after(row.attempts()));
    }

    private void settle(Parcel parcel, Function<OutboxRow, Outcome> outcome) {
        store.write(transaction -> {
            for (var row : parcel.rows()) {
                settle(transaction, row, outcome.apply(row));
            }
            return null;
        });
    }

    /** Also for receipts that come on a medium. */
    void settle(Transaction transaction, OutboxRow row, Outcome outcome) {
        if (packets.settle(transaction, row.packetId(), row.receiver(), outcome) && outcome instanceof Outcome.Received received) {
            if (row.receiver() == Receiver.CENTRE) {
                answers.await(transaction, row, received.at());
            }
            transaction.audit(access.system("system.centre").entry("centre.receipt", row.receiver().name(),
                    "packet:" + row.packetId()));
        }
    }
}
