package id.loket.update.internal.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.update.OfficeProfile;
import id.loket.update.SigningKey;
import id.loket.update.TrustStore;

class OfficeFolderTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAsPropertiesWithItsBackslashes() throws IOException {
        var profile = OfficeProfile.parse("name=Désa\nmodules=\nsite=\\\\server\\loket\n", "x");
        OfficeFolder.write(folder, profile, TrustStore.of(List.of()));
        var read = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("loket.properties"))) {
            read.load(reader);
        }
        assertEquals(profile.officeSettings(), read);
        assertFalse(Files.exists(folder.resolve("trust")));
    }

    @Test
    void whomTheInstallerTrustedTheInstallationTrusts() throws IOException {
        var key = SigningKey.create("Kantor", false, Instant.EPOCH, Period.ofYears(90));
        OfficeFolder.write(folder, OfficeProfile.parse("name=x\nmodules=\n", "x"), TrustStore.of(List.of(key.certificate())));
        var trust = TrustStore.folder(folder.resolve("trust"));
        assertEquals(List.of(key.certificate()), trust.certificates());
        assertEquals(List.of(), trust.revocations());
    }
}
