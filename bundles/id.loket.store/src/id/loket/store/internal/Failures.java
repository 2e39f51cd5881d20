package id.loket.store.internal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import id.loket.kernel.text.Refusal;
import id.loket.store.StoreMsg;
import jakarta.persistence.OptimisticLockException;

/** Tells which failures of the database are an answer to a person, and which are faults. */
public final class Failures {

    private static final Set<String> BUSY = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");
    /** PostgreSQL; Derby when it can no longer write pages, log or files. */
    private static final Set<String> DISK_FULL = Set.of("53100", "XSDG1", "XSDF1", "XSLA1", "XSLA3", "XSLA4", "XSDFI");
    private static final Set<String> WRONG_KEY = Set.of("XBM06", "XBCXK", "XBCXA");

    private final String place;

    /**
     * @param place where the data lies
     */
    public Failures(String place) {
        this.place = place;
    }

    /**
     * @param failure from EclipseLink, JDBC or the work itself
     * @return a refusal if a person can act on it, else the failure itself, unchecked
     */
    public RuntimeException translate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
                return new Refusal(failure, StoreMsg.changedMeanwhile);
            }
            var refusal = ofMessage(failure, cause);
            if (refusal == null && cause instanceof SQLException sql) {
                refusal = ofState(failure, sql);
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /**
     * @param failure of a store that is being opened
     * @return a refusal, whatever it was: nobody has begun to work yet
     */
    public Refusal whileOpening(Exception failure) {
        return translate(failure) instanceof Refusal refusal ? refusal
                : new Refusal(failure, StoreMsg.cannotOpen, String.valueOf(failure.getMessage()));
    }

    private Refusal ofMessage(Exception failure, Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return message.contains("No space left on device") || message.contains("not enough space on the disk")
                ? new Refusal(failure, StoreMsg.diskFull, place) : null;
    }

    private Refusal ofState(Exception failure, SQLException first) {
        for (var sql = first; sql != null; sql = sql.getNextException()) {
            var state = String.valueOf(sql.getSQLState());
            var family = state.split("\\.")[0];
            if (DISK_FULL.contains(family)) {
                return new Refusal(failure, StoreMsg.diskFull, place);
            }
            if (WRONG_KEY.contains(family)) {
                return new Refusal(failure, StoreMsg.wrongKey);
            }
            if (BUSY.contains(family)) {
                return new Refusal(failure, StoreMsg.busy);
            }
            if (family.startsWith("57P") || sql instanceof SQLTransientConnectionException) {
                return new Refusal(failure, StoreMsg.connectionLost);
            }
        }
        var lost = String.valueOf(first.getSQLState()).startsWith("08") && !(first instanceof BatchUpdateException);
        return lost || first instanceof SQLNonTransientConnectionException ? new Refusal(failure, StoreMsg.connectionLost) : null;
    }
}
