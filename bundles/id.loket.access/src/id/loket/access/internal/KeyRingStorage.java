package id.loket.access.internal;

import java.util.Optional;

/** Where the key ring lies: beside an embedded database, or in the office's server where several seats share one. */
interface KeyRingStorage {

    /** The ring, or empty if this office has none yet. */
    Optional<KeyRing> load();

    /** Replaces the ring in one durable step. */
    void save(KeyRing ring);
}
