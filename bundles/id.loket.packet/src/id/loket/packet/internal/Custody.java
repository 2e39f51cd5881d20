package id.loket.packet.internal;

import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.packet.field.FieldCustody;
import id.loket.packet.internal.OutboxEntry.State;
import id.loket.store.Installation;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/** The custody of packets sealed in the field, in the store. */
@Component
public class Custody implements FieldCustody {

    private final String node;

    /** @param installation this node */
    @Activate
    public Custody(@Reference Installation installation) {
        node = installation.node();
    }

    static boolean isBegun(Transaction transaction, String node) {
        return ((Number) transaction.entities().createNativeQuery("SELECT COUNT(*) FROM PACKET_CUSTODY WHERE NODE = ?")
                .setParameter(1, node).getSingleResult()).longValue() > 0;
    }

    @Override
    public void begin(Transaction transaction) {
        if (!isBegun(transaction, node)) {
            transaction.entities().createNativeQuery("INSERT INTO PACKET_CUSTODY (NODE, SINCE) VALUES (?, ?)")
                    .setParameter(1, node).setParameter(2, Timestamps.of(transaction.now())).executeUpdate();
        }
    }

    @Override
    public void end(Transaction transaction) {
        transaction.entities().createNativeQuery("DELETE FROM PACKET_CUSTODY WHERE NODE = ?").setParameter(1, node)
                .executeUpdate();
    }

    @Override
    public List<String> homeward(Transaction transaction) {
        return transaction.entities()
                .createQuery("SELECT p.id FROM StoredPacket p WHERE p.id IN"
                        + " (SELECT o.packetId FROM OutboxEntry o WHERE o.state = :homeward) ORDER BY p.runningNumber",
                        String.class)
                .setParameter("homeward", State.HOMEWARD).getResultList();
    }

    @Override
    public void discard(Transaction transaction, Collection<String> packetIds) {
        var entities = transaction.entities();
        for (var id : packetIds) {
            var gone = entities.createQuery("DELETE FROM OutboxEntry o WHERE o.packetId = :id AND o.state = :homeward")
                    .setParameter("id", id).setParameter("homeward", State.HOMEWARD).executeUpdate();
            if (gone > 0) {
                entities.createQuery("DELETE FROM PacketContent c WHERE c.packetId = :id").setParameter("id", id)
                        .executeUpdate();
                entities.createQuery("DELETE FROM StoredPacket p WHERE p.id = :id").setParameter("id", id).executeUpdate();
            }
        }
        transaction.announce("outbox");
    }
}
