package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import id.loket.packet.PacketDraft;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Outcome;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.SealedPacket;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class CustodyTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private Store store;
    private Station laptop;

    @BeforeEach
    void trustReceivers(TestStore testStore) throws Exception {
        store = testStore.store();
        laptop = new Station(testStore, "laptop-3", true, Map.of());
        for (var receiver : Receiver.values()) {
            var certificate = Certificates.selfSigned(Certificates.newKey(), receiver.name(), FixedClock.START);
            store.write(transaction -> {
                laptop.keys.trust(transaction, receiver, certificate);
                return null;
            });
        }
    }

    @StoreTest
    void whatIsSealedInTheFieldIsNeverSentFromThere() {
        begin();
        var packet = seal();

        assertTrue(claim().isEmpty());
        assertEquals(0, (int) store.write(transaction -> laptop.packets.reschedule(transaction,
                Set.of(Receiver.values()), "the route was switched", transaction.now())));
        assertTrue(claim().isEmpty());
        assertFalse((boolean) store.write(transaction -> laptop.packets.settle(transaction, packet.id(), Receiver.CENTRE,
                new Outcome.Received(packet.sha256(), FixedClock.START))));
        assertEquals(Set.of(OutboxRow.State.HOMEWARD),
                Set.copyOf(laptop.packets.waiting().stream().map(OutboxRow::state).toList()));
        assertEquals(List.of(packet.id()), store.read(laptop.custody::homeward));
    }

    @StoreTest
    void whatWasSealedBeforeAndAfterTheFieldIsSentAsEver() {
        var before = seal();
        begin();
        seal();
        store.write(transaction -> {
            laptop.custody.end(transaction);
            return null;
        });
        var after = seal();

        assertEquals(Set.of(before.id(), after.id()), Set.copyOf(claim().stream().map(OutboxRow::packetId).toList()));
    }

    @StoreTest
    void onlyHomewardPacketsAreDiscarded() {
        var before = seal();
        begin();
        var field = seal();

        store.write(transaction -> {
            laptop.custody.discard(transaction, List.of(before.id(), field.id()));
            return null;
        });

        assertTrue(store.read(transaction -> laptop.packets.find(transaction, before.id())).isPresent());
        assertTrue(store.read(transaction -> laptop.packets.find(transaction, field.id())).isEmpty());
        assertEquals(2, laptop.packets.open());
    }

    private void begin() {
        store.write(transaction -> {
            laptop.custody.begin(transaction);
            return null;
        });
    }

    private SealedPacket seal() {
        var id = UUID.randomUUID().toString();
        return store.write(transaction -> laptop.packets.seal(transaction, new PacketDraft(id, "enrolment",
                "enrolment:" + id, Set.of(Receiver.values()), List.of())));
    }

    private List<OutboxRow> claim() {
        return store.write(transaction -> laptop.packets.claim(transaction, FixedClock.START.plusSeconds(1), 10, LEASE));
    }
}
