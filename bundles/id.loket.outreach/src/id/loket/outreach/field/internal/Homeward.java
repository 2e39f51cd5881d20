package id.loket.outreach.field.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.Forecast;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.field.internal.LaptopRows.Put;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Hash;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldContainers.Draft;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Seals what was made in the field, and puts it onto a medium with what is carried for others. */
final class Homeward {

    private static final Logger LOG = LoggerFactory.getLogger(Homeward.class);
    private static final String PURPOSE = "field package";

    private final Store store;
    private final FieldContainers containers;
    private final Cargos cargos;
    private final LaptopRows rows;
    private final Path home;
    private final Path carried;

    /** @param folder of this laptop's field files */
    Homeward(Store store, FieldContainers containers, Cargos cargos, LaptopRows rows, Path folder) {
        this.store = store;
        this.containers = containers;
        this.cargos = cargos;
        this.rows = rows;
        home = folder.resolve("home");
        carried = folder.resolve("carried");
    }

    /**
     * Over a poor link a container may take many attempts. As long as no medium took the last one whole and nothing was made
     * since, it is that one which goes on: sealed anew it would have to go from its first byte.
     */
    boolean isOnItsWay() {
        return store.read(transaction -> {
            var parcel = rows.open(transaction);
            if (parcel.writtenAt() != null || !Files.exists(file(parcel))) {
                return false;
            }
            var holdsAll = new boolean[] {true};
            made(transaction, parcel.id(), (item, hash) -> {
                var known = transaction.entities().find(MadeItem.class, item.id());
                holdsAll[0] &= known != null && known.isIn(parcel.homeward(), hash);
            });
            return holdsAll[0];
        });
    }

    private Path file(LaptopPackage parcel) {
        return home.resolve(FieldFileName.HOMEWARD.of(parcel.id() + "-" + parcel.homeward()));
    }

    /** A number is spent before anything is sealed: no two containers ever bear the same. */
    Path seal(Session session, FieldProgress progress) {
        var parcel = store.write(transaction -> {
            var open = rows.open(transaction);
            open.nextHomeward();
            return open;
        });
        var file = file(parcel);
        var draft = new Draft(UUID.randomUUID().toString(), parcel.id(), parcel.homeward(), parcel.team(),
                parcel.expiresAt(), Set.of());
        try (var sealing = containers.forOffice(draft, file)) {
            var put = store.read(transaction -> collect(transaction, parcel, sealing, progress));
            sealing.finish();
            store.write(transaction -> note(transaction, session, parcel, put));
        }
        removeOthers(home, file);
        return file;
    }

    /** @return what went in */
    private List<Put> collect(Transaction transaction, LaptopPackage parcel, Sink sealing, FieldProgress progress) {
        var put = new ArrayList<Put>();
        made(transaction, parcel.id(), (item, hash) -> {
            if (!progress.goesOn(put.size(), 0)) {
                throw new Refusal(FieldMsg.stopped);
            }
            sealing.add(item);
            put.add(new Put(item.id(), item.kind(), hash));
        });
        return put;
    }

    private Void note(Transaction transaction, Session session, LaptopPackage parcel, List<Put> put) {
        put.forEach(each -> rows.made(transaction, parcel.id(), each).putInto(parcel.homeward(), each.sha256()));
        transaction.audit(session.entry("outreach.field-bring-home", PURPOSE + "; " + put.size() + " records",
                "package:" + parcel.id()));
        transaction.announce(StoredFieldPackages.AREA);
        return null;
    }

    /** Gives each record made in the field that no receipt proves. */
    void made(Transaction transaction, String packageId, Unproven unproven) {
        for (var cargo : cargos.inOrder()) {
            cargo.collect(transaction, packageId, item -> {
                var hash = Hash.of(item.content());
                var known = transaction.entities().find(MadeItem.class, item.id());
                if (known == null || !known.isProven(hash)) {
                    unproven.add(item, hash);
                }
            });
        }
    }

    /** The container made last, if there is one. */
    Optional<Path> last() {
        return store.read(rows::current).map(this::file).filter(Files::exists);
    }

    /**
     * @return bytes of one recording: as the records of the last container were on the average, and never less than usual,
     *         since checks of a few bytes travel with them
     */
    long recordBytes() throws IOException {
        var last = last();
        var count = store.read(transaction -> rows.current(transaction).map(parcel -> rows.count(transaction, parcel.id(),
                " and m.homeward = " + parcel.homeward())).orElse(0L));
        return last.isEmpty() || count == 0 ? Forecast.USUAL_RECORD_BYTES
                : Math.max(Forecast.USUAL_RECORD_BYTES, Files.size(last.get()) / count);
    }

    /** @param told what it means for the package that a medium took them, with the time */
    List<Path> write(Session session, Path medium, FieldProgress progress, BiConsumer<LaptopPackage, Instant> told) {
        var files = new ArrayList<Path>();
        last().ifPresent(files::add);
        store.read(rows::carried).forEach(container -> files.add(carriedFile(container.id())));
        if (files.isEmpty()) {
            throw new Refusal(FieldMsg.nothingToCarry);
        }
        var written = new ArrayList<Path>();
        for (var file : files) {
            var target = medium.resolve(file.getFileName());
            containers.copy(containers.check(file), target, progress::carries);
            written.add(target);
        }
        store.write(transaction -> {
            rows.current(transaction).ifPresent(parcel -> told.accept(parcel, transaction.now()));
            transaction.audit(session.entry("outreach.field-write-home", PURPOSE + "; " + written.size() + " files"));
            transaction.announce(StoredFieldPackages.AREA);
            return null;
        });
        return written;
    }

    Path carriedFile(String id) {
        return carried.resolve(FieldFileName.CARRIED.of(id));
    }

    /** After the wiping. */
    void removeFiles() {
        removeOthers(home, null);
        removeOthers(carried, null);
    }

    /** What stays is sealed; it is removed the next time. */
    private static void removeOthers(Path folder, Path kept) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var found = Files.list(folder)) {
            for (var file : found.filter(each -> !each.equals(kept)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.warn("Sealed files in {} could not be removed yet", folder.getFileName(), left);
        }
    }

    /** Takes a record and its hash. */
    interface Unproven {
        void add(Item item, String hash);
    }
}
