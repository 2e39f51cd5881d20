package id.loket.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.BatchUpdateException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import jakarta.persistence.PersistenceException;

class UniqueRuleTest {

    private final SQLException twice = new SQLException("duplicate key CARD_ONE_IN_PRINTER", "23505");

    @Test
    void aBrokenRuleIsToldHoweverDeepItLies() {
        assertTrue(UniqueRule.brokenBy(new PersistenceException(new IllegalStateException(twice))));
    }

    @Test
    void aBrokenRuleIsToldOfABatchToo() {
        var batch = new BatchUpdateException("batch", "XJ208", new int[0]);
        batch.setNextException(twice);
        assertTrue(UniqueRule.brokenBy(new PersistenceException(batch)));
    }

    @Test
    void noOtherFailureIsABrokenRule() {
        assertFalse(UniqueRule.brokenBy(new PersistenceException(new SQLException("connection lost", "08006"))));
        assertFalse(UniqueRule.brokenBy(new PersistenceException("no SQL at all")));
    }

    @Test
    void theRuleIsKnownByItsNameInTheWayTheEngineWritesIt() {
        var lower = new PersistenceException("violates \"card_one_in_printer\"", twice);
        assertTrue(UniqueRule.brokenBy(lower, "CARD_ONE_IN_PRINTER"));
        assertFalse(UniqueRule.brokenBy(lower, "CARD_ONE_PER_BLANK"));
    }
}
