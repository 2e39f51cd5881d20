package id.loket.store.internal;

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
        StoreMsg weak = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (saysDiskFull(cause.getMessage())) {
                return new Refusal(failure, StoreMsg.diskFull, place);
            }
            var reason = reason(cause);
            if (reason != null && reason != StoreMsg.connectionLost) {
                return new Refusal(failure, reason, place);
            }
            weak = reason == null ? weak : reason;
        }
        if (weak != null) {
            return new Refusal(failure, weak);
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

    private static boolean saysDiskFull(String message) {
        return message != null
                && (message.contains("No space left on device") || message.contains("not enough space on the disk"));
    }

    private static StoreMsg reason(Throwable cause) {
        if (cause instanceof OptimisticLockException
                || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
            return StoreMsg.changedMeanwhile;
        }
        StoreMsg weak = null;
        for (var sql = cause instanceof SQLException first ? first : null; sql != null; sql = sql.getNextException()) {
            var reason = ofState(sql);
            if (reason != null && reason != StoreMsg.connectionLost) {
                return reason;
            }
            weak = reason == null ? weak : reason;
        }
        return weak;
    }

    /** A lost connection is often only what follows from the real cause further down. */
    private static StoreMsg ofState(SQLException sql) {
        var state = String.valueOf(sql.getSQLState()).split("\\.")[0];
        if (DISK_FULL.contains(state)) {
            return StoreMsg.diskFull;
        }
        if (WRONG_KEY.contains(state)) {
            return StoreMsg.wrongKey;
        }
        if (BUSY.contains(state)) {
            return StoreMsg.busy;
        }
        return state.startsWith("08") || state.startsWith("57P") || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException ? StoreMsg.connectionLost : null;
    }
}
