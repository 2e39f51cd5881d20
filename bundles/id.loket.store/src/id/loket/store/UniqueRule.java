package id.loket.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Function;

import id.loket.kernel.text.Refusal;
import jakarta.persistence.PersistenceException;

/** The database's own unique rules, which decide between two seats that both found something free. */
public final class UniqueRule {

    /** SQL's "unique violation", on both engines. */
    private static final String VIOLATION = "23505";

    private UniqueRule() {
    }

    /**
     * Writes what the transaction has changed so far, so that a unique rule answers here and not at the commit.
     *
     * @param transaction the one that writes
     * @param broken what to refuse with when a rule is broken; any other failure goes to the caller as it is
     */
    public static void flush(Transaction transaction, Function<PersistenceException, Refusal> broken) {
        try {
            transaction.entities().flush();
        } catch (PersistenceException failure) {
            throw brokenBy(failure) ? broken.apply(failure) : failure;
        }
    }

    /**
     * @param failure what writing failed with
     * @return whether it broke a unique rule
     */
    public static boolean brokenBy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && toldBy(sql)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param failure that broke a unique rule
     * @param rule name of the rule in the upgrade scripts
     * @return whether it was this one
     */
    public static boolean brokenBy(Throwable failure, String rule) {
        return brokenBy(failure) && String.valueOf(failure.getMessage()).toUpperCase(Locale.ROOT).contains(rule);
    }

    /** A batch tells its reason in the exceptions that follow. */
    private static boolean toldBy(SQLException first) {
        for (var sql = first; sql != null; sql = sql.getNextException()) {
            if (VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
