package id.loket.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
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

    private TrustStore(Collection<X509Certificate> certificates) {
        this.certificates = List.copyOf(new LinkedHashSet<>(certificates));
    }

    /**
     * @param certificates trusted
     * @return a store of them
     */
    public static TrustStore of(Collection<X509Certificate> certificates) {
        return new TrustStore(certificates);
    }

    /**
     * @param folder with {@code *.pem} files; one that does not exist trusts nobody
     * @return a store of all certificates in them
     * @throws SiteRefused if a file there is no certificate
     */
    public static TrustStore folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TrustStore(List.of());
        }
        try (var files = Files.newDirectoryStream(folder, "*.pem")) {
            var found = new ArrayList<X509Certificate>();
            for (var file : files) {
                found.addAll(read(file));
            }
            return new TrustStore(found);
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
        return new TrustStore(read(file));
    }

    private static List<X509Certificate> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast).toList();
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
        return new TrustStore(all);
    }

    /** @return this store less its training certificates, whose private keys are public */
    public TrustStore withoutTraining() {
        return new TrustStore(certificates.stream().filter(certificate -> !Certificates.isTraining(certificate)).toList());
    }

    /** @return all certificates trusted */
    public List<X509Certificate> certificates() {
        return certificates;
    }
}
