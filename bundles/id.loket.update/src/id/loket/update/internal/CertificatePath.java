package id.loket.update.internal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;

import id.loket.update.TrustStore;

/** Whether a certificate is trusted itself, or issued by an authority that is (PKIX, RFC 5280). */
final class CertificatePath {

    private static final int SIGNS_CERTIFICATES = 5;

    private final TrustStore trust;
    private final Date at;

    CertificatePath(TrustStore trust, Instant at) {
        this.trust = trust;
        this.at = Date.from(at);
    }

    boolean leadsFrom(X509Certificate certificate, Collection<X509Certificate> others) throws GeneralSecurityException {
        if (trust.certificates().contains(certificate)) {
            return true;
        }
        if (isRevoked(certificate)) {
            return false;
        }
        var anchors = new HashSet<TrustAnchor>();
        for (var trusted : trust.certificates()) {
            if (isAuthority(trusted) && isValid(trusted)) {
                anchors.add(new TrustAnchor(trusted, null));
            }
        }
        return !anchors.isEmpty() && pathExists(certificate, others, anchors);
    }

    private boolean pathExists(X509Certificate certificate, Collection<X509Certificate> others, HashSet<TrustAnchor> anchors)
            throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setDate(at);
        parameters.setRevocationEnabled(false); // looked at above: an authority without a list of revocations has revoked nobody
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException none) {
            return false;
        }
    }

    private boolean isRevoked(X509Certificate certificate) {
        return trust.revocations().stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .anyMatch(list -> list.isRevoked(certificate) && isGenuine(list));
    }

    private boolean isGenuine(X509CRL list) {
        return trust.certificates().stream()
                .filter(issuer -> issuer.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
                .anyMatch(issuer -> fits(list, issuer));
    }

    private static boolean fits(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static boolean isAuthority(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && usage != null && usage[SIGNS_CERTIFICATES];
    }

    private boolean isValid(X509Certificate certificate) {
        return !at.before(certificate.getNotBefore()) && !at.after(certificate.getNotAfter());
    }
}
