package id.loket.registry.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.registry.office.OfficeSetting;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Settings in the store, read anew each time: another seat may have changed them. */
@Component
public final class StoredSettings implements OfficeSettings {

    private final Store store;

    /** @param store where they lie */
    @Activate
    public StoredSettings(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Optional<String> get(String key) {
        return store.read(transaction -> find(transaction, key).map(OfficeSetting::value));
    }

    @Override
    public void put(Transaction transaction, String key, String value) {
        find(transaction, key).ifPresentOrElse(setting -> setting.change(value),
                () -> transaction.entities().persist(new OfficeSetting(key, value)));
    }

    private static Optional<OfficeSetting> find(Transaction transaction, String key) {
        return Optional.ofNullable(transaction.entities().find(OfficeSetting.class, key));
    }
}
