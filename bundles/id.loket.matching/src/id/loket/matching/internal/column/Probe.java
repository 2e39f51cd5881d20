package id.loket.matching.internal.column;

import id.loket.matching.Aspect;
import id.loket.matching.Level;

/** A row's value in one field. Used by one thread. */
public interface Probe {

    /**
     * @param resident number
     * @return how well the resident's value agrees with this one
     */
    Level compare(int resident);

    /** @return how much the last comparison's agreement tells, in bits: the rarer the value, the more; 0 if it has no measure */
    double bits();

    /**
     * @param aspect what of the value
     * @param out filled from the start with all components under which the resident may be found
     * @return how many
     */
    int keys(Aspect aspect, long[] out);

    /** @return that of a row without a value */
    static Probe missing() {
        return new Probe() {

            @Override
            public Level compare(int resident) {
                return Level.MISSING;
            }

            @Override
            public double bits() {
                return 0;
            }

            @Override
            public int keys(Aspect aspect, long[] out) {
                return 0;
            }
        };
    }
}
