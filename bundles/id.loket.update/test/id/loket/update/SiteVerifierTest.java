package id.loket.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.update.SiteRefused.Kind;

class SiteVerifierTest {

    private static final String BUNDLE = "plugins/id.loket.enrolment_1.0.0.1.jar";

    @TempDir
    Path folder;
    private SampleSite sample;
    private Path site;

    @BeforeEach
    void aSignedSite() throws IOException {
        sample = new SampleSite(folder);
        site = sample.site;
    }

    @Test
    void whatATrustedSignerSignedIsCopied() throws IOException {
        var verified = sample.verified();

        assertEquals(7, verified.serial());
        assertEquals("Disdukcapil Boltim", verified.signer().name());
        assertEquals(Set.of("id.loket.enrolment.feature"), verified.features());
        assertEquals("the rules of enrolment", Files.readString(verified.folder().resolve(BUNDLE)));
        assertFalse(verified.folder().startsWith(site));
    }

    @Test
    void anUnsignedSiteIsRefused() throws IOException {
        Files.delete(site.resolve(SiteVerifier.SIGNATURE));
        sample.refused(Kind.UNSIGNED);
        Files.delete(site.resolve(SiteVerifier.MANIFEST));
        sample.refused(Kind.UNSIGNED);
    }

    @Test
    void aChangedFileIsRefusedAndNothingOfItIsOffered() throws IOException {
        Files.writeString(site.resolve(BUNDLE), "the rules of enrolmenT");
        assertTrue(sample.refused(Kind.TAMPERED).happened().contains(BUNDLE));
        assertEquals(OptionalLong.empty(), sample.serials.highest(SiteSigner.SITE));
        try (var copies = Files.list(sample.copies)) {
            assertTrue(copies.allMatch(copy -> copy.getFileName().toString().startsWith("incoming-")));
        }
    }

    @Test
    void aFileChangedAfterTheSiteWasVerifiedIsRefusedTheNextTime() throws IOException {
        sample.verified(SiteSource.folder(site), SampleSite.TODAY);
        Files.writeString(site.resolve(BUNDLE), "the rules of enrolmenT");
        assertTrue(sample.refused(Kind.TAMPERED).happened().contains(BUNDLE));
    }

    @Test
    void aLongerFileIsRefusedWithoutReadingItAll() throws IOException {
        Files.writeString(site.resolve(BUNDLE), "x".repeat(1_000_000), StandardOpenOption.APPEND);
        sample.refused(Kind.TAMPERED);
    }

    @Test
    void aShorterOrMissingFileIsUnreadableBecauseAnotherCopyMayHelp() throws IOException {
        Files.writeString(site.resolve(BUNDLE), "the rules");
        sample.refused(Kind.UNREADABLE);
        Files.delete(site.resolve(BUNDLE));
        sample.refused(Kind.UNREADABLE);
    }

    @Test
    void aFileThatWasNotSignedIsRefused() throws IOException {
        Files.writeString(site.resolve("plugins/more_1.0.0.jar"), "more");
        sample.refused(Kind.TAMPERED);
    }

    @Test
    void aLinkIsRefusedEvenToTheRightBytes() throws IOException {
        Files.move(site.resolve(BUNDLE), folder.resolve("elsewhere.jar"));
        Files.createSymbolicLink(site.resolve(BUNDLE), folder.resolve("elsewhere.jar"));
        sample.refused(Kind.TAMPERED);
    }

    @Test
    void anExpiredSiteIsRefusedFromItsLastSecondOn() {
        var source = SiteSource.folder(site);
        sample.verified(source, SampleSite.NEXT_YEAR.minusSeconds(1));
        var refusal = assertThrows(SiteRefused.class, () -> sample.verified(source, SampleSite.NEXT_YEAR));
        assertEquals(Kind.EXPIRED, refusal.kind());
    }

    @Test
    void aSignerWhoseCertificateIsOverIsRefused() throws IOException {
        var old = SigningKey.create("Lama", false, SampleSite.TODAY.minusSeconds(90_000_000), Period.ofYears(1));
        sample.trust = TrustStore.of(List.of(old.certificate()));
        sample.signed(old, 8);
        sample.refused(Kind.EXPIRED);
    }

    @Test
    void aStrangersSignatureIsRefusedByItsName() throws IOException {
        sample.signed(SigningKey.create("Orang lain", false, SampleSite.TODAY, Period.ofYears(1)), 8);
        assertTrue(sample.refused(Kind.WRONG_SIGNER).happened().contains("Orang lain"));
    }

    @Test
    void aStrangerWithTheNameOfTheOfficeIsStillAStranger() throws IOException {
        sample.signed(SigningKey.create("Disdukcapil Boltim", false, SampleSite.TODAY, Period.ofYears(1)), 8);
        sample.refused(Kind.WRONG_SIGNER);
    }

    @Test
    void aSerialBelowTheHighestSeenIsRefusedAndTheSameIsFine() throws IOException {
        sample.verified();
        sample.verified();
        sample.signed(SampleSite.OFFICE, 6);
        sample.refused(Kind.OLD_SERIAL);
    }

    @Test
    void anOldSiteOfAnotherTrustedSignerIsOldAllTheSame() throws IOException {
        sample.verified();
        var second = SigningKey.create("Kunci kedua", false, SampleSite.TODAY, Period.ofYears(1));
        sample.trust = sample.trust.and(List.of(second.certificate()));
        sample.signed(second, 6);
        sample.refused(Kind.OLD_SERIAL);
    }

    @Test
    void theHighestSerialOutlivesTheProcess() throws IOException {
        sample.verified();
        assertEquals(OptionalLong.of(7), new SerialMemory(folder.resolve("data/serials")).highest(SiteSigner.SITE));
    }

    @Test
    void aDamagedMemoryLetsNothingIn() throws IOException {
        sample.verified();
        Files.writeString(folder.resolve("data/serials"), "seven");
        sample.refused(Kind.UNREADABLE);
    }

    @Test
    void aSiteThatIsNotThereIsNotCalledUnsigned() {
        var gone = SiteSource.folder(folder.resolve("stick"));
        var refusal = assertThrows(SiteRefused.class, () -> sample.verified(gone, SampleSite.TODAY));
        assertEquals(Kind.UNREADABLE, refusal.kind());
    }

    @Test
    void aCopyThatSomebodyChangedIsMadeAgain() throws IOException {
        var first = sample.verified().folder();
        Files.writeString(first.resolve(BUNDLE), "other");
        Files.writeString(first.resolve("plugins/more.jar"), "more");

        var second = sample.verified().folder();

        assertEquals(first, second);
        assertEquals("the rules of enrolment", Files.readString(second.resolve(BUNDLE)));
        assertFalse(Files.exists(second.resolve("plugins/more.jar")));
    }

    @Test
    void whatWasStoppedIsContinued() throws IOException {
        var verifier = new SiteVerifier(sample.trust, sample.serials, Clock.fixed(SampleSite.TODAY, ZoneOffset.UTC));
        assertThrows(CancellationException.class, () -> verifier.verify(SiteSource.folder(site), sample.copies,
                (done, total, file) -> !file.startsWith("plugins/")));
        var read = new CountingSource(SiteSource.folder(site));

        sample.verified(read, SampleSite.TODAY);

        assertEquals(List.of(SiteVerifier.MANIFEST, SiteVerifier.SIGNATURE, BUNDLE), read.opened);
    }

    @Test
    void theNextSiteTakesWhatItSharesFromTheCopyBefore() throws IOException {
        sample.verified();
        Files.writeString(site.resolve("content.jar"), "new content");
        sample.signed(SampleSite.OFFICE, 8);
        var read = new CountingSource(SiteSource.folder(site));

        sample.verified(read, SampleSite.TODAY);

        assertEquals(List.of(SiteVerifier.MANIFEST, SiteVerifier.SIGNATURE, "content.jar"), read.opened);
    }

    @Test
    void onlyTheThreeNewestCopiesAreKept() throws IOException {
        for (var serial = 8; serial < 14; serial++) {
            sample.signed(SampleSite.OFFICE, serial);
            sample.verified();
        }
        try (var copies = Files.list(sample.copies)) {
            assertEquals(3, copies.count());
        }
    }
}
