package id.loket.access.internal;

import java.util.function.UnaryOperator;

/** Where the key ring lies: beside an embedded database, or in the office's server where several seats share one. */
interface KeyRingStorage {

    /** The ring as it is now; an empty one if this office has none yet. */
    KeyRing load();

    /**
     * Replaces the ring in one durable step.
     *
     * @param change of the ring as it is at this moment; called again if another seat was quicker. What it throws leaves
     *        the ring as it was; the same ring writes nothing
     */
    void update(UnaryOperator<KeyRing> change);
}
