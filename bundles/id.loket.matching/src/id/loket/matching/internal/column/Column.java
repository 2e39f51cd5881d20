package id.loket.matching.internal.column;

import id.loket.matching.Aspect;
import id.loket.matching.Entry;

/**
 * One field of every resident, packed. Filled by one thread, resident after resident; then read by any number.
 *
 * <p>Residents are known by their number in the order of filling, from 0.
 */
public interface Column {

    /** @param resident the next one */
    void add(Entry resident);

    /** @param row a row of a list; @return its value, ready to be compared with any resident's */
    Probe probe(Entry row);

    /**
     * Components of a blocking key.
     *
     * @param resident number
     * @param aspect what of the value
     * @param out filled from the start
     * @return how many; 0 if the resident has no such value
     */
    int keys(int resident, Aspect aspect, long[] out);

    /** Lets go of what only filling needed. */
    void rest();
}
