package id.loket.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import id.loket.update.SiteRefused.Kind;
import id.loket.update.internal.Certificates;
import id.loket.update.internal.UpdateMsg;

/**
 * The certificates by which an office accepts a signature: of the signers themselves, or of the authorities that issue
 * theirs. Immutable.
 */
public final class TrustStore {

    private final List<X509Certificate> certificates;
    private final List<X509CRL> revocations;

    private TrustStore(Collection<X509Certificate> certificates, Collection<X509CRL> revocations) {
        this.certificates = List.copyOf(new LinkedHashSet<>(certificates));
        this.revocations = List.copyOf(revocations);
    }

    /**
     * @param certificates trusted
     * @return a store of them
     */
    public static TrustStore of(Collection<X509Certificate> certificates) {
        return new TrustStore(certificates, List.of());
    }

    /**
     * @param folder with {@code *.pem} files, and {@code *.crl} for signers whom a trusted authority has revoked; one that
     *     does not exist trusts nobody
     * @return a store of all certificates in them
     * @throws SiteRefused if one of these files is not what its name says
     */
    public static TrustStore folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TrustStore(List.of(), List.of());
        }
        try (var files = Files.newDirectoryStream(folder, "*.{pem,crl}")) {
            var certificates = new ArrayList<X509Certificate>();
            var revocations = new ArrayList<X509CRL>();
            for (var file : files) {
                if (file.toString().endsWith(".crl")) {
                    revocations.addAll(readRevocations(file));
                } else {
                    certificates.addAll(read(file));
                }
            }
            return new TrustStore(certificates, revocations);
        } catch (IOException unreadable) {
            throw new SiteRefused(unreadable, Kind.UNREADABLE, UpdateMsg.trustUnreadable, folder);
        }
    }

    /**
     * @param file PEM, one certificate or several
     * @return a store of them
     * @throws SiteRefused if it is no certificate
     */
    public static TrustStore file(Path file) {
        return new TrustStore(read(file), List.of());
    }

    private static List<X509Certificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException | GeneralSecurityException damaged) {
            throw new SiteRefused(damaged, Kind.UNREADABLE, UpdateMsg.trustUnreadable, file);
        }
    }

    private static List<X509CRL> readRevocations(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCRLs(in).stream().map(X509CRL.class::cast).toList();
        } catch (IOException | GeneralSecurityException damaged) {
            throw new SiteRefused(damaged, Kind.UNREADABLE, UpdateMsg.trustUnreadable, file);
        }
    }

    /**
     * @param more certificates to trust as well
     * @return a store of these and those
     */
    public TrustStore and(Collection<X509Certificate> more) {
        var all = new ArrayList<>(certificates);
        all.addAll(more);
        return new TrustStore(all, revocations);
    }

    /**
     * @param other store
     * @return a store of what is in either
     */
    public TrustStore and(TrustStore other) {
        var all = new ArrayList<>(revocations);
        all.addAll(other.revocations);
        return new TrustStore(and(other.certificates).certificates, all);
    }

    /** @return this store less its training certificates, whose private keys are public */
    public TrustStore withoutTraining() {
        return new TrustStore(certificates.stream().filter(certificate -> !Certificates.isTraining(certificate)).toList(),
                revocations);
    }

    /** @return all certificates trusted */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** @return what authorities have revoked, as they say; not yet checked that they say it */
    public List<X509CRL> revocations() {
        return revocations;
    }
}
