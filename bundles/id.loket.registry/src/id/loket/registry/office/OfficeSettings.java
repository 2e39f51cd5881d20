package id.loket.registry.office;

import java.util.Optional;

import id.loket.store.Transaction;

/** Policies and choices of the office, kept in the store: route, quality thresholds, days a release stays fresh. */
public interface OfficeSettings {

    /**
     * @param key dotted words, the owning module first: {@code printing.release-days}
     * @return the value, or empty if never set
     */
    Optional<String> get(String key);

    /**
     * @param transaction the use case's transaction, which audits
     * @param key dotted words
     * @param value the new value
     */
    void put(Transaction transaction, String key, String value);
}
