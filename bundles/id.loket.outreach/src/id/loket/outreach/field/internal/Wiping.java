package id.loket.outreach.field.internal;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.field.LaptopPackage.State;
import id.loket.outreach.internal.Cargos;
import id.loket.packet.field.FieldCustody;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * Deletes a package from a laptop. The intent is committed with the proof that nothing would be lost, the outcome with the
 * proof that nothing is left; what lies between can be repeated.
 */
final class Wiping {

    private static final int AT_ONCE = 500;
    private static final String PURPOSE = "field package";

    private final Store store;
    private final FieldCustody custody;
    private final Cargos cargos;
    private final LaptopRows rows;
    private final Homeward homeward;

    Wiping(Store store, FieldCustody custody, Cargos cargos, LaptopRows rows, Homeward homeward) {
        this.store = store;
        this.custody = custody;
        this.cargos = cargos;
        this.rows = rows;
        this.homeward = homeward;
    }

    LaptopPackage wipe(Session session, FieldProgress progress) {
        var id = store.write(transaction -> intend(transaction, session));
        var proven = store.read(transaction -> rows.proven(transaction, id));
        var deleted = 0L;
        for (var cargo : cargos.backwards()) {
            int gone;
            do {
                if (!progress.goesOn(deleted, 0)) {
                    throw new Refusal(FieldMsg.stopped);
                }
                gone = store.write(transaction -> cargo.wipe(transaction, id, proven, AT_ONCE));
                deleted += gone;
            } while (gone > 0);
        }
        var wiped = store.write(transaction -> conclude(transaction, session, id));
        homeward.removeFiles();
        return wiped;
    }

    private String intend(Transaction transaction, Session session) {
        var parcel = rows.current(transaction).filter(each -> each.state() != State.OPENING)
                .orElseThrow(() -> new Refusal(FieldMsg.nothingOpen));
        if (parcel.state() == State.OPEN) {
            requireProven(transaction, parcel.id());
            parcel.beginWipe(transaction.now());
            transaction.audit(session.entry("outreach.field-wipe-begin", PURPOSE, "package:" + parcel.id()));
            transaction.announce(StoredFieldPackages.AREA);
        }
        return parcel.id();
    }

    private void requireProven(Transaction transaction, String packageId) {
        var carried = rows.carried(transaction).size();
        if (carried > 0) {
            throw new Refusal(FieldMsg.carriedNotProven, carried);
        }
        requireNothingUnproven(transaction, packageId);
    }

    private void requireNothingUnproven(Transaction transaction, String packageId) {
        var unfinished = cargos.inOrder().stream().mapToLong(cargo -> cargo.unfinished(transaction)).sum();
        if (unfinished > 0) {
            throw new Refusal(FieldMsg.unfinishedWork, unfinished);
        }
        var unproven = new long[1];
        homeward.made(transaction, packageId, (item, hash) -> unproven[0]++);
        if (unproven[0] > 0) {
            throw new Refusal(FieldMsg.notProven, unproven[0]);
        }
    }

    /** Work that somebody began after the intent was not deleted; it keeps the laptop from counting as wiped. */
    private LaptopPackage conclude(Transaction transaction, Session session, String id) {
        requireNothingUnproven(transaction, id);
        var parcel = rows.byId(transaction, id).orElseThrow();
        parcel.wiped(transaction.now());
        custody.end(transaction);
        transaction.audit(session.entry("outreach.field-wipe", PURPOSE, "package:" + id));
        transaction.announce(StoredFieldPackages.AREA);
        transaction.announce("residents");
        return parcel;
    }
}
