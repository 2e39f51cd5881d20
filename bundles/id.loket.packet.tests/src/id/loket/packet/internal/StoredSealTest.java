package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class StoredSealTest {

    private static final byte[] CONTENT = {4, 7, 0};

    @TempDir
    private Path stick;

    @StoreTest
    void whatTheOfficeSealsIsCheckedByItsPublicKeyAlone(TestStore store) {
        var seal = seal(store, "office");
        assertTrue(store.store().<Boolean>read(seal::here));
        var signature = store.store().write(transaction -> seal.sign(transaction, CONTENT));
        seal.export(TestSessions.of(Role.HEAD), stick.resolve("seal.pem"));

        var elsewhere = PublicSeal.read(stick.resolve("seal.pem"));
        assertEquals(PublicSeal.SIGNATURE_LENGTH, signature.length);
        assertTrue(elsewhere.signed(CONTENT, signature));
        assertFalse(elsewhere.signed(new byte[] {4, 7, 1}, signature));
        signature[63] ^= 1;
        assertFalse(elsewhere.signed(CONTENT, signature));
        assertFalse(elsewhere.signed(CONTENT, new byte[3]));
    }

    @StoreTest
    void everySeatOfTheStoreHasTheSameSealAfterARestartToo(TestStore store) {
        var first = seal(store, "office");
        var before = store.store().write(transaction -> first.publicSeal(transaction).keyId());
        store.restart();
        var second = new StoredSeal(store.store(), new Station(store, "counter-2", false, Map.of()).keys);
        assertArrayEquals(before, store.store().write(transaction -> second.publicSeal(transaction).keyId()));
    }

    @StoreTest
    void withoutTheOfficesAuthorityNothingIsSealed(TestStore store) {
        var laptop = new StoredSeal(store.store(), new Station(store, "laptop-3", false, Map.of()).keys);
        assertFalse(store.store().<Boolean>read(laptop::here));
        var refusal = assertThrows(Refusal.class,
                () -> store.store().write(transaction -> laptop.sign(transaction, CONTENT)));
        assertEquals(PacketMsg.sealMissing, refusal.reason());
    }

    @StoreTest
    void aFileThatIsNoSealIsRefusedAndWhoMayNotExportToo(TestStore store) throws Exception {
        var seal = seal(store, "office");
        assertThrows(Refusal.class, () -> seal.export(TestSessions.of(Role.OPERATOR), stick.resolve("x.pem")));
        Files.writeString(stick.resolve("no.pem"), "nothing");
        assertThrows(Refusal.class, () -> PublicSeal.read(stick.resolve("no.pem")));
        assertThrows(Refusal.class, () -> PublicSeal.read(stick.resolve("absent.pem")));
    }

    private static StoredSeal seal(TestStore store, String node) {
        var station = new Station(store, node, false, Map.of());
        station.office.create(TestSessions.of(Role.IT_ADMIN));
        return new StoredSeal(store.store(), station.keys);
    }
}
