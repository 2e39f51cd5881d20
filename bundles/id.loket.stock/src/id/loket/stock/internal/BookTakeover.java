package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongConsumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.LedgerTakeover;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.StockMsg;
import id.loket.store.Store;
import id.loket.store.Timestamps;
import id.loket.store.Transaction;

/** Books in memory while the movements are written; holdings and sums are written once at the end. */
@Component
public final class BookTakeover implements LedgerTakeover {

    private static final int BATCH = 1000;
    private static final String INSERT = "INSERT INTO BLANK_MOVEMENT (" + MovementContent.COLUMNS + ") VALUES ("
            + String.join(", ", Collections.nCopies(MovementContent.COLUMNS.split(",").length, "?")) + ")";

    private final Store store;

    /**
     * @param store open, with the ledger's tables
     */
    @Activate
    public BookTakeover(@Reference Store store) {
        this.store = store;
    }

    @Override
    public long book(Session session, Iterator<Line> lines, LongConsumer progress) {
        session.require(TAKE_OVER);
        return store.write(transaction -> {
            var chain = new Ledger(transaction).chain();
            if (chain.last() > 0) {
                throw new Refusal(StockMsg.takeoverNotEmpty, Long.toString(chain.last()));
            }
            var books = new Books();
            var days = new DayTable();
            write(transaction.connection(), lines, chain, books, days, progress);
            writeHoldings(transaction.connection(), books);
            writeSums(transaction.connection(), "INSERT INTO BLANK_DAY (PLACE, KIND, PIECESIN, PIECESOUT, MOVEDON) VALUES"
                    + " (?, ?, ?, ?, ?)", days.days());
            writeSums(transaction.connection(), "INSERT INTO BLANK_TOTAL (PLACE, KIND, PIECESIN, PIECESOUT) VALUES (?, ?, ?, ?)",
                    days.totals());
            finish(transaction, session, chain);
            return chain.last();
        });
    }

    private static void finish(Transaction transaction, Session session, LedgerChain chain) {
        chain.noteAfterCommit();
        chain.anchor("books of before taken over");
        transaction.audit(session.entry("stock.takeover", "books of before", "movement:1-" + chain.last()));
        transaction.announce("blanks");
    }

    private static void write(Connection connection, Iterator<Line> lines, LedgerChain chain, Books books, DayTable days,
            LongConsumer progress) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            while (lines.hasNext()) {
                var line = lines.next();
                Ledger.requirePeopleAndPaper(line.range(), line.entry());
                var content = MovementContent.of(new Movement(chain.last() + 1, line.range(), line.source(), line.target(),
                        line.entry(), line.at()));
                book(books, line, content);
                days.count(content, content.kind());
                bind(insert, chain.grow(content));
                insert.addBatch();
                if (chain.last() % BATCH == 0) {
                    insert.executeBatch();
                    progress.accept(chain.last());
                }
            }
            insert.executeBatch();
        }
    }

    private static void book(Books books, Line line, MovementContent content) {
        books.move(content.number(), content.series(), content.first(), content.last(), content.source(), content.target())
                .ifPresent(problem -> {
                    var piece = BlankRange.of(content.series(), problem.first(), problem.first());
                    throw problem.place().isEmpty() ? new Refusal(StockMsg.notInStore, piece, line.source().label())
                            : new Refusal(StockMsg.liesElsewhere, piece, line.source().label(), new Place(problem.place()).label());
                });
    }

    private static void bind(PreparedStatement insert, MovementContent row) throws SQLException {
        insert.setLong(1, row.number());
        insert.setLong(2, row.born());
        insert.setTimestamp(3, Timestamps.of(row.movedAt()));
        insert.setString(4, row.kind());
        insert.setString(5, row.source());
        insert.setString(6, row.target());
        insert.setString(7, row.series());
        insert.setLong(8, row.first());
        insert.setLong(9, row.last());
        insert.setLong(10, row.pieces());
        insert.setString(11, row.actor());
        bind(insert, 12, row.receiptId());
        bind(insert, 13, row.cardId());
        bind(insert, 14, row.residentId());
        insert.setString(15, row.cause());
        insert.setString(16, row.document());
        insert.setString(17, row.approvedBy());
        bind(insert, 18, row.reverses());
        insert.setString(19, row.rowMac());
        insert.setString(20, row.chainMac());
    }

    private static void bind(PreparedStatement insert, int column, Long value) throws SQLException {
        if (value == null) {
            insert.setNull(column, Types.BIGINT);
        } else {
            insert.setLong(column, value);
        }
    }

    /** Their ids are below those of the sequence: hoppers give first what lay there first. */
    private static void writeHoldings(Connection connection, Books books) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO BLANK_HOLDING (ID, VERSION, PLACE, SERIES, FIRSTSERIAL,"
                + " LASTSERIAL) VALUES (?, 1, ?, ?, ?, ?)")) {
            var id = Long.MIN_VALUE;
            for (var each : books.spans()) {
                insert.setLong(1, id++);
                insert.setString(2, each.getValue().place());
                insert.setString(3, each.getKey());
                insert.setLong(4, each.getValue().first());
                insert.setLong(5, each.getValue().last());
                insert.addBatch();
                if (id % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void writeSums(Connection connection, String sql, Map<DayTable.Key, long[]> sums) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var each : sums.entrySet()) {
                insert.setString(1, each.getKey().place());
                insert.setString(2, each.getKey().kind());
                insert.setLong(3, each.getValue()[0]);
                insert.setLong(4, each.getValue()[1]);
                if (each.getKey().day() != null) {
                    insert.setDate(5, Date.valueOf(each.getKey().day()));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
