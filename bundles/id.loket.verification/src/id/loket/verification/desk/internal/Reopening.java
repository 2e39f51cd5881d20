package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.Optional;

import id.loket.store.Transaction;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.desk.Outcome;

/** Takes back what stands about a row; who calls it audits. */
public final class Reopening {

    private Reopening() {
    }

    /**
     * @param transaction any
     * @param rowId a row
     * @return what was decided about it for good; empty while it is open or waits for a second person
     */
    public static Optional<Outcome> decided(Transaction transaction, long rowId) {
        return standing(transaction, rowId).filter(each -> each.stage() == Stage.FINAL)
                .map(ListDecision::outcome);
    }

    /**
     * The row is open again; the second of two decisions taken back, it waits for a second person again.
     *
     * @param transaction the use case's
     * @param rowId a row
     * @param by whose word it is
     * @param reason why; empty for one's own last decision
     * @throws SQLException from the connection
     */
    public static void reopen(Transaction transaction, long rowId, String by, String reason) throws SQLException {
        undo(transaction, rowId, by, reason);
    }

    static Optional<ListDecision> undo(Transaction transaction, long rowId, String by, String reason) throws SQLException {
        var lock = RowLock.of(transaction, rowId);
        var standing = standing(transaction, rowId);
        if (standing.isEmpty()) {
            return standing;
        }
        var decision = standing.get();
        decision.undo(by, transaction.now(), reason);
        var back = RowState.OPEN;
        if (decision.firstId() != null) {
            // A row has one decision that stands: the second must have given way when the first is put back.
            transaction.entities().flush();
            transaction.entities().find(ListDecision.class, decision.firstId()).waitAgain();
            back = RowState.CONTESTED;
        }
        if (decision.acceptanceId() != null) {
            transaction.entities().find(ListAcceptance.class, decision.acceptanceId()).more(-1);
        }
        lock.become(back);
        return standing;
    }

    static Optional<ListDecision> standing(Transaction transaction, long rowId) {
        return transaction.entities()
                .createQuery("select d from ListDecision d where d.standingRow = :row", ListDecision.class)
                .setParameter("row", rowId).getResultStream().findFirst();
    }
}
