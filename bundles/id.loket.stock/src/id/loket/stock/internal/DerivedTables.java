package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import id.loket.stock.LedgerCheck.Finding;
import id.loket.stock.LedgerCheck.Kind;
import id.loket.stock.Place;

/** Holds what is kept in tables against what the movements add up to. */
final class DerivedTables {

    private final Connection connection;
    private final Books books;
    private final DayTable days;
    private final Consumer<Finding> findings;

    DerivedTables(Connection connection, Books books, DayTable days, Consumer<Finding> findings) {
        this.connection = connection;
        this.books = books;
        this.days = days;
        this.findings = findings;
    }

    void compare() throws SQLException {
        compareRanges();
        compareSums("SELECT PLACE, KIND, PIECESIN, PIECESOUT, MOVEDON FROM BLANK_DAY", Kind.DAY, days.days());
        compareSums("SELECT PLACE, KIND, PIECESIN, PIECESOUT FROM BLANK_TOTAL", Kind.TOTAL, days.totals());
        compareReceipts();
        compareToReceive();
    }

    /** Both sides merged to the longest ranges: how rows are cut does not matter, where pieces lie does. */
    private void compareRanges() throws SQLException {
        var kept = new TreeMap<String, TreeMap<Long, Books.Span>>();
        try (var statement = connection.prepareStatement(
                "SELECT SERIES, FIRSTSERIAL, LASTSERIAL, PLACE FROM BLANK_HOLDING ORDER BY SERIES, FIRSTSERIAL");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                merge(kept.computeIfAbsent(rows.getString(1), each -> new TreeMap<>()),
                        new Books.Span(rows.getLong(2), rows.getLong(3), rows.getString(4), 0));
            }
        }
        books.forEach((series, span) -> {
            var there = kept.getOrDefault(series, new TreeMap<>()).remove(span.first());
            if (there == null || there.last() != span.last() || !there.place().equals(span.place())) {
                wrongRange(series, span.movement(), span.first(), span.last(), span.place(), there);
            }
        });
        kept.forEach((series, spans) -> spans.values()
                .forEach(span -> wrongRange(series, 0, span.first(), span.last(), "", span)));
    }

    private static void merge(TreeMap<Long, Books.Span> spans, Books.Span span) {
        var before = spans.lastEntry();
        if (before != null && before.getValue().last() + 1 == span.first() && before.getValue().place().equals(span.place())) {
            spans.put(before.getKey(), new Books.Span(before.getKey(), span.last(), span.place(), 0));
        } else {
            spans.put(span.first(), span);
        }
    }

    private void wrongRange(String series, long movement, long first, long last, String due, Books.Span there) {
        findings.accept(new Finding(Kind.RANGE, movement, movement, List.of(KeptText.numbers(series, first, last),
                KeptText.place(due), there == null ? KeptText.NOTHING
                        : KeptText.numbers(series, there.first(), there.last()) + " " + KeptText.place(there.place()))));
    }

    private void compareSums(String sql, Kind wrong, Map<DayTable.Key, long[]> due) throws SQLException {
        var open = new HashMap<>(due);
        try (var statement = connection.prepareStatement(sql); var rows = statement.executeQuery()) {
            while (rows.next()) {
                var day = wrong == Kind.DAY ? rows.getDate(5).toLocalDate() : null;
                var key = new DayTable.Key(rows.getString(1), day, rows.getString(2));
                var sum = open.remove(key);
                var in = rows.getLong(3);
                var out = rows.getLong(4);
                if (sum == null && (in != 0 || out != 0) || sum != null && (sum[0] != in || sum[1] != out)) {
                    wrongSum(wrong, key, sum == null ? new long[2] : sum, in, out);
                }
            }
        }
        open.forEach((key, sum) -> wrongSum(wrong, key, sum, 0, 0));
    }

    private void wrongSum(Kind wrong, DayTable.Key key, long[] due, long in, long out) {
        var arguments = new ArrayList<Object>(List.of(KeptText.place(key.place()),
                KeptText.kind(key.kind()), in, out, due[0], due[1]));
        if (key.day() != null) {
            arguments.add(key.day().toString());
        }
        findings.accept(new Finding(wrong, 0, 0, arguments));
    }

    private void compareReceipts() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT R.DOCUMENT, R.PIECES, M.PIECES FROM BLANK_RECEIPT R LEFT JOIN"
                + " (SELECT RECEIPTID AS RECEIPT, SUM(PIECES) AS PIECES FROM BLANK_MOVEMENT WHERE SOURCE = 'outside' AND RECEIPTID"
                + " IS NOT NULL GROUP BY RECEIPTID) M ON M.RECEIPT = R.ID");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong(2) != rows.getLong(3)) {
                    findings.accept(new Finding(Kind.RECEIPT, 0, 0, List.of(rows.getString(1), rows.getLong(2), rows.getLong(3))));
                }
            }
        }
    }

    private void compareToReceive() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM BLANK_TO_RECEIVE WHERE RECEIPTID IS NULL");
                var rows = statement.executeQuery()) {
            rows.next();
            var due = -days.net(Place.UNRECEIVED);
            if (rows.getLong(1) != due) {
                findings.accept(new Finding(Kind.TO_RECEIVE, 0, 0, List.of(rows.getLong(1), due)));
            }
        }
    }
}
