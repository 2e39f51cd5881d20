package id.loket.stock.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.stock.Movement;
import id.loket.store.AuditEntry;
import id.loket.store.RowChain;
import id.loket.store.Transaction;

/** The movements' chain, growing under the ledger's lock. */
final class LedgerChain {

    /** The chain's name in the store. */
    static final String NAME = "stock";
    /** The audit entry that tells the chain's head: subjects {@code movement:<number>} and {@code mac:<chain MAC>}. */
    static final String HEAD_ACTION = "stock.ledger.head";
    /** The audit entry of the one time when movements older than the chain were sealed. */
    static final String BEGIN_ACTION = "stock.ledger.seal";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerChain.class);
    private static final String ACTOR = "system.stock";
    private static final int PAGE = 2000;

    private final Transaction transaction;
    private final LedgerHead head;
    private final RowChain chain;

    LedgerChain(Transaction transaction, LedgerHead head) {
        this.transaction = transaction;
        this.head = head;
        this.chain = transaction.chain(NAME);
        chain.resume(head.lastMovement());
        if (head.chainMac() == null) {
            begin();
        }
    }

    /** Numbers come one by one: call with the number after the head's. */
    void add(Movement movement) {
        anchorOncePerDay();
        var sealed = grow(MovementContent.of(movement));
        movement.seal(sealed.rowMac(), sealed.chainMac());
        noteAfterCommit();
    }

    /** The movement with its MACs; the head stands at it. */
    MovementContent grow(MovementContent movement) {
        var rowMac = chain.row(movement.bytes());
        var chainMac = chain.link(head.chainMac(), movement.number(), rowMac);
        head.grownTo(movement.number(), chainMac, movement.movedAt());
        return movement.sealed(rowMac, chainMac);
    }

    void noteAfterCommit() {
        var number = head.lastMovement();
        var mac = head.chainMac();
        transaction.afterCommit(() -> chain.note(number, mac));
    }

    /** @return the newest movement's chain MAC */
    String mac() {
        return head.chainMac();
    }

    /** @return the newest movement's number */
    long last() {
        return head.lastMovement();
    }

    /** Writes the head into the audit trail: whoever cuts movements off then has to cut that, too. */
    void anchor(String purpose) {
        head.anchoredOn(DaySums.day(transaction.now()));
        transaction.audit(AuditEntry.of(ACTOR, HEAD_ACTION, purpose, "movement:" + head.lastMovement(),
                "mac:" + head.chainMac()));
    }

    private void anchorOncePerDay() {
        if (head.lastMovement() > 0 && !DaySums.day(transaction.now()).equals(head.anchoredOn())) {
            anchor("head of the ledger, once a day");
        }
    }

    /**
     * Seals what was moved before movements had MACs. Happens once: where this node has noted a head, the missing MAC was
     * taken away by someone, and the movements stay as they are for the check to find.
     */
    private void begin() {
        if (chain.noted().stream().anyMatch(noted -> noted.seq() > 0)) {
            LOG.error("The ledger's chain has been taken away from its head; nothing is sealed anew");
            head.grownTo(head.lastMovement(), "", head.lastAt());
            return;
        }
        try {
            seal(transaction.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("The movements cannot be sealed", e);
        }
        transaction.audit(AuditEntry.of(ACTOR, BEGIN_ACTION, "movements from before they had MACs",
                "movement:1-" + head.lastMovement(), "mac:" + head.chainMac()));
        LOG.info("{} movements of before sealed", head.lastMovement());
    }

    private void seal(Connection connection) throws SQLException {
        var mac = "";
        var number = 0L;
        Instant at = null;
        try (var update = connection.prepareStatement("UPDATE BLANK_MOVEMENT SET BORN = ID, ROWMAC = ?, CHAINMAC = ? WHERE ID = ?")) {
            for (var page = page(connection, number); !page.isEmpty(); page = page(connection, number)) {
                for (var row : page) {
                    number = row.number();
                    at = row.movedAt();
                    mac = sealed(update, row, mac);
                }
                update.executeBatch();
            }
        }
        head.grownTo(head.lastMovement(), mac, at);
    }

    private String sealed(PreparedStatement update, MovementContent row, String before) throws SQLException {
        var rowMac = chain.row(row.bornAt(row.number()).bytes());
        var mac = chain.link(before, row.number(), rowMac);
        update.setString(1, rowMac);
        update.setString(2, mac);
        update.setLong(3, row.number());
        update.addBatch();
        return mac;
    }

    static List<MovementContent> page(Connection connection, long after) throws SQLException {
        var rows = new ArrayList<MovementContent>(PAGE);
        try (var statement = connection.prepareStatement("SELECT " + MovementContent.COLUMNS
                + " FROM BLANK_MOVEMENT WHERE ID > ? ORDER BY ID FETCH FIRST " + PAGE + " ROWS ONLY")) {
            statement.setLong(1, after);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(MovementContent.of(found));
                }
            }
        }
        return rows;
    }
}
