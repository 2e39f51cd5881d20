package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.List;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.desk.DeskMsg;

/** One decision undone, in one transaction. */
final class Undoing {

    private static final String OWN_LAST = "select d from ListDecision d where d.listId = :list and d.decidedBy = :by"
            + " and d.stage in :standing and d.acceptanceId is null and d.fromVersion = 0 order by d.id desc";

    private final Transaction transaction;
    private final OpenedList opened;

    Undoing(Transaction transaction, OpenedList opened) {
        this.transaction = transaction;
        this.opened = opened;
    }

    Decision last(Session session) throws SQLException {
        var last = transaction.entities().createQuery(OWN_LAST, ListDecision.class)
                .setParameter("list", opened.list().id()).setParameter("by", session.account())
                .setParameter("standing", List.of(Stage.FINAL, Stage.FIRST)).setMaxResults(1).getResultStream().findFirst()
                .orElseThrow(() -> new Refusal(DeskMsg.nothingToUndo));
        return undo(session, last.rowId(), session.account(), "");
    }

    /**
     * @param by whose word it is: the account itself, or the supervisor who consents
     * @param reason why; empty for one's own last decision
     */
    Decision undo(Session session, long rowId, String by, String reason) throws SQLException {
        var decision = Reopening.undo(transaction, rowId, by, reason)
                .orElseThrow(() -> new Refusal(DeskMsg.nothingToUndo));
        transaction.audit(by.equals(session.account())
                ? session.entry("verification.undo", reason.isEmpty() ? decision.outcome().name() : reason, "row:" + rowId)
                : session.entry("verification.undo", reason, "row:" + rowId, "approver:" + by));
        return opened.seal().open(decision);
    }
}
