package id.loket.registry.biometrics;

import java.util.List;
import java.util.Map;

import id.loket.store.Transaction;

/** Every finger the office has on record, for whoever compares one with all of them; the calling use case audits. */
public interface EnrolledFingers {

    /**
     * Cheap beside the templates: a hundred thousand take well under a second.
     *
     * @param transaction the use case's transaction
     * @return all of them, by position and resident
     */
    List<EnrolledFinger> all(Transaction transaction);

    /**
     * @param transaction the use case's transaction
     * @param fingers some hundreds of {@link #all}
     * @return templates (SourceAFIS native) by {@link EnrolledFinger#id}; one that is gone, or was changed from outside, is
     *         not among them
     */
    Map<Long, byte[]> templates(Transaction transaction, List<EnrolledFinger> fingers);
}
