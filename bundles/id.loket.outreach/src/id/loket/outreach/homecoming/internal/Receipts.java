package id.loket.outreach.homecoming.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.homecoming.HomeItem;
import id.loket.outreach.homecoming.HomeMsg;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.internal.ReceiptRow;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldContainers.Draft;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Sink;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** What the office says it has of a package, row by row, sealed for the laptop that alone wipes by it. */
final class Receipts {

    private static final String PURPOSE = "homecoming";
    private static final int PAGE = 500;

    private final Store store;
    private final FieldContainers containers;
    private final Path folder;

    /** @param folder where they are made */
    Receipts(Store store, FieldContainers containers, Path folder) {
        this.store = store;
        this.containers = containers;
        this.folder = folder;
    }

    Path write(Session session, String packageId, Path medium, FieldProgress progress) {
        var parcel = store.read(transaction -> Optional.ofNullable(transaction.entities().find(FieldPackage.class, packageId))
                .orElseThrow(() -> new Refusal(FieldMsg.unknownPackage)));
        var file = folder.resolve(FieldFileName.RECEIPT.of(packageId));
        var draft = new Draft(UUID.randomUUID().toString(), packageId, 0, parcel.team(), parcel.expiresAt(), lost());
        try (var sealing = containers.forLaptop(Purpose.RECEIPT, draft, parcel.laptopSerial(), file)) {
            if (store.read(transaction -> rows(transaction, parcel, sealing)) == 0) {
                throw new Refusal(HomeMsg.nothingHome);
            }
            sealing.finish();
        }
        var target = medium.resolve(file.getFileName());
        containers.copy(containers.check(file), target, progress::carries);
        store.write(transaction -> {
            transaction.audit(session.entry("outreach.home-receipt", PURPOSE, "package:" + packageId));
            return null;
        });
        return target;
    }

    /** Every record of the package, and every container of the team that was read to its end: others may carry them. */
    private static int rows(Transaction transaction, FieldPackage parcel, Sink sink) {
        var count = 0;
        for (var page = page(transaction, parcel.id(), ""); !page.isEmpty();
                page = page(transaction, parcel.id(), page.get(page.size() - 1).itemId())) {
            page.forEach(row -> sink.add(new ReceiptRow(row.itemId(), row.sha256(), row.result().name(), row.words(),
                    row.takenAt()).item()));
            count += page.size();
            transaction.entities().clear();
        }
        var whole = transaction.entities()
                .createQuery("select h from Homecoming h where h.team = :team and h.state = :done", Homecoming.class)
                .setParameter("team", parcel.team()).setParameter("done", Homecoming.State.DONE).getResultList();
        whole.forEach(each -> sink.add(new ReceiptRow(each.id(), each.sha256(), ReceiptRow.CONTAINER, null,
                each.endedAt()).item()));
        return count + whole.size();
    }

    private static List<HomeItem> page(Transaction transaction, String packageId, String after) {
        return transaction.entities()
                .createQuery("select i from HomeItem i where i.packageId = :package and i.itemId > :after order by i.itemId",
                        HomeItem.class)
                .setParameter("package", packageId).setParameter("after", after).setMaxResults(PAGE).getResultList();
    }

    private Set<String> lost() {
        return store.read(transaction -> Set.copyOf(transaction.entities()
                .createQuery("select p.id from FieldPackage p where p.state = :lost", String.class)
                .setParameter("lost", FieldPackage.State.LOST).getResultList()));
    }
}
