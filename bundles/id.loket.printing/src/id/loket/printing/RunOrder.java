package id.loket.printing;

import java.util.List;
import java.util.Set;

/**
 * What a run is for.
 *
 * @param selection which cards
 * @param printers keys of the printers that work for it; empty for every printer in this station's print room, also those
 *        that appear while it goes on
 * @param most at most this many cards
 * @param standing whether it goes on waiting for cards, blanks, printers and the centre until it is cancelled; otherwise
 *        it ends when nothing more can be printed now
 */
public record RunOrder(Selection selection, Set<String> printers, int most, boolean standing) {

    /** Copies the set. */
    public RunOrder {
        printers = Set.copyOf(printers);
    }

    /**
     * @param most at most this many cards
     * @return a run over the whole queue, on every printer of this station, that ends by itself
     */
    public static RunOrder ofQueue(int most) {
        return new RunOrder(new WholeQueue(), Set.of(), most, false);
    }

    /** Which cards. */
    public sealed interface Selection {
    }

    /** Every card of the queue, in its order. */
    public record WholeQueue() implements Selection {
    }

    /**
     * The cards of a batch, in its order as it is when the next one is taken.
     *
     * @param id the batch
     */
    public record OfBatch(long id) implements Selection {
    }

    /**
     * Some cards, in this order.
     *
     * @param ids cards
     */
    public record These(List<Long> ids) implements Selection {

        /** Copies the list. */
        public These {
            ids = List.copyOf(ids);
        }
    }
}
