package id.loket.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.update.SiteRefused.Kind;

class ProfileVerifierTest {

    private static final Instant TODAY = SampleSite.TODAY;

    @TempDir
    Path folder;
    private Path profile;

    @BeforeEach
    void aSignedProfile() throws IOException {
        profile = folder.resolve("village.profile");
        Files.writeString(profile, "# Laptop\nname = Laptop desa\nmodules = enrolment\nserial = 1\n");
        sign(SampleSite.OFFICE, 7);
    }

    @Test
    void whatATrustedSignerSignedIsAProfile() {
        var verified = verifier(TODAY).verify(profile);
        assertEquals("Laptop desa", verified.profile().name());
        assertEquals(7, verified.serial());
        assertEquals("Disdukcapil Boltim", verified.signer().name());
    }

    @Test
    void eachBadKindIsRefused() throws IOException {
        refused(Kind.EXPIRED, verifier(SampleSite.NEXT_YEAR));
        Files.writeString(profile, "loket.office=x\n", StandardOpenOption.APPEND);
        refused(Kind.TAMPERED, verifier(TODAY));
        sign(SigningKey.create("Orang lain", false, TODAY, Period.ofYears(1)), 8);
        refused(Kind.WRONG_SIGNER, verifier(TODAY));
        Files.delete(ProfileVerifier.signatureOf(profile));
        refused(Kind.UNSIGNED, verifier(TODAY));
        Files.delete(profile);
        refused(Kind.UNREADABLE, verifier(TODAY));
    }

    @Test
    void anOlderOneIsRefusedOnceANewerOneIsInForce() throws IOException {
        var verifier = verifier(TODAY);
        verifier.verify(profile);
        sign(SampleSite.OFFICE, 6);
        verifier.applied(verifier.verify(profile)); // seeing is not applying
        sign(SampleSite.OFFICE, 5);
        refused(Kind.OLD_SERIAL, verifier(TODAY));
    }

    @Test
    void theSignatureOfASiteIsNoneForAProfile() throws IOException {
        var site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("a.jar"), "a");
        new SiteSigner(SampleSite.OFFICE).sign(site, SiteSigner.SITE, 9, SampleSite.NEXT_YEAR);
        Files.copy(site.resolve(SiteVerifier.SIGNATURE), ProfileVerifier.signatureOf(profile),
                StandardCopyOption.REPLACE_EXISTING);
        refused(Kind.TAMPERED, verifier(TODAY));
    }

    private void sign(SigningKey key, long serial) throws IOException {
        new SiteSigner(key).signProfile(profile, serial, SampleSite.NEXT_YEAR);
    }

    private ProfileVerifier verifier(Instant now) {
        return new ProfileVerifier(TrustStore.of(List.of(SampleSite.OFFICE.certificate())),
                new SerialMemory(folder.resolve("serials")), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void refused(Kind kind, ProfileVerifier verifier) {
        assertEquals(kind, assertThrows(SiteRefused.class, () -> verifier.verify(profile)).kind());
    }
}
