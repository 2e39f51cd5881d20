package id.loket.registry.office;

import java.util.Optional;

import id.loket.store.Transaction;

/** Policies and choices of the office, kept in the store: route, quality thresholds, days a release stays fresh. */
public interface OfficeSettings {

    /** Name of the head of the office, who signs its papers. */
    String HEAD_NAME = "office.head-name";
    /** The head's number as a civil servant (NIP). */
    String HEAD_NUMBER = "office.head-nip";

    /**
     * @param key dotted words, the owning module first: {@code printing.release-days}
     * @return the value, or empty if never set
     */
    Optional<String> get(String key);

    /**
     * @param key dotted words
     * @param usual what holds if the setting was never made, or is no number
     * @return a whole number from 0 to 999,999
     */
    default int number(String key, int usual) {
        return get(key).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(usual);
    }

    /**
     * @param transaction the use case's transaction, which audits
     * @param key dotted words
     * @param value the new value
     */
    void put(Transaction transaction, String key, String value);
}
