package id.loket.verification.desk.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.store.Store;
import id.loket.verification.desk.Portraits;

/** Portraits that were kept at the recording. */
@Component
public final class StoredPortraits implements Portraits {

    private final Store store;
    private final BiometricReferences references;

    /**
     * @param store where they lie
     * @param references opens them
     */
    @Activate
    public StoredPortraits(@Reference Store store, @Reference BiometricReferences references) {
        this.store = store;
        this.references = references;
    }

    @Override
    public Map<Long, byte[]> of(Session session, long rowId, Collection<Long> residents, String purpose) {
        session.require(SEE);
        return store.write(transaction -> {
            var portraits = new HashMap<Long, byte[]>();
            for (var resident : residents) {
                references.get(transaction, resident, Kind.PORTRAIT).ifPresent(png -> portraits.put(resident, png));
            }
            var seen = Stream.concat(Stream.of("row:" + rowId), portraits.keySet().stream().sorted().map(id -> "resident:" + id));
            transaction.audit(session.entry("verification.see-portraits", purpose, seen.toArray(String[]::new)));
            return portraits;
        });
    }
}
