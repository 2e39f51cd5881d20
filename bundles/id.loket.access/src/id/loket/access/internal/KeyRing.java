package id.loket.access.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The data key of the store, wrapped once per account and once for the office's recovery. Immutable; the bytes lie
 * outside the database, since they open it.
 */
final class KeyRing {

    private final Map<String, Slot> slots;
    private final byte[] recovery;

    KeyRing(Map<String, Slot> slots, byte[] recovery) {
        this.slots = Collections.unmodifiableMap(new TreeMap<>(slots));
        this.recovery = recovery.clone();
    }

    static KeyRing empty() {
        return new KeyRing(Map.of(), new byte[0]);
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    Optional<Slot> slot(String account) {
        return Optional.ofNullable(slots.get(account));
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    /** The data key wrapped with what the two recovery sheets give together; empty before sheets were issued. */
    byte[] recovery() {
        return recovery.clone();
    }

    KeyRing with(Slot slot) {
        var changed = new TreeMap<>(slots);
        changed.put(slot.account(), slot);
        return new KeyRing(changed, recovery);
    }

    KeyRing withRecovery(byte[] wrapped) {
        return new KeyRing(slots, wrapped);
    }
}
