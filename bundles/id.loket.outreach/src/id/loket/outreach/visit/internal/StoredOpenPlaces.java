package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.kernel.CardState;
import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.OpenPlace;
import id.loket.outreach.visit.OpenPlaces;
import id.loket.outreach.visit.Turning;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visits;
import id.loket.registry.Regions;
import id.loket.registry.fieldwork.OpenWork;
import id.loket.registry.fieldwork.OpenWork.Count;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.TypedQuery;

/** Where work waits: what modules tell, what cards and register tell, what earlier visits left. All of it counted in SQL. */
@Component
public final class StoredOpenPlaces implements OpenPlaces {

    private final Store store;
    private final Regions regions;
    private final List<OpenWork> modules;

    /**
     * @param store open
     * @param regions names
     * @param modules that keep lists
     */
    @Activate
    public StoredOpenPlaces(@Reference Store store, @Reference Regions regions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<OpenWork> modules) {
        this.store = store;
        this.regions = regions;
        this.modules = List.copyOf(modules);
    }

    @Override
    public List<OpenPlace> list(Session session, Turning turning) {
        session.require(Visits.PLAN);
        var places = new HashMap<Place, Sum>();
        modules.stream().flatMap(module -> module.openByPlace(session).stream())
                .forEach(count -> sum(places, count.kind(), count.place()).lists.add(count));
        store.read(transaction -> {
            cards(transaction, CardState.QUEUED, (village, count) -> sum(places, Kind.VILLAGE, village).waitingPrint = count);
            cards(transaction, CardState.PRINTED, (village, count) -> sum(places, Kind.VILLAGE, village).waitingOwner = count);
            counted(firstTimers(transaction, turning),
                    (village, count) -> sum(places, Kind.VILLAGE, village).firstTimers = count);
            visits(transaction, places);
            return null;
        });
        return places.entrySet().stream().map(entry -> place(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(OpenPlace::work).reversed().thenComparing(OpenPlace::name)).toList();
    }

    private static Sum sum(Map<Place, Sum> places, Kind kind, String place) {
        return places.computeIfAbsent(new Place(kind, place), key -> new Sum());
    }

    private static void cards(Transaction transaction, CardState state, Found found) {
        counted(transaction.entities()
                .createQuery("select c.standing.villageCode, count(c) from Card c where c.state = :state"
                        + " group by c.standing.villageCode", Object[].class)
                .setParameter("state", state), found);
    }

    private static TypedQuery<Object[]> firstTimers(Transaction transaction, Turning turning) {
        return transaction.entities()
                .createQuery("select r.villageCode, count(r) from Resident r where r.birthDate between :from and :until"
                        + " and not exists (select c.id from Card c where c.residentId = r.id) group by r.villageCode",
                        Object[].class)
                .setParameter("from", turning.bornFrom()).setParameter("until", turning.bornUntil());
    }

    private static void counted(TypedQuery<Object[]> query, Found found) {
        query.getResultStream().filter(row -> !((String) row[0]).isEmpty())
                .forEach(row -> found.in((String) row[0], ((Number) row[1]).longValue()));
    }

    private static void visits(Transaction transaction, Map<Place, Sum> places) {
        transaction.entities()
                .createQuery("select s.kind, s.place, v.id, v.firstDay, v.state, v.team, s.target, s.leftover, s.carried"
                        + " from VisitStop s join s.visit v order by v.firstDay desc, v.id", Object[].class)
                .getResultStream().forEach(row -> {
                    var sum = sum(places, (Kind) row[0], (String) row[1]);
                    var earlier = new OpenPlace.Earlier((String) row[2], (LocalDate) row[3], (Visit.State) row[4],
                            (String) row[5], (int) row[6], (Integer) row[7]);
                    sum.visits.add(earlier);
                    if (earlier.state() != Visit.State.CANCELLED) {
                        sum.carried += (earlier.left() == null ? 0 : earlier.left()) - (int) row[8];
                    }
                });
    }

    private OpenPlace place(Place place, Sum sum) {
        Function<RegionCode, String> name = code -> regions.name(code).orElse(code.value());
        var village = place.kind() == Kind.VILLAGE ? new RegionCode(place.place()) : null;
        return new OpenPlace(place.kind(), place.place(), village == null ? place.place() : name.apply(village),
                village == null ? "" : village.parent().map(name).orElse(""), sum.lists, sum.waitingPrint, sum.waitingOwner,
                sum.firstTimers, Math.max(0, sum.carried), sum.visits);
    }

    private record Place(Kind kind, String place) {
    }

    private static final class Sum {
        private final List<Count> lists = new ArrayList<>();
        private final List<OpenPlace.Earlier> visits = new ArrayList<>();
        private long waitingPrint;
        private long waitingOwner;
        private long firstTimers;
        private int carried;
    }

    /** Takes one line of a count. */
    @FunctionalInterface
    private interface Found {
        void in(String village, long count);
    }
}
