package id.loket.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.loket.kernel.text.Refusal;
import id.loket.store.StoreMsg;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;

class FailuresTest {

    private final Failures failures = new Failures("/data/db");

    @ParameterizedTest
    @CsvSource({"53100, diskFull", "XSLA4, diskFull", "XSDG1.D, diskFull", "40001, busy", "40XL1, busy", "55P03, busy",
        "XBCXK, wrongKey", "57P01, connectionLost", "08006, connectionLost"})
    void eachStateHasItsReason(String state, StoreMsg reason) {
        assertEquals(reason, reason(new IllegalStateException(new SQLException("engine", state))));
    }

    @Test
    void theCauseFurtherDownTellsMoreThanTheLostConnectionAbove() {
        var lost = new SQLTransientConnectionException("timed out", "08001", new SQLException("write", "53100"));
        assertEquals(StoreMsg.diskFull, reason(lost));
        var chained = new SQLException("shut down", "08006");
        chained.setNextException(new SQLException("log", "XSLA4"));
        assertEquals(StoreMsg.diskFull, reason(chained));
        assertEquals(StoreMsg.diskFull, reason(new SQLException(new IOException("No space left on device"))));
    }

    @Test
    void aLostRaceIsChangedMeanwhile() {
        assertEquals(StoreMsg.changedMeanwhile, reason(new RollbackException(new OptimisticLockException())));
    }

    @Test
    void aRefusalStaysAndSoDoesAFault() {
        var refusal = new Refusal(StoreMsg.notOpen);
        assertSame(refusal, failures.translate(refusal));
        var fault = new IllegalArgumentException("fault");
        assertSame(fault, failures.translate(fault));
        assertEquals(StoreMsg.cannotOpen, failures.whileOpening(fault).reason());
    }

    @Test
    void theTextTellsWhereTheSpaceIsMissing() {
        var refusal = (Refusal) failures.translate(new SQLException("full", "53100"));
        assertTrue(refusal.next().contains("/data/db"), refusal.next());
    }

    private Object reason(Exception failure) {
        return ((Refusal) failures.translate(failure)).reason();
    }
}
