package id.loket.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

import id.loket.update.SiteRefused.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A small signed site, an office that trusts its signer, and the day on which all this happens. */
final class SampleSite {

    static final Instant TODAY = Instant.parse("2026-03-02T03:00:00Z");
    static final Instant NEXT_YEAR = Instant.parse("2027-03-02T00:00:00Z");
    static final SigningKey OFFICE = SigningKey.create("Disdukcapil Boltim", false, TODAY.minusSeconds(86_400), Period.ofYears(5));

    final Path site;
    final Path copies;
    final SerialMemory serials;
    TrustStore trust = TrustStore.of(List.of(OFFICE.certificate()));

    SampleSite(Path folder) throws IOException {
        site = folder.resolve("site");
        copies = folder.resolve("data/sites");
        serials = new SerialMemory(folder.resolve("data/serials"));
        Files.createDirectories(site.resolve("plugins"));
        Files.createDirectories(site.resolve("features"));
        Files.writeString(site.resolve("content.jar"), "content");
        Files.writeString(site.resolve("features/id.loket.enrolment.feature_1.0.0.1.jar"), "feature");
        Files.writeString(site.resolve("plugins/id.loket.enrolment_1.0.0.1.jar"), "the rules of enrolment");
        signed(OFFICE, 7);
    }

    void signed(SigningKey key, long serial) throws IOException {
        new SiteSigner(key).sign(site, SiteSigner.SITE, serial, NEXT_YEAR);
    }

    VerifiedSite verified() {
        return verified(SiteSource.folder(site), TODAY);
    }

    VerifiedSite verified(SiteSource source, Instant now) {
        return new SiteVerifier(trust, serials, Clock.fixed(now, ZoneOffset.UTC)).verify(source, copies, Progress.UNSEEN);
    }

    SiteRefused refused(Kind kind) {
        var refusal = assertThrows(SiteRefused.class, this::verified);
        assertEquals(kind, refusal.kind(), refusal.getLocalizedMessage());
        return refusal;
    }
}
