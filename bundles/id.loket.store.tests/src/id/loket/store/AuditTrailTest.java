package id.loket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import id.loket.kernel.text.Refusal;
import id.loket.store.AuditTrail.Finding;
import id.loket.store.AuditTrail.Head;
import id.loket.store.AuditTrail.Kind;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class AuditTrailTest {

    private static final String COLUMNS = "NODE, SEQ, ENTRYID, MOMENT, ACTOR, ACTION, PURPOSE, SUBJECTS, ROWMAC, CHAINMAC";

    private TestStore test;

    @BeforeEach
    void tenRows(TestStore store) {
        test = store;
        IntStream.rangeClosed(1, 10).forEach(this::append);
    }

    @StoreTest
    void anUntouchedTrailIsWhole() {
        assertEquals(List.of(), verify());
        assertEquals(10, test.auditTrail().rows());
        assertEquals(10, test.auditTrail().head().seq());
    }

    @StoreTest
    void theChainGoesOnAfterARestart() {
        test.restart();
        append(11);
        assertEquals(11, test.auditTrail().head().seq());
        assertEquals(List.of(), verify());
    }

    @StoreTest
    void aStepThatFailsLeavesNoRowAndNoGap() {
        assertThrows(Refusal.class, () -> test.store().write(transaction -> {
            transaction.audit(AuditEntry.of("siti", "registry.search", "antrean"));
            throw new Refusal(StoreMsg.busy);
        }));
        append(11);
        assertEquals(11, test.auditTrail().rows());
        assertEquals(List.of(), verify());
    }

    @StoreTest
    void aQueryThatFoundMoreThanARowCanNameGoesOnInTheNext() {
        var many = IntStream.range(0, 5000).mapToObj(i -> "resident:" + (1_000_000 + i)).toList();
        test.store().write(transaction -> {
            transaction.audit(new AuditEntry("siti", "registry.search", "antrean", many));
            return null;
        });
        assertEquals(13, test.auditTrail().rows());
        assertEquals(List.of(), verify());
    }

    @StoreTest
    void aChangedRowIsFound() {
        sql("UPDATE AUDIT SET ACTOR = 'orang lain' WHERE SEQ = 4");
        assertEquals(List.of(finding(Kind.CHANGED, 4, 4)), verify());
    }

    @StoreTest
    void aChangedRowWithMacsMadeUpIsFound() {
        sql("UPDATE AUDIT SET ACTOR = 'orang lain', ROWMAC = 'x', CHAINMAC = 'y' WHERE SEQ = 4");
        assertEquals(List.of(finding(Kind.CHANGED, 4, 4)), verify());
    }

    @StoreTest
    void aChangedChainMacIsFound() {
        sql("UPDATE AUDIT SET CHAINMAC = 'y' WHERE SEQ = 4");
        assertEquals(List.of(finding(Kind.CHANGED, 4, 4)), verify());
    }

    @StoreTest
    void twoChangedNeighboursAreOneFinding() {
        sql("UPDATE AUDIT SET PURPOSE = 'lain' WHERE SEQ IN (4, 5)");
        assertEquals(List.of(finding(Kind.CHANGED, 4, 5)), verify());
    }

    @StoreTest
    void theLastRowChangedIsFound() {
        sql("UPDATE AUDIT SET SUBJECTS = 'resident:9' WHERE SEQ = 10");
        assertEquals(List.of(finding(Kind.CHANGED, 10, 10)), verify());
    }

    @StoreTest
    void aDeletedRowIsFound() {
        sql("DELETE FROM AUDIT WHERE SEQ IN (4, 5)");
        assertEquals(List.of(finding(Kind.DELETED, 4, 5)), verify());
    }

    @StoreTest
    void theFirstRowDeletedIsFound() {
        sql("DELETE FROM AUDIT WHERE SEQ = 1");
        assertEquals(List.of(finding(Kind.DELETED, 1, 1)), verify());
    }

    @StoreTest
    void aDeletedRowIsFoundAlsoWhenTheRestWasRenumbered() {
        sql("DELETE FROM AUDIT WHERE SEQ = 4");
        IntStream.rangeClosed(5, 10).forEach(seq -> move(seq, seq - 1));
        assertEquals(List.of(finding(Kind.DELETED, 4, 4)), verify());
    }

    @StoreTest
    void aForgedRowInsertedIsFound() {
        shiftUpFrom(5);
        sql("INSERT INTO AUDIT (" + COLUMNS + ") SELECT NODE, 5, '5-aa', MOMENT, 'palsu', ACTION, PURPOSE, SUBJECTS, 'x', 'y'"
                + " FROM AUDIT WHERE SEQ = 4");
        assertEquals(List.of(finding(Kind.INSERTED, 5, 5)), verify());
    }

    @StoreTest
    void aGenuineRowInsertedOnceMoreIsFound() {
        shiftUpFrom(5);
        sql("INSERT INTO AUDIT (" + COLUMNS + ") SELECT NODE, 5, ENTRYID, MOMENT, ACTOR, ACTION, PURPOSE, SUBJECTS, ROWMAC,"
                + " CHAINMAC FROM AUDIT WHERE SEQ = 2");
        assertEquals(List.of(finding(Kind.INSERTED, 5, 5)), verify());
    }

    @StoreTest
    void aRowAppendedWithoutTheKeyIsFound() {
        sql("INSERT INTO AUDIT (" + COLUMNS + ") SELECT NODE, 11, '11-aa', MOMENT, 'palsu', ACTION, PURPOSE, SUBJECTS, 'x', 'y'"
                + " FROM AUDIT WHERE SEQ = 10");
        assertEquals(List.of(finding(Kind.INSERTED, 11, 11)), verify());
    }

    @StoreTest
    void exchangedRowsAreFound() {
        move(4, -1);
        move(5, 4);
        move(-1, 5);
        assertEquals(List.of(finding(Kind.REORDERED, 5, 5)), verify());
    }

    @StoreTest
    void aRowMovedFarAwayIsFound() {
        move(3, -1);
        IntStream.rangeClosed(4, 8).forEach(seq -> move(seq, seq - 1));
        move(-1, 8);
        assertEquals(List.of(finding(Kind.REORDERED, 8, 8)), verify());
    }

    @StoreTest
    void aTailCutOffIsFoundByAHeadKeptElsewhere() {
        var anchor = test.auditTrail().head();
        sql("DELETE FROM AUDIT WHERE SEQ >= 8");
        test.restart();
        assertEquals(List.of(), test.auditTrail().verify(List.of()), "without an anchor a shorter chain is a whole one");
        assertEquals(List.of(finding(Kind.TAIL_CUT, 8, 10)), test.auditTrail().verify(List.of(anchor)));
    }

    @StoreTest
    void aTailCutOffWhileWeWorkIsFoundAtOnce() {
        sql("DELETE FROM AUDIT WHERE SEQ >= 8");
        assertEquals(List.of(finding(Kind.TAIL_CUT, 8, 10)), verify());
    }

    @StoreTest
    void aTailCutOffAndGrownAgainIsFoundByItsAnchor() {
        var anchor = test.auditTrail().head();
        sql("DELETE FROM AUDIT WHERE SEQ >= 8");
        test.restart();
        IntStream.rangeClosed(8, 12).forEach(this::append);
        assertEquals(List.of(finding(Kind.RECOMPUTED, 10, 10)), test.auditTrail().verify(List.of(anchor)));
    }

    @StoreTest
    void anEmptiedTableIsFound() {
        var anchor = test.auditTrail().head();
        sql("DELETE FROM AUDIT");
        test.restart();
        assertEquals(List.of(finding(Kind.TAIL_CUT, 1, 10)), test.auditTrail().verify(List.of(anchor)));
    }

    @StoreTest
    void aChainRecomputedWithoutTheKeyIsFound() {
        sql("UPDATE AUDIT SET ACTOR = 'orang lain' WHERE SEQ = 6");
        sql("UPDATE AUDIT SET ROWMAC = 'r', CHAINMAC = 'c' WHERE SEQ >= 6");
        assertEquals(List.of(finding(Kind.RECOMPUTED, 6, 10)), verify());
        sql("UPDATE AUDIT SET ROWMAC = 'r', CHAINMAC = 'c'");
        assertEquals(List.of(finding(Kind.RECOMPUTED, 1, 10)), verify());
    }

    @StoreTest
    void severalFaultsAreSeveralFindings() {
        sql("UPDATE AUDIT SET ACTOR = 'orang lain' WHERE SEQ = 2");
        sql("DELETE FROM AUDIT WHERE SEQ = 5");
        sql("DELETE FROM AUDIT WHERE SEQ = 10");
        assertEquals(List.of(finding(Kind.CHANGED, 2, 2), finding(Kind.DELETED, 5, 5), finding(Kind.TAIL_CUT, 10, 10)), verify());
    }

    @StoreTest
    void anotherNodesChainIsVerifiedToo() {
        var foreign = new Head("loket-2", 3, "mac");
        assertEquals(List.of(new Finding(Kind.TAIL_CUT, "loket-2", 1, 3)), test.auditTrail().verify(List.of(foreign)));
    }

    @StoreTest
    void aFindingIsOneClearSentence() {
        var before = Locale.getDefault(Locale.Category.DISPLAY);
        try {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
            assertTrue(finding(Kind.DELETED, 4, 4).text().contains("row 4 was deleted"), finding(Kind.DELETED, 4, 4).text());
            Locale.setDefault(Locale.Category.DISPLAY, new Locale("id"));
            assertTrue(finding(Kind.TAIL_CUT, 8, 10).text().contains("8–10 hilang"), finding(Kind.TAIL_CUT, 8, 10).text());
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    private List<Finding> verify() {
        return test.auditTrail().verify(Collections.emptyList());
    }

    private static Finding finding(Kind kind, long first, long last) {
        return new Finding(kind, TestStore.NODE, first, last);
    }

    private void append(int number) {
        test.store().write(transaction -> {
            transaction.audit(AuditEntry.of("siti", "registry.search", "antrean", "resident:" + number));
            return null;
        });
    }

    private void shiftUpFrom(int first) {
        IntStream.iterate(10, seq -> seq >= first, seq -> seq - 1).forEach(seq -> move(seq, seq + 1));
    }

    private void move(int from, int to) {
        sql("UPDATE AUDIT SET SEQ = " + to + " WHERE SEQ = " + from);
    }

    private void sql(String text) {
        try (var connection = test.connections().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
