package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.List;

import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.match.internal.ProposalTable;
import jakarta.persistence.LockModeType;

/** One row, held against other seats while it is decided or undone. */
record RowLock(Transaction transaction, ListRow row) {

    static RowLock of(Transaction transaction, long rowId) {
        var row = transaction.entities().find(ListRow.class, rowId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new Refusal(DeskMsg.rowGone);
        }
        return new RowLock(transaction, row);
    }

    void become(RowState state) throws SQLException {
        row.become(state);
        new ProposalTable(transaction.connection(), row.listId()).move(List.of(row.id()), state);
        transaction.announce("lists");
    }
}
