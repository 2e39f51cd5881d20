package id.loket.verification.match.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.loket.matching.Candidate;
import id.loket.matching.Proposal;
import id.loket.matching.Reason;
import id.loket.matching.Verdict;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.internal.ListCipher;

/** The proposals for one list's rows in the store, in one transaction. */
public final class ProposalTable {

    private static final String SEAL = "proposal";
    private static final int HUNDREDTHS = 100;
    private static final String OPEN_ROWS = "SELECT ID FROM LIST_ROW WHERE ID BETWEEN ? AND ? AND STATE = 'OPEN'";
    private static final String THERE = "SELECT ID FROM LIST_PROPOSAL WHERE ID BETWEEN ? AND ?";
    private static final String INSERT = "INSERT INTO LIST_PROPOSAL (VERDICT, REASON, SCORE, PERSON, SEALED, LISTID, ROWSTATE, ID)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?)";
    private static final String UPDATE = "UPDATE LIST_PROPOSAL SET VERDICT = ?, REASON = ?, SCORE = ?, PERSON = ?, SEALED = ?,"
            + " LISTID = ? WHERE ID = ? AND ROWSTATE = 'OPEN'";
    private static final String DECIDED_MEANWHILE = "UPDATE LIST_PROPOSAL SET ROWSTATE ="
            + " (SELECT R.STATE FROM LIST_ROW R WHERE R.ID = LIST_PROPOSAL.ID) WHERE ID IN (SELECT D.STANDINGROW"
            + " FROM LIST_DECISION D JOIN LIST_PROPOSAL P ON P.ID = D.STANDINGROW WHERE D.LISTID = ? AND P.ROWSTATE = 'OPEN')";
    private static final String STATE = "UPDATE LIST_PROPOSAL SET ROWSTATE = ? WHERE ID = ?";
    private static final String BETWEEN = "SELECT ID, VERDICT, REASON, SEALED FROM LIST_PROPOSAL WHERE ID BETWEEN ? AND ?"
            + " ORDER BY ID";
    private static final String SEALED = "SELECT SEALED FROM LIST_PROPOSAL WHERE ID = ?";

    private final Connection connection;
    private final long listId;

    /**
     * @param connection of the transaction
     * @param listId whose proposals
     */
    public ProposalTable(Connection connection, long listId) {
        this.connection = connection;
        this.listId = listId;
    }

    /**
     * Stores proposals of rows that are still open, in place of those of an earlier run; others are left out, and the
     * proposal of a row that is decided at this very moment stays what the decision was made by.
     *
     * @param proposals in the order of their rows
     * @param cipher of the list
     * @return how many were stored
     */
    int put(List<Proposal> proposals, ListCipher cipher) throws SQLException {
        var first = proposals.get(0).row();
        var last = proposals.get(proposals.size() - 1).row();
        var open = ids(OPEN_ROWS, first, last);
        var there = ids(THERE, first, last);
        int stored = 0;
        try (var insert = connection.prepareStatement(INSERT); var update = connection.prepareStatement(UPDATE)) {
            int updates = 0;
            for (var proposal : proposals) {
                if (open.contains(proposal.row())) {
                    var again = there.contains(proposal.row());
                    add(again ? update : insert, proposal, cipher);
                    updates += again ? 1 : 0;
                    stored++;
                }
            }
            if (stored > updates) {
                insert.executeBatch();
            }
            if (updates > 0) {
                update.executeBatch();
            }
        }
        return stored;
    }

    /** A row that was decided while its proposal was being stored is not in the queue any more. */
    void agreeWithDecisions() throws SQLException {
        try (var update = connection.prepareStatement(DECIDED_MEANWHILE)) {
            update.setLong(1, listId);
            update.executeUpdate();
        }
    }

    /**
     * The rows' state changed: their proposals move to another part of the queue.
     *
     * @param rowIds of rows
     * @param state their state now
     * @throws SQLException from the connection
     */
    public void move(Collection<Long> rowIds, RowState state) throws SQLException {
        try (var update = connection.prepareStatement(STATE)) {
            for (var row : rowIds) {
                update.setString(1, state.name());
                update.setLong(2, row);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void add(PreparedStatement statement, Proposal proposal, ListCipher cipher) throws SQLException {
        var best = proposal.best();
        statement.setString(1, proposal.verdict().name());
        statement.setString(2, proposal.reason().name());
        statement.setInt(3, best.map(each -> (int) Math.round(each.score() * HUNDREDTHS)).orElse(0));
        if (proposal.verdict() == Verdict.SAME && best.isPresent()) {
            statement.setLong(4, cipher.digest(best.get().resident()));
        } else {
            statement.setNull(4, Types.BIGINT);
        }
        statement.setBytes(5, best.isEmpty() ? null
                : cipher.seal(SEAL, ProposalCodec.write(proposal.candidates()), line(proposal.row())));
        statement.setLong(6, listId);
        statement.setLong(7, proposal.row());
        statement.addBatch();
    }

    /**
     * @param rowId a row
     * @param cipher of the list
     * @return the residents proposed for it, best first; empty if it was not matched
     * @throws SQLException from the connection
     */
    public Optional<List<Candidate>> candidates(long rowId, ListCipher cipher) throws SQLException {
        try (var statement = connection.prepareStatement(SEALED)) {
            statement.setLong(1, rowId);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(open(row.getBytes(1), rowId, cipher)) : Optional.empty();
            }
        }
    }

    /** @return the proposals for the rows of those lines, by line */
    List<Proposal> between(int first, int last, ListCipher cipher) throws SQLException {
        var proposals = new ArrayList<Proposal>();
        try (var statement = connection.prepareStatement(BETWEEN)) {
            statement.setLong(1, ListRow.id(listId, first));
            statement.setLong(2, ListRow.id(listId, last));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    proposals.add(new Proposal(rows.getLong(1), Verdict.valueOf(rows.getString(2)),
                            Reason.valueOf(rows.getString(3)), open(rows.getBytes(4), rows.getLong(1), cipher)));
                }
            }
        }
        return proposals;
    }

    /**
     * @param sealed of a proposal, or null for one without residents
     * @param rowId its row
     * @param cipher of the list
     * @return the residents proposed, best first
     */
    public static List<Candidate> open(byte[] sealed, long rowId, ListCipher cipher) {
        return sealed == null ? List.of() : ProposalCodec.read(cipher.open(SEAL, sealed, line(rowId)));
    }

    /**
     * @param score as it is stored
     * @return in bits
     */
    public static double bits(int score) {
        return score / (double) HUNDREDTHS;
    }

    private static int line(long rowId) {
        return (int) (rowId % ListRow.LINES);
    }

    private Set<Long> ids(String sql, long first, long last) throws SQLException {
        var ids = new HashSet<Long>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }
}
