package id.loket.packet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.persistence.LockModeType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.packet.DeliveryListener;
import id.loket.packet.OfficeCa;
import id.loket.packet.PacketDraft;
import id.loket.packet.Packets;
import id.loket.packet.SealedPacket;
import id.loket.packet.internal.Container.Seal;
import id.loket.packet.internal.OutboxEntry.State;
import id.loket.store.AuditTrail;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Packets, their outbox rows and receipts in the store. */
@Component
public class StoredPackets implements Packets {

    private static final String OUTBOX = "outbox";

    private final Store store;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final String node;
    private final Supplier<List<DeliveryListener>> listeners;

    /**
     * @param authority not called, but ready: in training it certifies this station before the first packet
     * @param context asked for listeners only when one is told something: they themselves need this service
     */
    @Activate
    public StoredPackets(@Reference Store store, @Reference Installation installation, @Reference Sealer sealer,
            @Reference AuditTrail audit, @Reference OfficeCa authority, BundleContext context) {
        this(store, installation, sealer, audit, () -> registered(context));
    }

    StoredPackets(Store store, Installation installation, Sealer sealer, AuditTrail audit,
            Supplier<List<DeliveryListener>> listeners) {
        this.store = store;
        this.sealer = sealer;
        this.audit = audit;
        this.node = installation.node();
        this.listeners = listeners;
    }

    private static List<DeliveryListener> registered(BundleContext context) {
        try {
            return context.getServiceReferences(DeliveryListener.class, null).stream().sorted(Comparator.reverseOrder())
                    .map(context::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public SealedPacket seal(Transaction transaction, PacketDraft draft) {
        return find(transaction, draft.id()).orElseGet(() -> sealNew(transaction, draft));
    }

    private SealedPacket sealNew(Transaction transaction, PacketDraft draft) {
        var head = audit.head();
        var seal = new Seal(node, nextNumber(transaction), transaction.now(), head.seq() + ":" + head.chainMac());
        var packet = sealer.seal(transaction, draft, seal);
        var entities = transaction.entities();
        entities.persist(new StoredPacket(node, draft, packet));
        entities.persist(new PacketContent(packet.id(), packet.bytes()));
        var inField = Custody.isBegun(transaction, node);
        draft.receivers().stream().sorted().map(receiver -> outboxEntry(draft, packet, receiver, inField))
                .forEach(entities::persist);
        transaction.announce(OUTBOX);
        return packet;
    }

    private static OutboxEntry outboxEntry(PacketDraft draft, SealedPacket packet, Receiver receiver, boolean inField) {
        var entry = new OutboxEntry(draft, packet, receiver, PacketMsg.waitsForSending.text());
        if (inField) {
            entry.goHome(PacketMsg.goesHome.text());
        }
        return entry;
    }

    /** The row stays locked until the transaction ends; a transaction that fails gives its number back. */
    private long nextNumber(Transaction transaction) {
        var entities = transaction.entities();
        var counted = entities.createNativeQuery("UPDATE PACKET_NUMBER SET LASTNUMBER = LASTNUMBER + 1 WHERE NODE = ?")
                .setParameter(1, node).executeUpdate();
        if (counted == 0) {
            entities.createNativeQuery("INSERT INTO PACKET_NUMBER (NODE, LASTNUMBER) VALUES (?, 1)")
                    .setParameter(1, node).executeUpdate();
        }
        return ((Number) entities.createNativeQuery("SELECT LASTNUMBER FROM PACKET_NUMBER WHERE NODE = ?")
                .setParameter(1, node).getSingleResult()).longValue();
    }

    @Override
    public Optional<SealedPacket> find(Transaction transaction, String id) {
        var packet = transaction.entities().find(StoredPacket.class, id);
        var content = packet == null ? null : transaction.entities().find(PacketContent.class, id);
        return content == null ? Optional.empty() : Optional.of(packet.with(content.bytes()));
    }

    @Override
    public List<OutboxRow> waiting() {
        return store.read(transaction -> transaction.entities()
                .createQuery("SELECT o FROM OutboxEntry o WHERE o.state <> :received ORDER BY o.sealedAt, o.id",
                        OutboxEntry.class)
                .setParameter("received", State.RECEIVED).getResultList().stream().map(OutboxEntry::row).toList());
    }

    @Override
    public long open() {
        return store.read(transaction -> transaction.entities()
                .createQuery("SELECT COUNT(o) FROM OutboxEntry o WHERE o.state <> :received", Long.class)
                .setParameter("received", State.RECEIVED).getSingleResult());
    }

    @Override
    public List<OutboxRow> claim(Transaction transaction, Instant dueBy, int limit, Duration lease) {
        var due = transaction.entities()
                .createQuery("SELECT o FROM OutboxEntry o WHERE o.state = :waiting AND o.nextAttempt <= :due"
                        + " ORDER BY o.nextAttempt, o.id", OutboxEntry.class)
                .setParameter("waiting", State.WAITING).setParameter("due", dueBy).setMaxResults(limit).getResultList();
        return queue(transaction).claim(due, transaction.now().plus(lease));
    }

    @Override
    public int release(Transaction transaction) {
        return announced(transaction, queue(transaction).release(transaction.now()));
    }

    @Override
    public int reschedule(Transaction transaction, Set<Receiver> receivers, String reason, Instant nextAttempt) {
        return announced(transaction, queue(transaction).reschedule(receivers, reason, nextAttempt));
    }

    @Override
    public int hold(Transaction transaction, String reason) {
        return announced(transaction, queue(transaction).hold(reason));
    }

    private OutboxQueue queue(Transaction transaction) {
        return new OutboxQueue(transaction.connection(), node);
    }

    private static int announced(Transaction transaction, int changed) {
        if (changed > 0) {
            transaction.announce(OUTBOX);
        }
        return changed;
    }

    @Override
    public void tryAgain(Transaction transaction, String packetId, Receiver receiver) {
        entry(transaction, packetId, receiver).filter(OutboxEntry::isRefused).ifPresent(entry -> {
            entry.waitFor(PacketMsg.waitsForSending.text(), transaction.now());
            transaction.announce(OUTBOX);
        });
    }

    @Override
    public boolean settle(Transaction transaction, String packetId, Receiver receiver, Outcome outcome) {
        var open = entry(transaction, packetId, receiver).filter(OutboxEntry::isOpen);
        if (open.isEmpty()) {
            return false;
        }
        transaction.announce(OUTBOX);
        var entry = open.get();
        if (outcome instanceof Outcome.Received received) {
            return receive(transaction, packetId, entry, received);
        }
        if (outcome instanceof Outcome.Refused refused) {
            entry.refuse(refused.reason());
        } else if (outcome instanceof Outcome.NotNow notNow && !entry.isRefused()) {
            entry.waitFor(notNow.reason(), notNow.retryAt());
        }
        return false;
    }

    private boolean receive(Transaction transaction, String packetId, OutboxEntry entry, Outcome.Received received) {
        var entities = transaction.entities();
        var packet = entities.find(StoredPacket.class, packetId);
        if (!packet.sha256().equalsIgnoreCase(received.sha256())) {
            entry.refuse(PacketMsg.receiverHasOther.text());
            return false;
        }
        entry.receive();
        var receiver = entry.row().receiver();
        entities.persist(new StoredReceipt(packetId, receiver, packet.sha256(), received.at(),
                transaction.now()));
        var open = entities.createQuery("SELECT COUNT(o) FROM OutboxEntry o WHERE o.packetId = :id"
                + " AND o.state <> :received", Long.class).setParameter("id", packetId)
                .setParameter("received", State.RECEIVED).getSingleResult();
        if (open == 0) {
            packet.receivedByAll();
        }
        listeners.get().forEach(listener -> listener.delivered(transaction, packetId, receiver, received.at()));
        return true;
    }

    /** Locked until the transaction ends: what another thread or seat does to the row waits, and neither is refused. */
    private static Optional<OutboxEntry> entry(Transaction transaction, String packetId, Receiver receiver) {
        return transaction.entities()
                .createQuery("SELECT o FROM OutboxEntry o WHERE o.packetId = :id AND o.receiver = :receiver",
                        OutboxEntry.class)
                .setParameter("id", packetId).setParameter("receiver", receiver)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }
}
