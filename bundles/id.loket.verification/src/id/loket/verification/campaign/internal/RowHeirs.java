package id.loket.verification.campaign.internal;

import java.sql.SQLException;
import java.util.List;

import id.loket.access.Session;
import id.loket.store.Transaction;
import id.loket.verification.campaign.HandedOn;

/** Hands on what is known about rows of one version of a list to the rows of the next that speak of the same people. */
@FunctionalInterface
public interface RowHeirs {

    /**
     * A row and the one that follows it.
     *
     * @param earlierRow id of the row of the older version
     * @param row id of the row of the newer version
     * @param same whether it says the same
     */
    record Heir(long earlierRow, long row, boolean same) {
    }

    /**
     * @param session who takes the newer version
     * @param transaction to write in
     * @param from the older version
     * @param to the newer version
     * @param rows some hundred
     * @return what was handed on
     * @throws SQLException from the connection
     */
    HandedOn handOn(Session session, Transaction transaction, ListVersion from, ListVersion to, List<Heir> rows)
            throws SQLException;
}
