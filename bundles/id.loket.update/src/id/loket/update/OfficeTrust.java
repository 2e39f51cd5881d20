package id.loket.update;

import java.nio.file.Path;

/**
 * What this office trusts, as an OSGi service: the certificates in {@code trust} beside the product and in
 * the data folder, and on a training installation those of {@link TrustedCertificates}.
 */
public interface OfficeTrust {

    /**
     * Reads the folder anew: a certificate put there or taken away counts from the next call on.
     *
     * @return the trust store of this moment
     */
    TrustStore current();

    /** @return the highest serials this node has seen */
    SerialMemory serials();

    /** @return the folder of verified copies of sites */
    Path copies();
}
