package id.loket.verification.desk.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import id.loket.verification.campaign.RowState;

/** Turns many rows over at once. */
final class RowTurn {

    private static final String STATE = "UPDATE LIST_ROW SET STATE = ?, VERSION = VERSION + 1 WHERE ID = ? AND STATE = ?";

    private RowTurn() {
    }

    /** @return for each row 1, or 0 where it is not in that state (any more) */
    static int[] turn(Connection connection, List<Long> rowIds, RowState from, RowState to) throws SQLException {
        try (var statement = connection.prepareStatement(STATE)) {
            for (var row : rowIds) {
                statement.setString(1, to.name());
                statement.setLong(2, row);
                statement.setString(3, from.name());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
