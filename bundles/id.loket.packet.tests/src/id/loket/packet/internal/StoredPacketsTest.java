package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets.Outcome;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.packet.SealedPacket;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class StoredPacketsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private Store store;
    private Station station;
    private StoredPackets packets;

    @BeforeEach
    void trustReceivers(TestStore testStore) throws Exception {
        store = testStore.store();
        station = new Station(testStore, "tutuyan-1", true, Map.of());
        packets = station.packets;
        for (var receiver : Receiver.values()) {
            var key = Certificates.newKey();
            var certificate = Certificates.selfSigned(key, receiver.name(), FixedClock.START);
            store.write(transaction -> {
                station.keys.trust(transaction, receiver, certificate);
                return null;
            });
        }
    }

    @StoreTest
    void aSealedPacketOpensAndIsQueuedForEachReceiver() throws Exception {
        var packet = seal(draft());

        assertEquals(List.of(Receiver.CENTRE, Receiver.REGENCY), packets.waiting().stream().map(OutboxRow::receiver).toList());
        assertEquals(PacketMsg.waitsForSending.text(), packets.waiting().get(0).reason());
        assertEquals(Container.sha256(packet.bytes()), packet.sha256());
        var own = store.read(transaction -> station.keys.station(transaction)).orElseThrow();
        var opened = Container.read(Cms.verify(Cms.decrypt(packet.bytes(), own.key(), own.certificate())).content());
        assertEquals(packet.id(), opened.id());
    }

    @StoreTest
    void sealingTheSameRecordAgainGivesTheSamePacket() {
        var draft = draft();
        var first = seal(draft);

        var second = seal(draft);

        assertEquals(first.number(), second.number());
        assertArrayEquals(first.bytes(), second.bytes());
        assertEquals(2, packets.waiting().size());
    }

    @StoreTest
    void numbersHaveNoGapsAlsoAfterAFailedTransaction() {
        var first = seal(draft()).number();
        assertThrows(IllegalStateException.class, () -> store.write(transaction -> {
            packets.seal(transaction, draft());
            throw new IllegalStateException("the enrolment failed");
        }));

        assertEquals(1, first);
        assertEquals(2, seal(draft()).number());
    }

    @StoreTest
    void aReceiptSettlesOneRowOnceAndTellsWhoeverMadeThePacket() {
        var told = new ArrayList<String>();
        station.listeners.add((transaction, id, receiver, at) -> told.add(receiver + "@" + at));
        var packet = seal(draft());
        var received = new Outcome.Received(packet.sha256(), Instant.parse("2026-11-02T01:00:05Z"));

        assertTrue(settle(packet, Receiver.CENTRE, received));
        assertFalse(settle(packet, Receiver.CENTRE, received));

        assertEquals(List.of("CENTRE@2026-11-02T01:00:05Z"), told);
        assertEquals(List.of(Receiver.REGENCY), packets.waiting().stream().map(OutboxRow::receiver).toList());
        assertFalse(isReceivedByAll(packet));

        settle(packet, Receiver.REGENCY, received);
        assertTrue(isReceivedByAll(packet));
        assertTrue(packets.waiting().isEmpty());
    }

    @StoreTest
    void whatComesAfterTheReceiptChangesNothing() {
        var packet = seal(draft());
        settle(packet, Receiver.CENTRE, new Outcome.Received(packet.sha256(), FixedClock.START));

        settle(packet, Receiver.CENTRE, new Outcome.NotNow("late failure", FixedClock.START));
        settle(packet, Receiver.CENTRE, new Outcome.Refused("late refusal"));

        assertEquals(List.of(Receiver.REGENCY), packets.waiting().stream().map(OutboxRow::receiver).toList());
    }

    @StoreTest
    void aReceiptForOtherBytesIsNoReceipt() {
        var packet = seal(draft());

        assertFalse(settle(packet, Receiver.CENTRE, new Outcome.Received("00", FixedClock.START)));

        var row = packets.waiting().get(0);
        assertEquals(OutboxRow.State.REFUSED, row.state());
        assertEquals(PacketMsg.receiverHasOther.text(), row.reason());
    }

    @StoreTest
    void aClaimCountsAsATryAndIsDueAgainOnlyAfterItsLease(FixedClock clock) {
        seal(draft());

        assertEquals(2, claim(clock.instant()).size());
        assertEquals(List.of(1, 1), packets.waiting().stream().map(OutboxRow::attempts).toList());
        assertTrue(claim(clock.instant()).isEmpty());
        clock.advance(LEASE);
        assertEquals(2, claim(clock.instant()).size());
    }

    @StoreTest
    void whatAKilledStationHadClaimedIsDueWhenItStartsAgain(FixedClock clock) {
        seal(draft());
        claim(clock.instant());

        int freed = store.write(transaction -> packets.release(transaction));
        assertEquals(2, freed);

        assertEquals(2, claim(clock.instant()).size());
    }

    @StoreTest
    void aReleaseLeavesWhatWaitsForItsNextTryAsItIs(FixedClock clock) {
        var packet = seal(draft());
        claim(clock.instant());
        settle(packet, Receiver.CENTRE, new Outcome.NotNow("no link", clock.instant().plus(LEASE)));

        int freed = store.write(transaction -> packets.release(transaction));
        assertEquals(1, freed);

        assertEquals(List.of(Receiver.REGENCY), claim(clock.instant()).stream().map(OutboxRow::receiver).toList());
    }

    @StoreTest
    void sendingAndReschedulingAtTheSameTimeRefuseNeither(FixedClock clock) throws Exception {
        var packet = seal(draft());
        var other = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 40; i++) {
                store.write(transaction -> packets.reschedule(transaction, Set.of(Receiver.values()), "turn", transaction.now()));
            }
        });
        for (int i = 0; i < 40; i++) {
            claim(clock.instant());
            settle(packet, Receiver.CENTRE, new Outcome.NotNow("no link", clock.instant()));
        }

        other.get(30, TimeUnit.SECONDS);
        assertEquals(2, packets.waiting().size());
    }

    @StoreTest
    void aRefusedRowIsTriedAgainOnlyWhenAPersonSaysSo(FixedClock clock) {
        var packet = seal(draft());
        settle(packet, Receiver.CENTRE, new Outcome.Refused("unknown station"));

        assertEquals(1, claim(clock.instant().plus(Duration.ofDays(1))).size());
        assertNull(packets.waiting().get(0).nextAttempt());

        store.write(transaction -> {
            packets.tryAgain(transaction, packet.id(), Receiver.CENTRE);
            return null;
        });
        assertEquals(1, claim(clock.instant()).size());
    }

    @StoreTest
    void heldRowsWaitForAPersonAndRescheduledOnesAreDue(FixedClock clock) {
        seal(draft());
        store.write(transaction -> packets.hold(transaction, "offline"));
        assertTrue(claim(clock.instant().plus(Duration.ofDays(1))).isEmpty());
        assertEquals("offline", packets.waiting().get(0).reason());

        store.write(transaction -> packets.reschedule(transaction, Set.of(Receiver.REGENCY), "turn", transaction.now()));
        assertEquals(List.of(Receiver.REGENCY), claim(clock.instant()).stream().map(OutboxRow::receiver).toList());
    }

    @StoreTest
    void aStationWhoseCertificateRanOutSealsNothing(FixedClock clock) {
        clock.advance(Duration.ofDays(3 * 365));

        var refusal = assertThrows(Refusal.class, () -> seal(draft()));

        assertEquals(PacketMsg.stationCertificateExpired, refusal.reason());
        assertTrue(packets.waiting().isEmpty());
    }

    @StoreTest
    void outsideTrainingAStationWithoutCertificateSaysWhatToDo(TestStore testStore) {
        var bare = new Station(testStore, "laptop-9", false, Map.of());

        var refusal = assertThrows(Refusal.class,
                () -> store.write(transaction -> bare.packets.seal(transaction, draft())));

        assertEquals(PacketMsg.noStationCertificate, refusal.reason());
        assertNotNull(refusal.next());
    }

    private SealedPacket seal(PacketDraft draft) {
        return store.write(transaction -> packets.seal(transaction, draft));
    }

    private boolean settle(SealedPacket packet, Receiver receiver, Outcome outcome) {
        return store.write(transaction -> packets.settle(transaction, packet.id(), receiver, outcome));
    }

    private List<OutboxRow> claim(Instant dueBy) {
        return store.write(transaction -> packets.claim(transaction, dueBy, 10, LEASE));
    }

    private boolean isReceivedByAll(SealedPacket packet) {
        return store.read(transaction -> transaction.entities().find(StoredPacket.class, packet.id()).isReceivedByAll());
    }

    private static PacketDraft draft() {
        var id = UUID.randomUUID().toString();
        return new PacketDraft(id, "enrolment", "enrolment:" + id, Set.of(Receiver.values()),
                List.of(new Part("biodata.json", "application/json", "{\"nik\":\"7110012505990007\"}".getBytes()),
                        new Part("finger-2.png", "image/png", new byte[100_000])));
    }
}
