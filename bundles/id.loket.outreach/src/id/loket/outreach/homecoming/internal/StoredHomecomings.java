package id.loket.outreach.homecoming.internal;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldMsg;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.internal.Losses;
import id.loket.outreach.homecoming.HomeCase;
import id.loket.outreach.homecoming.HomeCase.Decision;
import id.loket.outreach.homecoming.HomeItem;
import id.loket.outreach.homecoming.HomeItem.Result;
import id.loket.outreach.homecoming.HomeMsg;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.internal.Cargos;
import id.loket.outreach.internal.Days;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.FieldCargo.Ruling;
import id.loket.packet.field.Item;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.StoreMsg;
import id.loket.store.Transaction;

/** Homecomings in the office's store. */
@Component
public final class StoredHomecomings implements Homecomings {

    private static final String AREA = "field";
    private static final String PURPOSE = "homecoming";
    private static final int PAGE = 500;

    private final Store store;
    private final FieldContainers containers;
    private final Cargos cargos;
    private final TakingIn taking;
    private final Receipts receipts;
    private final Arrivals arrivals;
    private final Losses losses;
    private final Days days;

    /**
     * @param store open
     * @param containers opens, and seals receipts
     * @param cargos who takes which records
     * @param installation where receipts are made
     */
    @Activate
    public StoredHomecomings(@Reference Store store, @Reference FieldContainers containers, @Reference Cargos cargos,
            @Reference Installation installation) {
        this.store = store;
        this.containers = containers;
        this.cargos = cargos;
        taking = new TakingIn(store, cargos);
        receipts = new Receipts(store, containers, installation.data().resolve("field").resolve("receipts"));
        arrivals = new Arrivals(store, this);
        days = new Days(installation.zone());
        losses = new Losses(store, containers, days);
    }

    @Override
    public Homecoming take(Session session, Path path, FieldProgress progress) {
        session.require(TAKE);
        var file = containers.check(path);
        if (file.manifest().heading().purpose() != Purpose.HOME) {
            throw new Refusal(FieldMsg.notHomeward, path.getFileName());
        }
        file.requireForThisNode();
        losses.readBeside(path);
        var homecoming = store.write(transaction -> begin(transaction, session, file));
        if (homecoming.state() == Homecoming.State.DONE) {
            return homecoming;
        }
        takeAll(session, file, homecoming, progress);
        return store.write(transaction -> end(transaction, session, file.manifest().heading()));
    }

    /** What is in one record's way need not be in the others': they come home, and the first hindrance is told at the end. */
    private void takeAll(Session session, FieldFile file, Homecoming homecoming, FieldProgress progress) {
        var done = 0L;
        Refusal hindrance = null;
        for (var chunk = 0; chunk < file.manifest().chunks().size(); chunk++) {
            store.read(transaction -> requireTrusted(transaction, file.manifest().heading()));
            for (var item : file.items(chunk)) {
                if (!progress.goesOn(done++, homecoming.items())) {
                    throw new Refusal(FieldMsg.stopped);
                }
                var hindered = taken(session, homecoming, item);
                hindrance = hindrance == null ? hindered : hindrance;
            }
        }
        if (hindrance != null) {
            throw hindrance;
        }
    }

    /** @return what was in its way, or null */
    private Refusal taken(Session session, Homecoming homecoming, Item item) {
        try {
            taking.take(session, homecoming, item);
            return null;
        } catch (Refusal hindered) {
            if (hindered.reason() instanceof StoreMsg) {
                throw hindered; // a database that is full or away hinders everything
            }
            return hindered;
        }
    }

    private Homecoming begin(Transaction transaction, Session session, FieldFile file) {
        var heading = file.manifest().heading();
        requireTrusted(transaction, heading);
        var known = transaction.entities().find(Homecoming.class, heading.id());
        if (known != null) {
            return known;
        }
        var homecoming = new Homecoming(file.manifest(), session.account(), transaction.now());
        transaction.entities().persist(homecoming);
        transaction.audit(session.entry("outreach.home-begin", PURPOSE, "package:" + heading.packageId()));
        return homecoming;
    }

    /** The package was packed here, for that laptop and team, and is not lost. That it is over does not matter any more. */
    private FieldPackage requireTrusted(Transaction transaction, Heading heading) {
        var parcel = known(transaction, heading.packageId());
        if (parcel.lostAt() == null) { // an office restored from a backup learns of a loss from its own notice
            losses.requireNotLost(transaction, parcel.id());
        }
        if (parcel.state() == FieldPackage.State.LOST) {
            throw new Refusal(FieldMsg.packageLost, days.text(parcel.lostAt()));
        }
        if (!parcel.laptop().equals(heading.from().node()) || !parcel.team().equals(heading.team())) {
            throw new Refusal(FieldMsg.unknownPackage);
        }
        return parcel;
    }

    private static FieldPackage known(Transaction transaction, String packageId) {
        return Optional.ofNullable(transaction.entities().find(FieldPackage.class, packageId))
                .orElseThrow(() -> new Refusal(FieldMsg.unknownPackage));
    }

    /** Whoever declares it lost while it is taken in must not find it home again. */
    private Homecoming end(Transaction transaction, Session session, Heading heading) {
        var homecoming = transaction.entities().find(Homecoming.class, heading.id());
        requireTrusted(transaction, heading).cameHome();
        homecoming.done(transaction.now());
        transaction.audit(session.entry("outreach.home-end", PURPOSE, "package:" + homecoming.packageId()));
        transaction.announce(AREA);
        transaction.announce("residents");
        transaction.announce("enrolments");
        return homecoming;
    }

    @Override
    public List<Path> waiting(Session session, Path folder) {
        session.require(TAKE);
        return arrivals.waiting(folder);
    }

    @Override
    public Arrival takeAll(Session session, List<Path> files, FieldProgress progress) {
        session.require(TAKE);
        return arrivals.takeAll(session, files, progress);
    }

    @Override
    public int takeAgain(Session session, String homecomingId, FieldProgress progress) {
        session.require(TAKE);
        var homecoming = store.read(transaction -> transaction.entities().find(Homecoming.class, homecomingId));
        var tried = 0L;
        var taken = 0;
        for (var page = refused(homecomingId, ""); !page.isEmpty(); page = refused(homecomingId, page.get(page.size() - 1))) {
            for (var item : page) {
                if (!progress.goesOn(tried++, 0)) {
                    throw new Refusal(FieldMsg.stopped);
                }
                taken += taking.takeAgain(session, homecoming, item) ? 1 : 0;
            }
        }
        return taken;
    }

    private List<String> refused(String homecomingId, String after) {
        return store.read(transaction -> transaction.entities().createQuery("select i.itemId from HomeItem i"
                + " where i.homecomingId = :homecoming and i.result = :refused and i.itemId > :after order by i.itemId", String.class)
                .setParameter("homecoming", homecomingId).setParameter("refused", Result.REFUSED).setParameter("after", after)
                .setMaxResults(PAGE).getResultList());
    }

    @Override
    public Path receipt(Session session, String packageId, Path medium, FieldProgress progress) {
        session.require(TAKE);
        return receipts.write(session, packageId, medium, progress);
    }

    @Override
    public List<Row> list(Session session, int limit) {
        session.require(TAKE);
        return store.read(transaction -> transaction.entities()
                .createQuery("select h from Homecoming h order by h.begunAt desc, h.id", Homecoming.class)
                .setMaxResults(limit).getResultList().stream().map(each -> row(transaction, each)).toList());
    }

    private static Row row(Transaction transaction, Homecoming homecoming) {
        Map<Result, Long> counts = new EnumMap<>(Result.class);
        transaction.entities().createQuery("select i.result, count(i) from HomeItem i where i.homecomingId = :homecoming"
                + " group by i.result", Object[].class).setParameter("homecoming", homecoming.id()).getResultList()
                .forEach(count -> counts.put((Result) count[0], (Long) count[1]));
        return new Row(homecoming, counts.getOrDefault(Result.ADDED, 0L), counts.getOrDefault(Result.KNOWN, 0L),
                counts.getOrDefault(Result.CONFLICT, 0L), counts.getOrDefault(Result.REFUSED, 0L));
    }

    @Override
    public List<HomeItem> items(Session session, String homecomingId, Result result, String after, int limit) {
        session.require(TAKE);
        return store.read(transaction -> {
            var query = transaction.entities().createQuery("select i from HomeItem i where i.homecomingId = :homecoming"
                    + (result == null ? "" : " and i.result = :result") + " and i.itemId > :after order by i.itemId",
                    HomeItem.class).setParameter("homecoming", homecomingId).setParameter("after", after);
            return (result == null ? query : query.setParameter("result", result)).setMaxResults(limit).getResultList();
        });
    }

    @Override
    public List<HomeCase> cases(Session session, int limit) {
        session.require(TAKE);
        return store.write(transaction -> {
            var found = transaction.entities()
                    .createQuery("select c from HomeCase c where c.decidedAt is null order by c.openedAt, c.id", HomeCase.class)
                    .setMaxResults(limit).getResultList();
            transaction.audit(session.entry("outreach.home-cases", PURPOSE,
                    found.stream().map(HomeCase::subject).distinct().toArray(String[]::new)));
            return found;
        });
    }

    @Override
    public HomeCase decide(Session session, long caseId, Decision decision, String note) {
        session.require(DECIDE);
        if (note.isBlank()) {
            throw new Refusal(HomeMsg.noteMissing);
        }
        return store.write(transaction -> {
            var matter = Optional.ofNullable(transaction.entities().find(HomeCase.class, caseId))
                    .orElseThrow(() -> new Refusal(HomeMsg.unknownCase));
            if (matter.decision().isPresent()) {
                throw new Refusal(HomeMsg.decidedAlready, days.text(matter.decidedAt()));
            }
            if (decision == Decision.USE_FIELD) {
                apply(transaction, matter, new Ruling(session.account(), note.strip()));
            }
            matter.decide(decision, session.account(), note.strip(), transaction.now());
            transaction.audit(session.entry("outreach.home-decide", decision.name(), "case:" + caseId, matter.subject()));
            transaction.announce("cases");
            return matter;
        });
    }

    private void apply(Transaction transaction, HomeCase matter, Ruling ruling) {
        var item = taking.kept(transaction, matter.itemId(), matter.kind())
                .orElseThrow(() -> new Refusal(HomeMsg.unknownCase));
        var homecoming = transaction.entities().find(Homecoming.class, matter.homecomingId());
        cargos.of(item).orElseThrow(() -> new Refusal(FieldMsg.moduleMissing, item.cargo()))
                .decide(transaction, item, homecoming.source(), ruling);
    }
}
