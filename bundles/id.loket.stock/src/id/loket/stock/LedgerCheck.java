package id.loket.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Message;

/**
 * Proves the ledger from its first movement on: that movements are those this office wrote, in their order; that each
 * moved pieces which lay where it says; that the sum over all places is what came in; and that whatever is derived (ranges
 * at places, sums of days, totals) equals what the movements say.
 */
public interface LedgerCheck {

    /** Proving the ledger. */
    Permission VERIFY = Permission.of("stock.verify", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD, Role.IT_ADMIN);

    /**
     * Reads every movement; others go on working meanwhile, but for the last moment.
     *
     * @param session who asks; needs {@link #VERIFY}
     * @param progress told how many movements are read
     * @return what was found
     */
    Result verify(Session session, LongConsumer progress);

    /**
     * What was found.
     *
     * @param movements how many were read
     * @param anchors heads kept outside the ledger's tables that the chain was held against
     * @param received pieces that came in and are not given back
     * @param held pieces at all places, by the movements
     * @param findings what is wrong; empty if the ledger is whole
     */
    record Result(long movements, int anchors, long received, long held, List<Finding> findings) {

        /** Copies the list. */
        public Result {
            findings = List.copyOf(findings);
        }

        /** @return whether nothing is wrong */
        public boolean isWhole() {
            return findings.isEmpty();
        }
    }

    /**
     * One fault.
     *
     * @param kind what was done
     * @param first number of the first movement concerned, 0 if none is
     * @param last number of the last movement concerned
     * @param arguments values for the message, behind the numbers
     */
    record Finding(Kind kind, long first, long last, List<Object> arguments) {

        /** @return the finding in one sentence, in the language of this session */
        public String text() {
            var values = new ArrayList<Object>();
            values.add(first == last ? Long.toString(first) : first + "–" + last);
            values.addAll(arguments);
            return kind.message.text(values.toArray());
        }
    }

    /** What can be wrong. */
    enum Kind {
        /** A movement's content or MAC was altered in place. */
        CHANGED(StockMsg.foundChanged),
        /** Movements are missing between others. */
        DELETED(StockMsg.foundDeleted),
        /** Movements this office never wrote. */
        INSERTED(StockMsg.foundInserted),
        /** A genuine movement stands under another number. */
        REORDERED(StockMsg.foundReordered),
        /** A head kept elsewhere proves movements that are not there any more. */
        TAIL_CUT(StockMsg.foundTailCut),
        /** From some movement on, nothing was made with this office's key. */
        RECOMPUTED(StockMsg.foundRecomputed),
        /** A movement took pieces from where they did not lie. */
        IMPOSSIBLE(StockMsg.foundImpossible),
        /** Pieces lie elsewhere than their last movement put them. */
        RANGE(StockMsg.foundRange),
        /** A day's sum is not that of its movements. */
        DAY(StockMsg.foundDay),
        /** A running total is not that of the movements. */
        TOTAL(StockMsg.foundTotal),
        /** A receipt's pieces are not those its movements brought. */
        RECEIPT(StockMsg.foundReceipt),
        /** What is on the list of pieces to be received is not what the ledger has. */
        TO_RECEIVE(StockMsg.foundToReceive),
        /** What lies at the places is not what came in. */
        RESIDUAL(StockMsg.foundResidual);

        private final Message message;

        Kind(Message message) {
            this.message = message;
        }
    }
}
