package id.loket.update.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.store.Installation;
import id.loket.update.SerialMemory;
import id.loket.update.SigningKey;

class OfficeTrustFolderTest {

    private static final SigningKey OFFICE = SigningKey.create("Kantor", false, Instant.EPOCH, Period.ofYears(100));
    private static final SigningKey TRAINING = SigningKey.create("Latihan", true, Instant.EPOCH, Period.ofYears(100));

    @TempDir
    Path folder;

    @BeforeEach
    void bothCertificatesLieInTheFolders() throws IOException {
        Files.createDirectories(folder.resolve("data/trust"));
        Files.createDirectories(folder.resolve("product/trust"));
        OFFICE.saveCertificate(folder.resolve("product/trust/office.pem"));
        TRAINING.saveCertificate(folder.resolve("data/trust/training.pem"));
    }

    @Test
    void aRealOfficePassesOverATrainingCertificateEvenInItsFolder() {
        assertEquals(List.of(OFFICE.certificate()), trust(false).current().certificates());
    }

    @Test
    void aTrainingOfficeTrustsBoth() {
        assertEquals(Set.of(OFFICE.certificate(), TRAINING.certificate()), Set.copyOf(trust(true).current().certificates()));
    }

    @Test
    void aCertificateTakenAwayIsTrustedNoLonger() throws IOException {
        var trust = trust(false);
        trust.current();
        Files.delete(folder.resolve("product/trust/office.pem"));
        assertEquals(List.of(), trust.current().certificates());
    }

    @Test
    void whatTheInstallerHasSeenTheProductRefusesToForgetAndTheOtherWayRound() {
        new SerialMemory(folder.resolve("product/update/serials")).remember("loket", 7);
        var serials = trust(false).serials();
        assertEquals(7, serials.highest("loket").orElseThrow());
        serials.remember("loket", 9);
        assertEquals(9, new SerialMemory(folder.resolve("product/update/serials")).highest("loket").orElseThrow());
        assertEquals(9, new SerialMemory(folder.resolve("data/update/serials")).highest("loket").orElseThrow());
    }

    private OfficeTrustFolder trust(boolean training) {
        return new OfficeTrustFolder(new Node(folder, training));
    }

    private record Node(Path folder, boolean training) implements Installation {

        @Override
        public Path data() {
            return folder.resolve("data");
        }

        @Override
        public Optional<Path> product() {
            return Optional.of(folder.resolve("product"));
        }

        @Override
        public String node() {
            return "loket-1";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Makassar");
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    }
}
