package id.loket.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import id.loket.update.TrustedCertificates;

/** The certificate of the training key, known only where the training feature is installed. */
@Component
public final class TrainingCertificate implements TrustedCertificates {

    @Override
    public Collection<X509Certificate> certificates() {
        try (var in = TrainingCertificate.class.getResourceAsStream("training.pem")) {
            return List.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the training certificate is damaged", damaged);
        }
    }
}
