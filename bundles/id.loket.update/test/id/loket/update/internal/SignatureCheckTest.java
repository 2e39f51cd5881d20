package id.loket.update.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.update.Signer;
import id.loket.update.SigningKey;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.TrustStore;

class SignatureCheckTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final byte[] LIST = "the list".getBytes(StandardCharsets.UTF_8);
    private static final SigningKey OFFICE = SigningKey.create("Kantor", false, TODAY, Period.ofYears(5));
    private static final SigningKey STRANGER = SigningKey.create("Orang lain", false, TODAY, Period.ofYears(5));
    private static final KeyPair AUTHORITY = Certificates.newKey();
    private static final KeyPair STATION = Certificates.newKey();

    @Test
    void theSignerOfTheseBytesIsNamed() throws IOException {
        var signer = check(LIST, SignatureMaker.sign(LIST, OFFICE), OFFICE.certificate());
        assertEquals("Kantor", signer.name());
        assertEquals(false, signer.training());
    }

    @Test
    void aSignatureOverAnotherListIsRefused() throws IOException {
        refused(Kind.TAMPERED, SignatureMaker.sign("the List".getBytes(StandardCharsets.UTF_8), OFFICE));
    }

    @Test
    void whatFollowsTheSignatureIsRefused() throws IOException {
        var good = SignatureMaker.sign(LIST, OFFICE);
        refused(Kind.TAMPERED, Arrays.copyOf(good, good.length + 1));
    }

    @Test
    void aSignatureCutShortIsRefused() throws IOException {
        var good = SignatureMaker.sign(LIST, OFFICE);
        for (var length = 0; length < good.length; length += 5) {
            refused(Kind.TAMPERED, Arrays.copyOf(good, length));
        }
    }

    /** Some bits of a CMS message are covered by nothing and mean nothing; no other flip may pass, or end in a fault. */
    @Test
    void aFlippedSignatureIsRefusedOrStillTheOffices() throws IOException {
        var good = SignatureMaker.sign(LIST, OFFICE);
        var passed = 0;
        for (var at = 0; at < good.length; at += 3) {
            var flipped = good.clone();
            flipped[at] ^= 0x20;
            try {
                assertEquals("Kantor", check(LIST, flipped, OFFICE.certificate()).name());
                passed++;
            } catch (SiteRefused refusal) {
                assertEquals(false, refusal.kind() == Kind.UNREADABLE);
            }
        }
        assertTrue(passed < good.length / 30, passed + " of " + good.length);
    }

    @Test
    void aSignatureThatBringsItsOwnContentIsRefused() throws Exception {
        refused(Kind.TAMPERED, signed(LIST, true, "SHA256withECDSA", OFFICE));
    }

    @Test
    void twoSignersAreRefusedAlthoughOneIsTrusted() throws Exception {
        refused(Kind.TAMPERED, signed(LIST, false, "SHA256withECDSA", OFFICE, STRANGER));
    }

    @Test
    void aWeakDigestIsRefused() throws Exception {
        refused(Kind.TAMPERED, signed(LIST, false, "SHA1withECDSA", OFFICE));
    }

    @Test
    void theTrustedCertificateBesideAStrangersSignatureHelpsNobody() throws IOException {
        var forged = SigningKey.of(STRANGER.key(), List.of(OFFICE.certificate()));
        refused(Kind.TAMPERED, SignatureMaker.sign(LIST, forged));
        var both = SigningKey.of(STRANGER.key(), List.of(STRANGER.certificate(), OFFICE.certificate()));
        refused(Kind.WRONG_SIGNER, SignatureMaker.sign(LIST, both));
    }

    @Test
    void aSignerIssuedByATrustedAuthorityIsTrusted() throws Exception {
        var authority = certificate("Loket CA", AUTHORITY, "Loket CA", AUTHORITY, true, false);
        var signer = SigningKey.of(STATION.getPrivate(), List.of(certificate("Loket CA", AUTHORITY, "TI", STATION, false, true)));
        assertEquals("TI", check(LIST, SignatureMaker.sign(LIST, signer), authority).name());
    }

    @Test
    void aStationOfTheSameAuthorityMaySignPacketsButNotSoftware() throws Exception {
        var authority = certificate("Loket CA", AUTHORITY, "Loket CA", AUTHORITY, true, false);
        var station = SigningKey.of(STATION.getPrivate(),
                List.of(certificate("Loket CA", AUTHORITY, "loket-1", STATION, false, false)));
        var signature = SignatureMaker.sign(LIST, station);
        assertEquals(Kind.WRONG_SIGNER, assertThrows(SiteRefused.class, () -> check(LIST, signature, authority)).kind());
    }

    @Test
    void aSignerWhomTheAuthorityRevokedIsTrustedNoLonger(@TempDir Path folder) throws Exception {
        var authority = certificate("Loket CA", AUTHORITY, "Loket CA", AUTHORITY, true, false);
        var certificate = certificate("Loket CA", AUTHORITY, "TI", STATION, false, true);
        var signature = SignatureMaker.sign(LIST, SigningKey.of(STATION.getPrivate(), List.of(certificate)));
        SigningKey.of(AUTHORITY.getPrivate(), List.of(authority)).saveCertificate(folder.resolve("authority.pem"));

        Files.write(folder.resolve("forged.crl"), revocations(certificate, STATION));
        assertEquals("TI", new SignatureCheck(TrustStore.folder(folder), TODAY, "site").signer(LIST, signature).name());
        Files.write(folder.resolve("authority.crl"), revocations(certificate, AUTHORITY));
        var check = new SignatureCheck(TrustStore.folder(folder), TODAY, "site");
        assertEquals(Kind.WRONG_SIGNER, assertThrows(SiteRefused.class, () -> check.signer(LIST, signature)).kind());
    }

    private static byte[] revocations(X509Certificate revoked, KeyPair key) throws Exception {
        return new JcaX509v2CRLBuilder(revoked.getIssuerX500Principal(), Date.from(TODAY))
                .addCRLEntry(revoked.getSerialNumber(), Date.from(TODAY), 0)
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())).getEncoded();
    }

    @Test
    void aTrustedSignerIsNoAuthorityForOthers() throws Exception {
        var office = new KeyPair(OFFICE.certificate().getPublicKey(), OFFICE.key());
        var issuer = OFFICE.certificate().getSubjectX500Principal().getName();
        var child = SigningKey.of(STATION.getPrivate(), List.of(certificate(issuer, office, "Anak", STATION, false, true)));
        refused(Kind.WRONG_SIGNER, SignatureMaker.sign(LIST, child));
    }

    @Test
    void nobodyIsTrustedByAnEmptyStore() throws IOException {
        var signature = SignatureMaker.sign(LIST, OFFICE);
        var check = new SignatureCheck(TrustStore.of(List.of()), TODAY, "site");
        assertEquals(Kind.WRONG_SIGNER, assertThrows(SiteRefused.class, () -> check.signer(LIST, signature)).kind());
    }

    private static Signer check(byte[] content, byte[] signature, X509Certificate trusted) {
        return new SignatureCheck(TrustStore.of(List.of(trusted)), TODAY, "site").signer(content, signature);
    }

    private static void refused(Kind kind, byte[] signature) {
        var refusal = assertThrows(SiteRefused.class, () -> check(LIST, signature, OFFICE.certificate()));
        assertEquals(kind, refusal.kind(), refusal.getLocalizedMessage());
    }

    private static byte[] signed(byte[] content, boolean attached, String algorithm, SigningKey... keys) throws Exception {
        var generator = new CMSSignedDataGenerator();
        for (var key : keys) {
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
        }
        return generator.generate(new CMSProcessableByteArray(content), attached).getEncoded();
    }

    private static X509Certificate certificate(String issuer, KeyPair issuerKey, String name, KeyPair key, boolean authority,
            boolean signsCode) throws Exception {
        var issuerName = issuer.contains("=") ? new X500Name(issuer) : new X500Name("CN=" + issuer);
        var builder = new JcaX509v3CertificateBuilder(issuerName, BigInteger.valueOf(System.nanoTime()),
                Date.from(TODAY.minusSeconds(60)), Date.from(TODAY.plusSeconds(86_400)), new X500Name("CN=" + name),
                key.getPublic()).addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                        .addExtension(Extension.keyUsage, true,
                                new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        if (signsCode) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
    }
}
