package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

import id.loket.stock.LedgerCheck.Finding;
import id.loket.stock.LedgerCheck.Kind;
import id.loket.stock.LedgerCheck.Result;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.store.AuditTrail.Head;
import id.loket.store.RowChain;
import id.loket.store.Transaction;

/**
 * One reading of the whole ledger. First all movements there are, while others work; then, under the ledger's lock, those
 * that came meanwhile and the derived tables.
 */
final class Verification {

    private static final int MOST_FINDINGS = 200;

    private final Transaction transaction;
    private final RowChain.Check chain;
    private final int anchors;
    private final LongConsumer progress;
    private final Books books = new Books();
    private final DayTable days = new DayTable();
    private final List<Finding> findings = new ArrayList<>();
    private long number = Long.MIN_VALUE;
    private String newestMac = "";
    private long count;

    /**
     * @param transaction that writes, since it ends with the ledger's lock
     * @param kept heads kept in the audit trail
     * @param progress told how many movements are read
     */
    Verification(Transaction transaction, Collection<Head> kept, LongConsumer progress) {
        this.transaction = transaction;
        this.progress = progress;
        var rows = transaction.chain(LedgerChain.NAME);
        anchors = kept.size() + rows.noted().size();
        chain = rows.check(kept);
    }

    Result run() throws SQLException {
        var connection = transaction.connection();
        read(connection);
        var head = new Ledger(transaction).chain();
        read(connection);
        var broken = chain.end();
        for (var each : broken) {
            findings.add(new Finding(Kind.valueOf(each.kind().name()), each.first(), each.last(), List.of()));
        }
        if (broken.isEmpty()) {
            compareHead(head);
            new DerivedTables(connection, books, days, this::found).compare();
        } else {
            findings.removeIf(each -> each.kind() == Kind.IMPOSSIBLE);
        }
        var received = -days.net(Place.OUTSIDE) - days.net(Place.UNRECEIVED);
        if (broken.isEmpty() && received != books.pieces()) {
            found(new Finding(Kind.RESIDUAL, 0, 0, List.of(received, books.pieces())));
        }
        return new Result(count, anchors, received, books.pieces(), findings);
    }

    /** The head lies in the database, too, and proves nothing; but it must fit, or the next movement will not. */
    private void compareHead(LedgerChain head) {
        var last = Math.max(0, number);
        if (head.last() > last) {
            found(new Finding(Kind.TAIL_CUT, last + 1, head.last(), List.of()));
        } else if (head.last() < last) {
            found(new Finding(Kind.INSERTED, head.last() + 1, last, List.of()));
        } else if (!newestMac.equals(head.mac())) {
            found(new Finding(Kind.CHANGED, last, last, List.of()));
        }
    }

    private void read(Connection connection) throws SQLException {
        for (var page = LedgerChain.page(connection, number); !page.isEmpty(); page = LedgerChain.page(connection, number)) {
            for (var row : page) {
                read(connection, row);
                number = row.number();
                newestMac = row.chainMac();
            }
            count += page.size();
            progress.accept(count);
        }
    }

    private void read(Connection connection, MovementContent row) throws SQLException {
        chain.row(row.number(), row.born(), row.bytes(), row.rowMac(), row.chainMac());
        books.move(row.number(), row.series(), row.first(), row.last(), row.source(), row.target()).ifPresent(problem ->
                found(new Finding(Kind.IMPOSSIBLE, row.number(), row.number(),
                        List.of(KeptText.numbers(row.series(), problem.first(), problem.last()), KeptText.place(row.source())))));
        days.count(row, row.reverses() == null ? row.kind() : kindOf(connection, row.reverses()));
    }

    private static String kindOf(Connection connection, long movement) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT KIND FROM BLANK_MOVEMENT WHERE ID = ?")) {
            statement.setLong(1, movement);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : Movement.Kind.REVERSE.name();
            }
        }
    }

    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
