package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeCa.StationCertificate;
import id.loket.packet.Packets.Receiver;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** Both stations share a store here; their keys do not meet, since each is kept under its node's name. */
class CertificateOfficeTest {

    private static final Session IT = TestSessions.of(Role.IT_ADMIN);

    @TempDir
    private Path stick;

    @StoreTest
    void aLaptopIsEnrolledByFiles(TestStore store) {
        var office = office(store);
        var laptop = new Station(store, "laptop-3", false, Map.of()).office;

        laptop.request(IT, stick.resolve("laptop-3.csr"));
        var issued = office.issue(IT, stick.resolve("laptop-3.csr"), stick.resolve("laptop-3.cer"));
        laptop.install(IT, stick.resolve("laptop-3.cer"));

        assertEquals("laptop-3", issued.node());
        assertEquals(issued, laptop.station().orElseThrow());
        assertEquals(2, office.issued().size());
    }

    @StoreTest
    void renewingKeepsTheOldKeyUntilTheNewCertificateIsInstalled(TestStore store) {
        var office = office(store);
        var before = office.station().orElseThrow().serial();

        office.request(IT, stick.resolve("again.csr"));
        assertEquals(before, office.station().orElseThrow().serial());
        office.issue(IT, stick.resolve("again.csr"), stick.resolve("again.cer"));
        office.install(IT, stick.resolve("again.cer"));

        assertNotEquals(before, office.station().orElseThrow().serial());
    }

    @StoreTest
    void aLetterWrittenBeforeTheRenewalIsReadAfterIt(TestStore store) throws Exception {
        var station = new Station(store, "office", false, Map.of());
        station.office.create(IT);
        var content = new byte[] {7, 1, 1, 0};
        var letter = store.store().write(transaction -> {
            // The station stands in for the centre too: who signed does not matter here.
            var own = station.keys.station(transaction).orElseThrow();
            station.keys.trust(transaction, Receiver.CENTRE, own.certificate());
            try {
                return Cms.encrypt(Cms.sign(content, own.key(), own.certificate()), List.of(own.certificate()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });

        station.office.request(IT, stick.resolve("again.csr"));
        station.office.issue(IT, stick.resolve("again.csr"), stick.resolve("again.cer"));
        station.office.install(IT, stick.resolve("again.cer"));

        assertArrayEquals(content, station.letters.open(Receiver.CENTRE, letter));
    }

    @StoreTest
    void aCertificateForAnotherStationIsNotInstalled(TestStore store) {
        var office = office(store);
        var laptop = new Station(store, "laptop-3", false, Map.of()).office;
        var other = new Station(store, "laptop-4", false, Map.of()).office;
        laptop.request(IT, stick.resolve("3.csr"));
        other.request(IT, stick.resolve("4.csr"));
        office.issue(IT, stick.resolve("3.csr"), stick.resolve("3.cer"));

        var refusal = assertThrows(Refusal.class, () -> other.install(IT, stick.resolve("3.cer")));

        assertEquals(PacketMsg.certificateNotForThisStation, refusal.reason());
        assertTrue(other.station().isEmpty());
    }

    @StoreTest
    void aRevokedStationIsOnTheListAndSealsNothingMore(TestStore store) throws Exception {
        var station = new Station(store, "office", false, Map.of());
        station.office.create(IT);
        var serial = station.office.station().orElseThrow().serial();

        station.office.revoke(IT, serial, "stolen", stick.resolve("office.crl"));

        assertNotNull(station.office.station().orElseThrow().revokedAt());
        assertEquals(List.of(true), station.office.issued().stream().map(StationCertificate::revokedAt)
                .map(at -> at != null).toList());
        var list = Certificates.readRevocations(Files.readAllBytes(stick.resolve("office.crl")));
        assertEquals(1, list.getRevokedCertificates().size());
        var refusal = assertThrows(Refusal.class, () -> station.letters.seal(Receiver.CENTRE,
                new byte[1]));
        assertEquals(PacketMsg.stationCertificateRevoked, refusal.reason());
    }

    @StoreTest
    void aListOfAnotherOfficeIsNotTaken(TestStore store) throws Exception {
        var station = new Station(store, "office", false, Map.of());
        station.office.create(IT);
        var strangerKey = Certificates.newKey();
        var stranger = Certificates.selfSigned(strangerKey, "office", FixedClock.START);
        Files.write(stick.resolve("x.crl"), Certificates.pem(Certificates.revocations(strangerKey.getPrivate(), stranger,
                List.of(), FixedClock.START)));

        var refusal = assertThrows(Refusal.class, () -> station.office.readRevocations(IT, stick.resolve("x.crl")));

        assertEquals(PacketMsg.revocationsNotOurs, refusal.reason());
    }

    @StoreTest
    void aDamagedRequestIsRefusedWithWhatToDo(TestStore store) throws IOException {
        Files.writeString(stick.resolve("bad.csr"), "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n");

        var refusal = assertThrows(Refusal.class,
                () -> office(store).issue(IT, stick.resolve("bad.csr"), stick.resolve("bad.cer")));

        assertEquals(PacketMsg.requestDamaged, refusal.reason());
        assertFalse(Files.exists(stick.resolve("bad.cer")));
    }

    @StoreTest
    void onlyItStaffRunsTheAuthorityAndEveryStepIsAudited(TestStore store) {
        assertThrows(Refusal.class, () -> office(store).request(TestSessions.of(Role.OPERATOR),
                stick.resolve("x.csr")));
        assertFalse(Files.exists(stick.resolve("x.csr")));
        assertEquals(1, store.auditTrail().rows());
    }

    @StoreTest
    void aPrivateKeyLiesSealedInItsTable(TestStore store) {
        office(store);

        var sealed = store.store().read(transaction -> transaction.entities().find(OwnKey.class, "authority").sealedKey());

        assertThrows(IllegalStateException.class, () -> Certificates.privateKey(sealed));
    }

    @StoreTest
    void inTrainingTheAuthorityIsThereByItselfAndKnownToTheCentre(TestStore store) {
        var station = new Station(store, "tutuyan-1", true, Map.of("centre.exchange", stick.toString()));

        assertTrue(station.office.station().isPresent());
        assertTrue(Files.exists(stick.resolve("offices").resolve("tutuyan-1.cer")));
    }

    private static CertificateOffice office(TestStore store) {
        var office = new Station(store, "office", false, Map.of()).office;
        office.create(IT);
        return office;
    }
}
