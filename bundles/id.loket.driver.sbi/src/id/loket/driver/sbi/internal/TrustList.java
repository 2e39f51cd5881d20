package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.driver.sbi.internal.Jws.Rejected;

/**
 * The makers whose devices are believed: certificates as {@code *.pem} in a folder, several in a file where wanted. A
 * change in the folder counts from the next look.
 */
final class TrustList {

    private static final Logger LOG = LoggerFactory.getLogger(TrustList.class);

    private final Path folder;
    private String read = "";
    private Set<X509Certificate> makers = Set.of();

    TrustList(Path folder) {
        this.folder = folder;
    }

    /** Reads the folder where it has changed. */
    synchronized void refresh() {
        var files = new TreeMap<String, Path>();
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, "*.pem")) {
                for (var file : found) {
                    files.put(file.getFileName() + " " + Files.getLastModifiedTime(file) + " " + Files.size(file), file);
                }
            } catch (IOException unreadable) {
                LOG.warn("The trust list {} cannot be read; the one of before stays", folder, unreadable);
                return;
            }
        }
        var now = files.keySet().toString();
        if (!now.equals(read)) {
            var found = new HashSet<X509Certificate>();
            files.values().forEach(file -> found.addAll(certificates(file)));
            makers = Set.copyOf(found);
            read = now;
        }
    }

    /**
     * @param chain certificates, the signer's first
     * @throws Rejected if it does not lead to a maker on this list, or is not valid today
     */
    void check(List<X509Certificate> chain) throws Rejected {
        var trusted = makers();
        var signer = chain.get(0);
        try {
            if (trusted.contains(signer)) {
                signer.checkValidity();
                return;
            }
            if (trusted.isEmpty()) {
                throw new Rejected(Rejected.Reason.UNKNOWN_MAKER, "no maker is trusted: " + folder + " is empty", null);
            }
            // Up to the first that is trusted: what a service sends behind that is not asked for.
            var path = chain.stream().takeWhile(certificate -> !trusted.contains(certificate)).toList();
            var parameters = new PKIXParameters(anchors(trusted));
            parameters.setRevocationEnabled(false); // no lists of revoked devices reach an office without a link
            parameters.setDate(new Date());
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        } catch (CertPathValidatorException refused) {
            var expired = refused.getReason() == BasicReason.EXPIRED || refused.getReason() == BasicReason.NOT_YET_VALID;
            throw new Rejected(expired ? Rejected.Reason.EXPIRED : Rejected.Reason.UNKNOWN_MAKER,
                    signer.getSubjectX500Principal() + ": " + refused.getMessage(), refused);
        } catch (CertificateExpiredException | CertificateNotYetValidException over) {
            throw new Rejected(Rejected.Reason.EXPIRED, signer.getSubjectX500Principal().toString(), over);
        } catch (GeneralSecurityException nonsense) {
            throw new Rejected(Rejected.Reason.MALFORMED, nonsense.getMessage(), nonsense);
        }
    }

    private synchronized Set<X509Certificate> makers() {
        return makers;
    }

    private static Set<TrustAnchor> anchors(Set<X509Certificate> makers) {
        var anchors = new HashSet<TrustAnchor>();
        makers.forEach(maker -> anchors.add(new TrustAnchor(maker, null)));
        return anchors;
    }

    private static List<X509Certificate> certificates(Path file) {
        var certificates = new ArrayList<X509Certificate>();
        try (var in = Files.newInputStream(file)) {
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) each);
            }
        } catch (IOException | GeneralSecurityException nonsense) {
            LOG.error("{} is left out of the trust list: {}", file, nonsense.getMessage());
        }
        return certificates;
    }
}
