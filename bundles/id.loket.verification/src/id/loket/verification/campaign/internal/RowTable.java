package id.loket.verification.campaign.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowFinding;
import id.loket.verification.campaign.RowState;

/** The rows of one list in the store, by the thousand, in one transaction. */
public final class RowTable {

    private static final int LOOKUP = 250;
    private static final String INSERT = "INSERT INTO LIST_ROW (ID, VERSION, LISTID, LINE, SHEET, SHEETROW, VILLAGECODE,"
            + " HOMEREGENCY, GRADE, FINDING, STATE, SEALED) VALUES (" + String.join(",", Collections.nCopies(12, "?")) + ")";
    private static final String SELECT = "SELECT LINE, SHEET, SHEETROW, SEALED FROM LIST_ROW WHERE ";
    private static final String BY_RANGE = SELECT + "ID BETWEEN ? AND ? ORDER BY ID";
    private static final String OPEN = SELECT + "ID BETWEEN ? AND ? AND STATE = 'OPEN' ORDER BY ID";
    private static final String OPEN_IN = SELECT + "LISTID = ? AND STATE = 'OPEN' AND VILLAGECODE = ? AND ID > ? ORDER BY ID"
            + " FETCH FIRST ? ROWS ONLY";
    private static final String BY_IDS = SELECT + "ID IN (" + String.join(",", Collections.nCopies(LOOKUP, "?")) + ")";
    /** All that is kept about rows, the rows last: a deletion that is interrupted goes on from them. */
    private static final List<String> DELETE = List.of("DELETE FROM LIST_PROPOSAL WHERE ID BETWEEN ? AND ?",
            "DELETE FROM LIST_FINDING WHERE LISTROWID BETWEEN ? AND ?", "DELETE FROM LIST_DECISION WHERE LISTROWID BETWEEN ? AND ?",
            "DELETE FROM LIST_SUCCESSION WHERE LISTROWID BETWEEN ? AND ?", "DELETE FROM LIST_ROW WHERE ID BETWEEN ? AND ?");
    private static final String LAST = "SELECT MAX(ID) FROM LIST_ROW WHERE ID BETWEEN ? AND ?";
    private static final int SHEET_LENGTH = 100;

    private final Connection connection;
    private final long listId;

    /**
     * @param connection of the transaction
     * @param listId whose rows
     */
    public RowTable(Connection connection, long listId) {
        this.connection = connection;
        this.listId = listId;
    }

    /**
     * @param people new rows
     * @param cipher of the list
     * @param homes tells where they belong
     * @throws SQLException from the connection
     */
    public void insert(List<ListedPerson> people, ListCipher cipher, HomeRegencies homes) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var person : people) {
                bind(statement, person, homes.of(person), cipher.seal(RowCodec.write(person), person.line()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * @param first line
     * @param last line
     * @param cipher of the list
     * @return the rows of those lines, by line
     * @throws SQLException from the connection
     */
    public List<ListedPerson> between(int first, int last, ListCipher cipher) throws SQLException {
        return people(BY_RANGE, first, last, cipher);
    }

    /**
     * @param first line
     * @param last line
     * @param cipher of the list
     * @return those of the rows that are not decided, by line
     * @throws SQLException from the connection
     */
    public List<ListedPerson> openBetween(int first, int last, ListCipher cipher) throws SQLException {
        return people(OPEN, first, last, cipher);
    }

    /**
     * @param village code of the village that the rows name
     * @param afterLine the last line of the page before, or 0
     * @param limit at most this many
     * @param cipher of the list
     * @return rows of that village that are not decided, by line
     * @throws SQLException from the connection
     */
    public List<ListedPerson> openIn(String village, int afterLine, int limit, ListCipher cipher) throws SQLException {
        try (var statement = connection.prepareStatement(OPEN_IN)) {
            statement.setLong(1, listId);
            statement.setString(2, village);
            statement.setLong(3, ListRow.id(listId, afterLine));
            statement.setInt(4, limit);
            return people(statement, cipher);
        }
    }

    /** @return the rows of those lines, in any order */
    List<ListedPerson> at(Collection<Integer> lines, ListCipher cipher) throws SQLException {
        var found = new ArrayList<ListedPerson>(lines.size());
        var all = List.copyOf(lines);
        try (var statement = connection.prepareStatement(BY_IDS)) {
            for (int from = 0; from < all.size(); from += LOOKUP) {
                for (int i = 0; i < LOOKUP; i++) {
                    // The last line fills the statement up, so that one statement serves all.
                    statement.setLong(i + 1, ListRow.id(listId, all.get(Math.min(from + i, all.size() - 1))));
                }
                found.addAll(people(statement, cipher));
            }
        }
        return found;
    }

    /**
     * @return the last line there is, or 0
     * @throws SQLException from the connection
     */
    public int last() throws SQLException {
        try (var statement = connection.prepareStatement(LAST)) {
            statement.setLong(1, ListRow.id(listId, 0));
            statement.setLong(2, ListRow.id(listId + 1, 0) - 1);
            try (var row = statement.executeQuery()) {
                row.next();
                return (int) (row.getLong(1) % ListRow.LINES);
            }
        }
    }

    /**
     * @param first line
     * @param last line; these and all between go, with everything that is kept about them
     * @throws SQLException from the connection
     */
    public void delete(int first, int last) throws SQLException {
        for (var sql : DELETE) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, ListRow.id(listId, first));
                statement.setLong(2, ListRow.id(listId, last));
                statement.executeUpdate();
            }
        }
    }

    private void bind(PreparedStatement statement, ListedPerson person, String home, byte[] sealed)
            throws SQLException {
        var gravest = person.findings().stream().max(Comparator.comparing(RowFinding::grade)).map(RowFinding::rule);
        var sheet = person.sheet();
        statement.setLong(1, ListRow.id(listId, person.line()));
        statement.setInt(2, 1);
        statement.setLong(3, listId);
        statement.setInt(4, person.line());
        statement.setString(5, sheet.length() > SHEET_LENGTH ? sheet.substring(0, SHEET_LENGTH) : sheet);
        statement.setInt(6, person.row());
        text(statement, 7, person.village() == null ? null : person.village().value());
        text(statement, 8, home);
        statement.setString(9, person.grade().name());
        text(statement, 10, gravest.map(Rules::name).orElse(null));
        statement.setString(11, RowState.OPEN.name());
        statement.setBytes(12, sealed);
    }

    private static void text(PreparedStatement statement, int index, String text) throws SQLException {
        if (text == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, text);
        }
    }

    private List<ListedPerson> people(String sql, int first, int last, ListCipher cipher) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ListRow.id(listId, first));
            statement.setLong(2, ListRow.id(listId, last));
            return people(statement, cipher);
        }
    }

    private static List<ListedPerson> people(PreparedStatement statement, ListCipher cipher) throws SQLException {
        var people = new ArrayList<ListedPerson>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                people.add(person(rows, cipher));
            }
        }
        return people;
    }

    /**
     * @param row with LINE, SHEET, SHEETROW and SEALED
     * @param cipher of the list
     * @return what it says
     * @throws SQLException from the result set
     */
    public static ListedPerson person(ResultSet row, ListCipher cipher) throws SQLException {
        var line = row.getInt("LINE");
        return RowCodec.read(cipher.open(row.getBytes("SEALED"), line), line, row.getString("SHEET"),
                row.getInt("SHEETROW"));
    }
}
