package id.loket.outreach.field.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldFileName;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldPackage.State;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Days;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldContainers.Carrying;
import id.loket.packet.field.FieldContainers.Draft;
import id.loket.packet.field.FieldContainers.Laptop;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Field packages in the office's store; their sealed files lie on the seat that packed them. */
@Component
public final class StoredFieldPackages implements FieldPackages {

    static final String AREA = "field";
    private static final Logger LOG = LoggerFactory.getLogger(StoredFieldPackages.class);
    private static final String PURPOSE = "field package";
    private static final int REASON_LENGTH = 1000;
    private static final int MOST_VILLAGES = 1000;
    private static final int MOST_NAMES = 100;

    private final Store store;
    private final FieldContainers containers;
    private final Cargos cargos;
    private final Path folder;
    private final Days days;

    /**
     * @param store open
     * @param containers seals
     * @param cargos what goes along
     * @param installation where sealed files lie
     */
    @Activate
    public StoredFieldPackages(@Reference Store store, @Reference FieldContainers containers, @Reference Cargos cargos,
            @Reference Installation installation) {
        this.store = store;
        this.containers = containers;
        this.cargos = cargos;
        folder = installation.data().resolve("field").resolve("out");
        days = new Days(installation.zone());
    }

    @Override
    public List<Laptop> laptops(Session session) {
        session.require(PREPARE);
        return containers.laptops();
    }

    @Override
    public FieldPackage prepare(Session session, Order order, FieldProgress progress) {
        session.require(PREPARE);
        var slice = new Slice(UUID.randomUUID().toString(), order.villages(), order.lists(), order.schools());
        requireSound(order, slice);
        var laptop = containers.laptops().stream().filter(each -> each.serial().equals(order.laptopSerial())).findFirst()
                .orElseGet(() -> new Laptop(order.laptopSerial(), order.laptopSerial()));
        store.write(transaction -> {
            if (!order.expiresAt().isAfter(transaction.now())) {
                throw new Refusal(FieldMsg.endInPast);
            }
            transaction.entities().persist(new FieldPackage(slice, laptop, order.team().strip(), order.expiresAt(),
                    session.account(), transaction.now()));
            audit(transaction, session, "outreach.field-begin", slice.packageId());
            return null;
        });
        return pack(session, slice.packageId(), progress);
    }

    private static void requireSound(Order order, Slice slice) {
        if (order.team().isBlank()) {
            throw new Refusal(FieldMsg.teamMissing);
        }
        if (order.team().length() > Order.TEAM_LENGTH) {
            throw new Refusal(FieldMsg.teamTooLong, Order.TEAM_LENGTH);
        }
        if (slice.isEmpty()) {
            throw new Refusal(FieldMsg.sliceEmpty);
        }
        if (slice.villages().size() > MOST_VILLAGES || slice.lists().size() > MOST_NAMES
                || slice.schools().size() > MOST_NAMES) {
            throw new Refusal(FieldMsg.sliceTooWide);
        }
    }

    private FieldPackage pack(Session session, String packageId, FieldProgress progress) {
        var parcel = store.read(transaction -> usable(transaction, packageId));
        var draft = new Draft(packageId, packageId, 0, parcel.team(), parcel.expiresAt(), lost());
        try (var sealing = containers.forLaptop(Purpose.OUT, draft, parcel.laptopSerial(), file(packageId))) {
            return store.write(transaction -> {
                var named = new NamedResidents(counted(sealing, progress));
                cargos.inOrder().forEach(cargo -> cargo.pack(transaction, parcel.slice(), named.of(cargo)));
                named.inParts(niks -> cargos.inOrder()
                        .forEach(cargo -> cargo.accompany(transaction, parcel.slice(), niks, named)));
                return sealed(transaction, session, packageId, sealing.finish());
            });
        }
    }

    private static Sink counted(Sink sink, FieldProgress progress) {
        var count = new long[1];
        return item -> {
            if (!progress.goesOn(++count[0], 0)) {
                throw new Refusal(FieldMsg.stopped);
            }
            sink.add(item);
        };
    }

    private FieldPackage sealed(Transaction transaction, Session session, String packageId, Manifest manifest) {
        var parcel = usable(transaction, packageId);
        parcel.sealed(manifest);
        transaction.audit(session.entry("outreach.field-pack", PURPOSE + "; " + manifest.items() + " records for "
                + parcel.laptop(), subjects(parcel)));
        transaction.announce(AREA);
        return parcel;
    }

    /** Which part of the register left the office: the villages and lists, not a hundred thousand ids. */
    private static String[] subjects(FieldPackage parcel) {
        var slice = parcel.slice();
        var subjects = slice.villages().stream().map(village -> "village:" + village).collect(Collectors.toList());
        slice.lists().forEach(list -> subjects.add("list:" + list));
        subjects.add("package:" + parcel.id());
        return subjects.toArray(String[]::new);
    }

    @Override
    public Path write(Session session, String packageId, Path medium, FieldProgress progress) {
        session.require(PREPARE);
        var parcel = store.read(transaction -> usable(transaction, packageId));
        var sealed = packed(parcel).orElseGet(() -> {
            pack(session, packageId, progress);
            return containers.check(file(packageId));
        });
        var target = medium.resolve(file(packageId).getFileName());
        containers.copy(sealed, target, progress::carries);
        store.write(transaction -> {
            usable(transaction, packageId).written(transaction.now());
            audit(transaction, session, "outreach.field-write", packageId);
            transaction.announce(AREA);
            return null;
        });
        return target;
    }

    /** The file of this seat, if it is what was sealed last. */
    private Optional<FieldFile> packed(FieldPackage parcel) {
        var file = file(parcel.id());
        if (parcel.sha256() == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(containers.check(file)).filter(found -> found.manifest().sha256().equals(parcel.sha256()));
        } catch (Refusal damaged) {
            LOG.warn("{} is packed again", file.getFileName(), damaged);
            return Optional.empty();
        }
    }

    @Override
    public List<FieldPackage> list(Session session, int limit) {
        session.require(PREPARE);
        return store.read(transaction -> transaction.entities()
                .createQuery("select p from FieldPackage p order by p.preparedAt desc, p.id", FieldPackage.class)
                .setMaxResults(limit).getResultList());
    }

    @Override
    public FieldPackage declareLost(Session session, String packageId, String reason) {
        return declare(session, packageId, reason, "outreach.field-lost",
                (parcel, now) -> parcel.lose(session.account(), shortened(reason), now));
    }

    @Override
    public FieldPackage declareFound(Session session, String packageId, String reason) {
        return declare(session, packageId, reason, "outreach.field-found", (parcel, now) -> {
            if (parcel.state() != State.LOST) {
                throw new Refusal(FieldMsg.notLost);
            }
            parcel.found();
        });
    }

    private FieldPackage declare(Session session, String packageId, String reason, String action,
            BiConsumer<FieldPackage, Instant> change) {
        session.require(DECLARE_LOST);
        if (reason.isBlank()) {
            throw new Refusal(FieldMsg.reasonMissing);
        }
        return store.write(transaction -> {
            var parcel = known(transaction, packageId);
            change.accept(parcel, transaction.now());
            transaction.audit(session.entry(action, shortened(reason), "package:" + packageId));
            transaction.announce(AREA);
            return parcel;
        });
    }

    @Override
    public Path writeLossNotice(Session session, Path medium) {
        session.require(PREPARE);
        var file = folder.resolve(Losses.FILE);
        var now = store.read(Transaction::now);
        containers.notice(new Draft(UUID.randomUUID().toString(), "", 0, "", now, lost()), file);
        var target = medium.resolve(Losses.FILE);
        containers.copy(containers.check(file), target, Carrying.PATIENT);
        store.write(transaction -> {
            transaction.audit(session.entry("outreach.field-loss-notice", PURPOSE));
            return null;
        });
        return target;
    }

    @Override
    public int clean(Session session) {
        session.require(PREPARE);
        var over = store.read(transaction -> transaction.entities()
                .createQuery("select p from FieldPackage p", FieldPackage.class).getResultStream()
                .filter(parcel -> parcel.isExpired(transaction.now()) || parcel.state() == State.LOST)
                .map(parcel -> file(parcel.id())).toList());
        var deleted = 0;
        for (var file : over) {
            try {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            } catch (IOException left) {
                LOG.warn("{} could not be deleted and is tried again", file.getFileName(), left);
            }
        }
        return deleted;
    }

    private Set<String> lost() {
        return store.read(transaction -> Set.copyOf(transaction.entities()
                .createQuery("select p.id from FieldPackage p where p.state = :lost", String.class)
                .setParameter("lost", State.LOST).getResultList()));
    }

    private Path file(String packageId) {
        return folder.resolve(FieldFileName.PACKAGE.of(packageId));
    }

    private FieldPackage usable(Transaction transaction, String packageId) {
        var parcel = known(transaction, packageId);
        if (parcel.state() == State.LOST) {
            throw new Refusal(FieldMsg.packageLost, days.text(parcel.lostAt()));
        }
        if (parcel.isExpired(transaction.now())) {
            throw new Refusal(FieldMsg.packageExpired, days.text(parcel.expiresAt()));
        }
        return parcel;
    }

    private static FieldPackage known(Transaction transaction, String packageId) {
        return Optional.ofNullable(transaction.entities().find(FieldPackage.class, packageId))
                .orElseThrow(() -> new Refusal(FieldMsg.unknownPackage));
    }

    private static void audit(Transaction transaction, Session session, String action, String packageId) {
        transaction.audit(session.entry(action, PURPOSE, "package:" + packageId));
    }

    private static String shortened(String reason) {
        var text = reason.strip();
        return text.substring(0, Math.min(text.length(), REASON_LENGTH));
    }
}
