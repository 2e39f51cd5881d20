package id.loket.access.internal;

import java.util.function.UnaryOperator;

import id.loket.kernel.text.Refusal;
import id.loket.store.Backups;
import id.loket.store.SharedTexts;
import id.loket.store.SharedTexts.Version;

/** The key ring in the office's server: one for all seats. A seat that lost a race applies its change to the newer ring. */
final class KeyRingTable implements KeyRingStorage {

    private static final int TRIES = 50;

    private final SharedTexts texts;

    KeyRingTable(SharedTexts texts) {
        this.texts = texts;
    }

    @Override
    public KeyRing load() {
        return texts.read(Backups.KEY_RING).map(Version::text).map(KeyRingText::decode).orElseGet(KeyRing::empty);
    }

    @Override
    public void update(UnaryOperator<KeyRing> change) {
        for (int i = 0; i < TRIES; i++) {
            var present = texts.read(Backups.KEY_RING);
            var ring = present.map(Version::text).map(KeyRingText::decode).orElseGet(KeyRing::empty);
            var changed = change.apply(ring);
            if (changed == ring
                    || texts.replace(Backups.KEY_RING, present.map(Version::number).orElse(0L), KeyRingText.encode(changed))) {
                return;
            }
        }
        throw new Refusal(AccessMsg.ringBusy);
    }
}
