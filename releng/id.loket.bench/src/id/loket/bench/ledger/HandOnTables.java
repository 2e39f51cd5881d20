package id.loket.bench.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import id.loket.stock.LedgerCheck.Kind;

/**
 * What someone who can write to the database, but has no key, does to the movements; the derived tables and the ledger's
 * head are made to fit where that is easily done.
 *
 * @param kinds what the check should say
 * @param statements how it is done
 */
record HandOnTables(List<Kind> kinds, List<String> statements) {

    private static final String COLUMNS = "MOVEDAT, KIND, SOURCE, TARGET, SERIES, FIRSTSERIAL, LASTSERIAL, PIECES, ACTOR, CARDID";
    private static final String FORGED = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final int TAIL = 1000;

    /** Three readings of the ledger find all six. */
    static List<HandOnTables> all(long last) {
        var quarter = last / 4;
        return List.of(
                new HandOnTables(List.of(Kind.CHANGED, Kind.DELETED, Kind.REORDERED, Kind.INSERTED), List.of(
                        "UPDATE BLANK_MOVEMENT SET TARGET = 'lost' WHERE ID = " + quarter,
                        "DELETE FROM BLANK_MOVEMENT WHERE ID = " + 2 * quarter,
                        "UPDATE BLANK_MOVEMENT SET ID = 0 WHERE ID = " + 3 * quarter,
                        "UPDATE BLANK_MOVEMENT SET ID = " + 3 * quarter + " WHERE ID = " + (3 * quarter + 7),
                        "UPDATE BLANK_MOVEMENT SET ID = " + (3 * quarter + 7) + " WHERE ID = 0",
                        "INSERT INTO BLANK_MOVEMENT (ID, BORN, ROWMAC, CHAINMAC, " + COLUMNS + ") SELECT ID + 1, BORN + 1, '"
                                + FORGED + "', '" + FORGED + "', " + COLUMNS + " FROM BLANK_MOVEMENT WHERE ID = " + last,
                        "UPDATE BLANK_LEDGER SET LASTMOVEMENT = LASTMOVEMENT + 1, CHAINMAC = '" + FORGED + "'")),
                new HandOnTables(List.of(Kind.TAIL_CUT), List.of(
                        "DELETE FROM BLANK_MOVEMENT WHERE ID > " + (last - TAIL),
                        "UPDATE BLANK_LEDGER SET LASTMOVEMENT = " + (last - TAIL) + ", CHAINMAC = (SELECT CHAINMAC FROM"
                                + " BLANK_MOVEMENT WHERE ID = " + (last - TAIL) + ")")),
                new HandOnTables(List.of(Kind.RECOMPUTED), List.of(
                        "UPDATE BLANK_MOVEMENT SET TARGET = 'lost' WHERE TARGET = 'invalid' AND ID > " + (last - TAIL),
                        "UPDATE BLANK_MOVEMENT SET ROWMAC = '" + FORGED + "', CHAINMAC = '" + FORGED + "' WHERE ID > "
                                + (last - TAIL),
                        "UPDATE BLANK_TOTAL SET PIECESIN = PIECESIN - 30 WHERE PLACE = 'invalid' AND KIND = 'SPOIL'",
                        "UPDATE BLANK_LEDGER SET CHAINMAC = '" + FORGED + "'")));
    }

    static Stream<Kind> kinds(List<HandOnTables> all) {
        return all.stream().flatMap(each -> each.kinds().stream());
    }

    void change(Connection connection) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }
}
