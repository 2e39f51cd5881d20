package id.loket.verification.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.kernel.Nik;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;

/** Residents as a use case asks for them inside its own transaction. */
public final class KnownResidents implements Residents {

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
    public List<Resident> search(Session session, Query query, String purpose) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Resident> byId(Session session, long id, String purpose) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Resident correct(Session session, Approval approval, long id, Map<String, String> changes, String document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void exported(Session session, long count, String purpose) {
        throw new UnsupportedOperationException();
    }
}
