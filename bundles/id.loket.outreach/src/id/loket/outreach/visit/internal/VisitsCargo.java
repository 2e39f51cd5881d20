package id.loket.outreach.visit.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.Visits;
import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** The visit goes out; checks and first-timers come home. */
@Component
public final class VisitsCargo implements FieldCargo {

    /** After the residents and lists that checks are about. */
    private static final int LAST = 200;

    private final Residents residents;
    private final FormSeal seal;
    private final ZoneId zone;

    /**
     * @param store whose cipher seals first-timers
     * @param residents finds people by their NIK
     * @param installation its zone
     */
    @Activate
    public VisitsCargo(@Reference Store store, @Reference Residents residents,
            @Reference Installation installation) {
        this.residents = residents;
        seal = new FormSeal(store.cipher());
        zone = installation.zone();
    }

    @Override
    public String kind() {
        return "visits";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public void pack(Transaction transaction, Slice slice, Sink sink) {
        transaction.entities()
                .createQuery("select v from Visit v where v.state in :states and v.lastDay >= :today order by v.firstDay", Visit.class)
                .setParameter("states", List.of(State.PLANNED, State.OUT))
                .setParameter("today", LocalDate.ofInstant(transaction.now(), zone)).getResultStream()
                .filter(visit -> goesTo(visit, slice)).forEach(visit -> sink.add(VisitItems.visit(slice.packageId(), visit)));
        slice.schools().stream().sorted().forEach(school -> registeredAt(transaction, school)
                .forEach(resident -> sink.add(ResidentItems.of(slice.packageId(), resident))));
    }

    /** Whoever was registered at a school is met there, wherever home is. */
    private static List<Resident> registeredAt(Transaction transaction, String school) {
        return transaction.entities()
                .createQuery("select r from Resident r, FirstTimer f where f.residentId = r.id and lower(f.school) = lower(:school)"
                        + " order by r.id", Resident.class)
                .setParameter("school", school.strip()).getResultList();
    }

    private static boolean goesTo(Visit visit, Slice slice) {
        return visit.stops().stream().anyMatch(stop -> stop.village().filter(slice.villages()::contains).isPresent()
                || slice.schools().contains(stop.place()) || stop.lists().stream().anyMatch(slice.lists()::contains));
    }

    @Override
    public void unpack(Transaction transaction, String packageId, Item item) {
        if (transaction.entities().find(Visit.class, item.key()) == null) {
            transaction.entities().persist(VisitItems.visit(packageId, item));
        }
    }

    @Override
    public void collect(Transaction transaction, String packageId, Sink sink) {
        made(transaction, FieldCheck.class, packageId).forEach(check -> sink.add(VisitItems.check(check, nik(transaction, check))));
        made(transaction, FirstTimer.class, packageId)
                .forEach(firstTimer -> sink.add(VisitItems.firstTimer(firstTimer, seal.open(firstTimer))));
    }

    private static <T> List<T> made(Transaction transaction, Class<T> kind, String packageId) {
        return transaction.entities()
                .createQuery("select e from " + kind.getSimpleName() + " e where e.packageId = :package order by e.id", kind)
                .setParameter("package", packageId).getResultList();
    }

    private String nik(Transaction transaction, FieldCheck check) {
        return residents.byId(transaction, check.residentId()).orElseThrow().nik().value();
    }

    @Override
    public Taken take(Transaction transaction, Item item, Source source) {
        return item.kind().equals(VisitItems.CHECK) ? takeCheck(transaction, item, source)
                : takeFirstTimer(transaction, item, source);
    }

    private Taken takeCheck(Transaction transaction, Item item, Source source) {
        if (transaction.entities().find(FieldCheck.class, item.id()) != null) {
            return new Taken.Known();
        }
        var arrived = VisitItems.arrived(item);
        var resident = residents.byNik(transaction, new Nik(arrived.nik()));
        if (resident.isEmpty()) {
            return new Taken.Refused(VisitMsg.checkOfNobody.text());
        }
        var other = otherWord(transaction, arrived, resident.get(), source);
        if (other.isPresent()) {
            return new Taken.Conflict(VisitMsg.checksDiffer.text(other.get().status().label(), other.get().checkedBy(),
                    arrived.status().label(), arrived.by()), other.get().subject());
        }
        keep(transaction, item, arrived, resident.get(), source);
        return new Taken.Added();
    }

    /**
     * The last word of another team about the same person, if it says something else and was said since the package was
     * packed: a team goes out to renew what was known before.
     */
    private static Optional<FieldCheck> otherWord(Transaction transaction, VisitItems.Arrived arrived, Resident resident,
            Source source) {
        return transaction.entities()
                .createQuery("select c from FieldCheck c where c.residentId = :resident"
                        + " and (c.packageId is null or c.packageId <> :package) order by c.checkedAt desc", FieldCheck.class)
                .setParameter("resident", resident.id())
                .setParameter("package", source.packageId()).setMaxResults(1).getResultStream().findFirst()
                .filter(check -> check.status() != arrived.status() && check.checkedAt().isAfter(packedAt(transaction, source)));
    }

    private static Instant packedAt(Transaction transaction, Source source) {
        var parcel = transaction.entities().find(FieldPackage.class, source.packageId());
        return parcel == null ? Instant.EPOCH : parcel.preparedAt();
    }

    private void keep(Transaction transaction, Item item, VisitItems.Arrived arrived, Resident resident, Source source) {
        transaction.entities().persist(new FieldCheck(item.id(),
                new FieldCheck.About(knownVisit(transaction, arrived.visit()), resident.id(), arrived.village()), arrived.status(),
                arrived.evidence(),
                new FieldCheck.Made(arrived.by(), arrived.at(), source.team(), source.laptop(), source.packageId())));
        transaction.announce(Visits.AREA);
    }

    private static String knownVisit(Transaction transaction, String id) {
        return id == null || transaction.entities().find(Visit.class, id) == null ? null : id;
    }

    private Taken takeFirstTimer(Transaction transaction, Item item, Source source) {
        if (transaction.entities().find(FirstTimer.class, item.id()) != null) {
            return new Taken.Known();
        }
        var registration = VisitItems.registration(item);
        var resident = Optional.ofNullable(registration.form().nik()).flatMap(nik -> residents.byNik(transaction, nik));
        var other = resident.flatMap(known -> transaction.entities()
                .createQuery("select f from FirstTimer f where f.residentId = :id", FirstTimer.class)
                .setParameter("id", known.id()).setMaxResults(1).getResultStream().findFirst());
        if (other.isPresent()) {
            var here = seal.open(other.get());
            return here.equals(registration.form()) ? new Taken.Known()
                    : new Taken.Conflict(VisitMsg.registeredTwice.text(resident.get().name(), other.get().registeredBy(),
                            registration.by(), FormDifferences.between(registration.form(), here)),
                            "resident:" + resident.get().id());
        }
        keep(transaction, item, registration, resident, source);
        return new Taken.Added();
    }

    private void keep(Transaction transaction, Item item, VisitItems.Registration registration, Optional<Resident> resident,
            Source source) {
        transaction.entities().persist(new FirstTimer(item.id(), knownVisit(transaction, registration.visit()),
                registration.form(), resident.map(Resident::id).orElse(null), seal.seal(item.id(), registration.form()),
                new FieldCheck.Made(registration.by(), registration.at(), source.team(), source.laptop(), source.packageId())));
        transaction.announce(Visits.AREA);
    }

    @Override
    public void decide(Transaction transaction, Item item, Source source, Ruling ruling) {
        if (item.kind().equals(VisitItems.CHECK)) {
            var arrived = VisitItems.arrived(item);
            var resident = residents.byNik(transaction, new Nik(arrived.nik()))
                    .orElseThrow(() -> new Refusal(VisitMsg.unknownResident));
            var other = otherWord(transaction, arrived, resident, source);
            keep(transaction, item, arrived, resident, source);
            other.filter(later -> later.checkedAt().isAfter(arrived.at()))
                    .ifPresent(later -> confirm(transaction, later, arrived, source, ruling));
            return;
        }
        var registration = VisitItems.registration(item);
        var resident = Optional.ofNullable(registration.form().nik()).flatMap(nik -> residents.byNik(transaction, nik));
        resident.ifPresent(known -> transaction.entities()
                .createQuery("select f from FirstTimer f where f.residentId = :id", FirstTimer.class)
                .setParameter("id", known.id()).getResultList().forEach(transaction.entities()::remove));
        keep(transaction, item, registration, resident, source);
    }

    /** The last word holds; where the office's was later, the decision is the last one. */
    private static void confirm(Transaction transaction, FieldCheck later, VisitItems.Arrived arrived, Source source,
            Ruling ruling) {
        var why = VisitMsg.fieldHolds.text(source.team(), ruling.reason());
        transaction.entities().persist(new FieldCheck(UUID.randomUUID().toString(),
                new FieldCheck.About(later.visitId(), later.residentId(), later.village().orElse(null)), arrived.status(),
                why.substring(0, Math.min(why.length(), FieldChecks.EVIDENCE_LENGTH)),
                new FieldCheck.Made(ruling.by(), transaction.now(), null, null, null)));
    }

    @Override
    public int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost) {
        var gone = remove(transaction, made(transaction, FieldCheck.class, packageId).stream()
                .filter(check -> proven.contains(check.id())).toList(), atMost);
        gone += remove(transaction, made(transaction, FirstTimer.class, packageId).stream()
                .filter(firstTimer -> proven.contains(firstTimer.id())).toList(), atMost - gone);
        return gone + remove(transaction, made(transaction, Visit.class, packageId), atMost - gone);
    }

    private static int remove(Transaction transaction, List<?> rows, int atMost) {
        var some = rows.subList(0, Math.min(atMost, rows.size()));
        some.forEach(transaction.entities()::remove);
        return some.size();
    }
}
