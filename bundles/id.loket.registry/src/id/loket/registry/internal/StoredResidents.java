package id.loket.registry.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Correction;
import id.loket.registry.Correction.Proof;
import id.loket.registry.RegistryMsg;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The residents in the store. */
@Component
public final class StoredResidents implements Residents {

    private final Store store;

    /** @param store where they lie */
    @Activate
    public StoredResidents(@Reference Store store) {
        this.store = store;
    }

    @Override
    public List<Resident> search(Session session, Query query, String purpose) {
        session.require(READ);
        return store.write(transaction -> {
            var found = new ResidentSearch(transaction).find(query);
            transaction.audit(session.entry("registry.search", purpose, subjects(found)));
            return found;
        });
    }

    @Override
    public Optional<Resident> byId(Session session, long id, String purpose) {
        session.require(READ);
        return store.write(transaction -> {
            var found = byId(transaction, id);
            transaction.audit(session.entry("registry.read", purpose, subjects(found.stream().toList())));
            return found;
        });
    }

    @Override
    public Optional<Resident> byId(Transaction transaction, long id) {
        return Optional.ofNullable(transaction.entities().find(Resident.class, id));
    }

    @Override
    public Optional<Resident> byNik(Transaction transaction, Nik nik) {
        return transaction.entities().createQuery("select r from Resident r where r.nik = :nik", Resident.class)
                .setParameter("nik", nik.value()).getResultStream().findFirst();
    }

    @Override
    public Resident correct(Session session, Approval approval, long id, Map<String, String> changes,
            String document) {
        session.require(READ);
        if (!approval.covers(session, APPROVE_CORRECTION, Residents.subject(id))) {
            throw new Refusal(RegistryMsg.correctionNeedsSupervisor);
        }
        if (document.isBlank()) {
            throw new Refusal(RegistryMsg.correctionNeedsDocument);
        }
        return store.write(transaction -> {
            var resident = byId(transaction, id).orElseThrow(() -> new Refusal(RegistryMsg.residentUnknown));
            var proof = new Proof(document.strip(), session.account(), approval.approver(), approval.reason(), transaction.now());
            correct(transaction, resident, changes, proof);
            transaction.audit(session.entry("registry.correct", "approved by " + approval.approver(), Residents.subject(id)));
            transaction.announce("residents");
            return resident;
        });
    }

    @Override
    public void exported(Session session, long count, String purpose) {
        session.require(READ);
        store.write(transaction -> {
            transaction.audit(session.entry("registry.export", purpose + "; " + count));
            return null;
        });
    }

    private static void correct(Transaction transaction, Resident resident, Map<String, String> changes, Proof proof) {
        var before = resident.biodata();
        var after = before;
        var changed = new TreeSet<String>();
        for (var change : changes.entrySet()) {
            var field = BiodataField.named(change.getKey());
            var next = field.change(after, change.getValue());
            var old = field.text(before);
            var fresh = field.text(next);
            after = next;
            if (!Objects.equals(old, fresh)) {
                changed.add(field.name());
                transaction.entities().persist(new Correction(resident.id(), field.name(), old, fresh, proof));
            }
        }
        if (changed.isEmpty()) {
            throw new Refusal(RegistryMsg.correctionChangesNothing);
        }
        resident.correct(after, changed);
    }

    private static String[] subjects(List<Resident> residents) {
        return residents.stream().map(resident -> Residents.subject(resident.id())).toArray(String[]::new);
    }
}
