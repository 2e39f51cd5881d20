package id.loket.update;

import java.security.cert.X509Certificate;
import java.util.Collection;

/**
 * Certificates that come with an installed bundle, as an OSGi service. The training feature gives the training
 * certificate so; where that feature is not on disk, nothing knows it.
 */
@FunctionalInterface
public interface TrustedCertificates {

    /** @return the certificates */
    Collection<X509Certificate> certificates();
}
