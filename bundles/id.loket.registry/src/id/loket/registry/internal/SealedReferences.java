package id.loket.registry.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.registry.biometrics.BiometricReference;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** References sealed by the store's cipher, each bound to its resident and kind. */
@Component
public final class SealedReferences implements BiometricReferences {

    private final Store store;

    /** @param store whose cipher seals */
    @Activate
    public SealedReferences(@Reference Store store) {
        this.store = store;
    }

    @Override
    public void put(Transaction transaction, long residentId, Kind kind, byte[] bytes) {
        var reference = find(transaction, residentId, kind).orElseGet(() -> new BiometricReference(residentId, kind));
        reference.replace(store.cipher().seal(bytes, context(residentId, kind)));
        transaction.entities().persist(reference);
    }

    @Override
    public Optional<byte[]> get(Transaction transaction, long residentId, Kind kind) {
        return find(transaction, residentId, kind)
                .map(reference -> store.cipher().open(reference.sealed(), context(residentId, kind)));
    }

    private static Optional<BiometricReference> find(Transaction transaction, long residentId, Kind kind) {
        return transaction.entities()
                .createQuery("select r from BiometricReference r where r.residentId = :resident and r.kind = :kind",
                        BiometricReference.class)
                .setParameter("resident", residentId).setParameter("kind", kind).getResultStream().findFirst();
    }

    static String context(long residentId, Kind kind) {
        return "reference:" + residentId + ":" + kind;
    }
}
