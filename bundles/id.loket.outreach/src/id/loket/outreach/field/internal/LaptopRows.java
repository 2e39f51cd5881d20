package id.loket.outreach.field.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.field.LaptopPackage.State;
import id.loket.outreach.internal.Days;
import id.loket.store.Transaction;

/** The laptop's rows. */
final class LaptopRows {

    /** A record that went into a container. */
    record Put(String id, String kind, String sha256) {
    }

    private final Days days;

    LaptopRows(Days days) {
        this.days = days;
    }

    Optional<LaptopPackage> current(Transaction transaction) {
        return transaction.entities().createQuery("select p from LaptopPackage p where p.state <> :wiped", LaptopPackage.class)
                .setParameter("wiped", State.WIPED).getResultStream().findFirst();
    }

    /** @return the package that work is done with */
    LaptopPackage open(Transaction transaction) {
        var parcel = current(transaction).orElseThrow(() -> new Refusal(FieldMsg.nothingOpen));
        if (parcel.state() == State.WIPING) {
            throw new Refusal(FieldMsg.wipingBegun, days.text(parcel.wipeBegunAt()));
        }
        if (parcel.state() == State.OPENING) {
            throw new Refusal(FieldMsg.nothingOpen);
        }
        return parcel;
    }

    Optional<LaptopPackage> byId(Transaction transaction, String id) {
        return Optional.ofNullable(transaction.entities().find(LaptopPackage.class, id));
    }

    MadeItem made(Transaction transaction, String packageId, Put put) {
        var known = transaction.entities().find(MadeItem.class, put.id());
        if (known != null) {
            return known;
        }
        var made = new MadeItem(packageId, put.id(), put.kind());
        transaction.entities().persist(made);
        return made;
    }

    List<CarriedContainer> carried(Transaction transaction) {
        return transaction.entities()
                .createQuery("select c from CarriedContainer c where c.provenAt is null order by c.takenAt, c.id",
                        CarriedContainer.class).getResultList();
    }

    /** @return ids of the records the office has, as they were when they were last put into a container */
    Set<String> proven(Transaction transaction, String packageId) {
        return transaction.entities()
                .createQuery("select m.itemId from MadeItem m where m.packageId = :package and m.receiptSha256 = m.sha256",
                        String.class)
                .setParameter("package", packageId).getResultStream().collect(Collectors.toSet());
    }

    long count(Transaction transaction, String packageId, String condition) {
        return transaction.entities()
                .createQuery("select count(m) from MadeItem m where m.packageId = :package" + condition, Long.class)
                .setParameter("package", packageId).getSingleResult();
    }
}
