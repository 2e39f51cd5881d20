package id.loket.store;

import java.sql.SQLException;

/**
 * The office's database, open for work.
 *
 * <p>The service appears when the store has been opened (after login on a station) and every upgrade has run;
 * it disappears when the store closes. Components that need data reference it and so live exactly as long.
 *
 * <p>A unit of work is one transaction, short and obvious: entities read in it are detached after it. The shared
 * cache is off; every mutable entity has a version, and a write that lost the race is a
 * {@link id.loket.kernel.text.Refusal} ("changed meanwhile"), never a silent overwrite.
 */
public interface Store {

    /**
     * Reads without changing and without an audit row: figures, code lists, configuration. Personal data is read
     * through {@link #write(Work)}, since its audit entry is part of the same transaction.
     *
     * @param work what to do
     * @param <T> what it gives
     * @return what the work gave
     */
    <T> T read(Work<T> work);

    /**
     * Runs a unit of work and commits it durably before it returns. If the work throws, nothing of it stays.
     *
     * <p>Called inside another unit of work on the same thread, it is a part of that one: committed with it or not at
     * all. {@link #read} inside a unit of work sees what that unit has done so far.
     *
     * @param work what to do
     * @param <T> what it gives
     * @return what the work gave
     */
    <T> T write(Work<T> work);

    /** @return the cipher for columns that stay encrypted on every engine: biometrics and lists */
    FieldCipher cipher();

    /** @return which engine this is; only for SQL that differs */
    Engine engine();

    /** The engines Loket runs on. */
    enum Engine { DERBY, POSTGRESQL }

    /**
     * A unit of work.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Work<T> {

        /**
         * @param transaction the open transaction; not to be kept
         * @return the result
         * @throws SQLException from the transaction's connection; the store turns it into a refusal where it can
         */
        T in(Transaction transaction) throws SQLException;
    }
}
