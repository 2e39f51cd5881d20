package id.loket.stock.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;

/** Settings of an office that keeps them in memory. */
public final class KeptSettings implements OfficeSettings {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void put(Transaction transaction, String key, String value) {
        kept.put(key, value);
    }
}
