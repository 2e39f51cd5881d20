package id.loket.packet.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CmsTest {

    private static final Instant NOW = Instant.parse("2018-07-02T01:00:00Z");
    private static KeyPair authorityKey;
    private static X509Certificate authority;
    private static KeyPair stationKey;
    private static X509Certificate station;

    @BeforeAll
    static void makeCertificates() throws GeneralSecurityException {
        authorityKey = Certificates.newKey();
        authority = Certificates.selfSigned(authorityKey, "disdukcapil-boltim", NOW);
        stationKey = Certificates.newKey();
        station = Certificates.issue(authorityKey.getPrivate(), authority, "tutuyan-1", stationKey.getPublic(), NOW);
    }

    @Test
    void whatIsSignedAndEncryptedOpensForEachRecipient() throws GeneralSecurityException {
        var centreKey = Certificates.newKey();
        var centre = Certificates.selfSigned(centreKey, "centre", NOW);
        var receiver = Certificates.issue(centreKey.getPrivate(), centre, "receiver", centreKey.getPublic(), NOW);
        var content = random(5000);

        var sealed = Cms.encrypt(Cms.sign(content, stationKey.getPrivate(), station), List.of(station, receiver));

        assertArrayEquals(content, Cms.verify(Cms.decrypt(sealed, stationKey.getPrivate(), station), station));
        var opened = Cms.verify(Cms.decrypt(sealed, centreKey.getPrivate(), receiver));
        assertArrayEquals(content, opened.content());
        assertEquals(station, opened.signer());
    }

    @Test
    void theEnvelopeIsAuthenticated() throws GeneralSecurityException {
        var sealed = Cms.encrypt(random(100), List.of(station));

        assertEquals(CMSObjectIdentifiers.authEnvelopedData, ContentInfo.getInstance(sealed).getContentType());
        sealed[sealed.length - 1] ^= 1;
        assertThrows(GeneralSecurityException.class, () -> Cms.decrypt(sealed, stationKey.getPrivate(), station));
    }

    @Test
    void aReceiverWithAnRsaKeyIsServedToo() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair();
        var receiver = Certificates.issue(authorityKey.getPrivate(), authority, "centre", key.getPublic(), NOW);

        var sealed = Cms.encrypt(random(100), List.of(station, receiver));

        assertEquals(100, Cms.decrypt(sealed, stationKey.getPrivate(), station).length);
    }

    @Test
    void aStrangerCannotOpenIt() throws GeneralSecurityException {
        var strangerKey = Certificates.newKey();
        var stranger = Certificates.issue(authorityKey.getPrivate(), authority, "x", strangerKey.getPublic(), NOW);
        var sealed = Cms.encrypt(random(100), List.of(station));

        assertThrows(GeneralSecurityException.class, () -> Cms.decrypt(sealed, strangerKey.getPrivate(), stranger));
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() throws GeneralSecurityException {
        var signed = Cms.sign(random(100), authorityKey.getPrivate(), station);

        assertThrows(GeneralSecurityException.class, () -> Cms.verify(signed));
        assertThrows(GeneralSecurityException.class, () -> Cms.verify(signed, station));
    }

    @Test
    void whatIsNoMessageAtAllIsRefused() {
        assertThrows(GeneralSecurityException.class, () -> Cms.verify("<html>portal</html>".getBytes(), station));
        assertThrows(GeneralSecurityException.class, () -> Cms.decrypt(new byte[10], stationKey.getPrivate(), station));
    }

    @Test
    void aRequestIsProvenByItsKeyAndBecomesACertificateOfThatNode() throws GeneralSecurityException {
        var key = Certificates.newKey();
        var asked = Certificates.proven(Certificates.request(key, "laptop-3"));

        var issued = Certificates.issue(authorityKey.getPrivate(), authority, asked.node(), asked.key(), NOW);

        issued.verify(authority.getPublicKey());
        assertEquals("laptop-3", Certificates.commonName(issued));
        assertEquals(List.of(issued, authority), Certificates.read(Certificates.pem(issued, authority)));
    }

    @Test
    void aDamagedRequestIsRefused() {
        assertThrows(GeneralSecurityException.class, () -> Certificates.proven("no request".getBytes()));
    }

    @Test
    void revocationsNameWhatWasRevoked() throws GeneralSecurityException {
        var row = new IssuedCertificate(new id.loket.packet.OfficeCa.StationCertificate(Certificates.serial(station),
                "tutuyan-1", NOW, NOW, null), null);
        row.revoke(NOW, "lost");

        var crl = Certificates.readRevocations(Certificates.pem(
                Certificates.revocations(authorityKey.getPrivate(), authority, List.of(row), NOW)));

        crl.verify(authority.getPublicKey());
        assertEquals(true, crl.isRevoked(station));
        assertFalse(crl.isRevoked(authority));
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
