package id.loket.verification.match.internal;

import java.lang.ref.SoftReference;
import java.util.Iterator;

import id.loket.matching.Entry;
import id.loket.matching.Register;
import id.loket.matching.Shape;
import id.loket.registry.ResidentScan;
import id.loket.store.Store;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.match.MatchWatch.Phase;
import id.loket.verification.match.RegisterSource;

/**
 * All residents, prepared for matching: about 200 bytes each, and minutes to make of millions. Kept for further lists until a
 * resident changes, or the memory is needed for something else.
 */
final class PreparedRegister implements RegisterSource {

    private final Store store;
    private final Object preparing = new Object();
    private SoftReference<Register> kept = new SoftReference<>(null);
    private long changes;

    PreparedRegister(Store store) {
        this.store = store;
    }

    synchronized void residentsChanged() {
        changes++;
        kept.clear();
    }

    @Override
    public Register prepared(MatchWatch watch) {
        synchronized (preparing) {
            var there = kept();
            if (there != null) {
                return there;
            }
            var before = changes();
            var register = Register.prepare(Shape.residents(), entries(),
                    new Watched(watch, Phase.RESIDENTS, ResidentScan.estimate(store)));
            keep(register, before);
            return register;
        }
    }

    private synchronized Register kept() {
        return kept.get();
    }

    private synchronized long changes() {
        return changes;
    }

    /** Residents that changed while it was prepared may be in it as they were. */
    private synchronized void keep(Register register, long before) {
        if (changes == before) {
            kept = new SoftReference<>(register);
        }
    }

    private Iterator<Entry> entries() {
        var scan = new ResidentScan(store);
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return scan.hasNext();
            }

            @Override
            public Entry next() {
                return RowEntry.of(scan.next());
            }
        };
    }
}
