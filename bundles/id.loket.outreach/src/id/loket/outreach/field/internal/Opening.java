package id.loket.outreach.field.internal;

import java.nio.file.Path;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.field.LaptopPackage.State;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Days;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldCustody;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Takes a package in: each chunk in one transaction with the mark that it is in. */
final class Opening {

    private static final String PURPOSE = "field package";

    private final Store store;
    private final FieldContainers containers;
    private final FieldCustody custody;
    private final Cargos cargos;
    private final LaptopRows rows;
    private final Losses losses;
    private final Days days;

    Opening(Store store, FieldContainers containers, FieldCustody custody, Cargos cargos, LaptopRows rows, Losses losses,
            Days days) {
        this.store = store;
        this.containers = containers;
        this.custody = custody;
        this.cargos = cargos;
        this.rows = rows;
        this.losses = losses;
        this.days = days;
    }

    /** @param team this laptop's */
    LaptopPackage open(Session session, Path path, String team, FieldProgress progress) {
        var file = containers.check(path);
        var heading = file.manifest().heading();
        if (heading.purpose() != Purpose.OUT) {
            throw new Refusal(FieldMsg.notAPackage, path.getFileName());
        }
        losses.hear(heading);
        losses.readBeside(path);
        file.requireForThisNode();
        if (!heading.team().equals(team)) {
            throw new Refusal(FieldMsg.otherTeam, heading.team(), team);
        }
        var parcel = store.write(transaction -> begin(transaction, session, file.manifest()));
        for (var chunk = parcel.chunksDone(); chunk < parcel.chunks(); chunk++) {
            if (!progress.goesOn(chunk, parcel.chunks())) {
                throw new Refusal(FieldMsg.stopped);
            }
            take(session, file, chunk);
        }
        return store.write(transaction -> end(transaction, session, parcel.id()));
    }

    private LaptopPackage begin(Transaction transaction, Session session, Manifest manifest) {
        var id = manifest.heading().packageId();
        if (!manifest.heading().expiresAt().isAfter(transaction.now())) {
            throw new Refusal(FieldMsg.packageExpired, days.text(manifest.heading().expiresAt()));
        }
        losses.requireNotLost(transaction, id);
        var known = rows.byId(transaction, id);
        if (known.isPresent()) {
            return again(known.get(), manifest);
        }
        if (transaction.entities().find(FieldPackage.class, id) != null) {
            // The wiping would delete what the receipt calls the office's own.
            throw new Refusal(FieldMsg.packedHere);
        }
        rows.current(transaction).ifPresent(other -> {
            throw new Refusal(FieldMsg.otherStillOpen, days.text(other.openedAt()));
        });
        var parcel = new LaptopPackage(manifest, session.account(), transaction.now());
        transaction.entities().persist(parcel);
        custody.begin(transaction);
        cargos.inOrder().forEach(cargo -> cargo.begin(transaction, id));
        transaction.audit(session.entry("outreach.field-open-begin", PURPOSE, "package:" + id));
        return parcel;
    }

    private LaptopPackage again(LaptopPackage parcel, Manifest manifest) {
        if (parcel.state() != State.OPENING) {
            throw new Refusal(FieldMsg.openedAlready, days.text(parcel.openedAt()));
        }
        parcel.begin(manifest);
        return parcel;
    }

    private void take(Session session, FieldFile file, int chunk) {
        var items = file.items(chunk);
        store.write(transaction -> {
            var parcel = rows.byId(transaction, file.manifest().heading().packageId()).orElseThrow();
            for (var item : items) {
                unpack(transaction, parcel.id(), item);
            }
            parcel.chunkDone();
            transaction.audit(session.entry("outreach.field-unpack", PURPOSE + "; chunk " + (chunk + 1),
                    "package:" + parcel.id()));
            return null;
        });
    }

    private void unpack(Transaction transaction, String packageId, Item item) {
        cargos.of(item).orElseThrow(() -> new Refusal(FieldMsg.moduleMissing, item.cargo()))
                .unpack(transaction, packageId, item);
    }

    private LaptopPackage end(Transaction transaction, Session session, String id) {
        var parcel = rows.byId(transaction, id).orElseThrow();
        parcel.opened();
        transaction.audit(session.entry("outreach.field-open", PURPOSE, "package:" + id));
        transaction.announce(StoredFieldPackages.AREA);
        transaction.announce("residents");
        return parcel;
    }
}
