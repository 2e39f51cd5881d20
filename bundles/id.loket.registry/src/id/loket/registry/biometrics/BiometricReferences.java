package id.loket.registry.biometrics;

import java.util.Optional;

import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.store.Transaction;

/** Keeps and gives the reference data of a resident; the calling use case audits. */
public interface BiometricReferences {

    /**
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param kind what
     * @param bytes template (SourceAFIS native) or PNG; replaces an older one
     */
    void put(Transaction transaction, long residentId, Kind kind, byte[] bytes);

    /**
     * @param transaction the use case's transaction
     * @param residentId whose
     * @param kind what
     * @return template or PNG
     */
    Optional<byte[]> get(Transaction transaction, long residentId, Kind kind);
}
