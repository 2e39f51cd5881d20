package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.loket.card.Origin;
import id.loket.outreach.homecoming.HomeItem.Result;
import id.loket.outreach.homecoming.Homecoming;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FieldChecks;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitResult;
import id.loket.outreach.visit.VisitResult.Counts;
import id.loket.registry.Regions;
import id.loket.store.Transaction;

/** Counts what came of a visit, from the records of others: cards tell where their owners were recorded, receipts what came home. */
final class VisitCounts {

    /** Kinds of what other modules carry home: recordings, and what was found out about people of lists. */
    private static final String RECORDING = "enrolment.recording";
    private static final String FINDING = "lists.";

    private final Regions regions;
    private final ZoneId zone;

    VisitCounts(Regions regions, ZoneId zone) {
        this.regions = regions;
        this.zone = zone;
    }

    VisitResult of(Transaction transaction, Visit visit) {
        var places = new RecordedAt(visit, regions);
        var byStop = new ArrayList<>(Collections.nCopies(visit.stops().size(), 0));
        var recorded = 0;
        for (var recording : recordings(transaction, visit)) {
            var stop = places.stop(recording);
            if (stop.isPresent()) {
                recorded++;
                add(byStop, stop.getAsInt());
            }
        }
        var checks = checks(transaction, visit);
        var settled = checks.stream().filter(check -> FieldChecks.settles(check.status())).toList();
        settled.forEach(check -> places.stop(check.village().orElse(null)).ifPresent(stop -> add(byStop, stop)));
        var packages = VisitPackages.of(transaction, visit, zone);
        return VisitResult.of(visit, new Counts(recorded, items(transaction, packages, RECORDING, Result.ADDED, Result.KNOWN),
                checks.size() + items(transaction, packages, FINDING, Result.ADDED, Result.KNOWN), settled.size(), firstTimers(transaction, visit),
                items(transaction, packages, "", Result.CONFLICT), onTheWay(transaction, packages), byStop));
    }

    private static void add(List<Integer> byStop, int stop) {
        byStop.set(stop, byStop.get(stop) + 1);
    }

    private static List<Recording> recordings(Transaction transaction, Visit visit) {
        var seen = new HashSet<Long>();
        return List.of("select c.residentId, c.standing.originLabel, c.standing.originOn, c.standing.villageCode from Card c"
                + " where c.standing.originKind = :visit and c.standing.originOn between :from and :until",
                "select f.residentId, f.originLabel, f.originOn, r.villageCode from EarlyFacts f, Resident r"
                + " where r.id = f.residentId and f.originKind = :visit and f.originOn between :from and :until").stream()
                .flatMap(query -> transaction.entities().createQuery(query, Object[].class)
                        .setParameter("visit", Origin.Kind.VISIT).setParameter("from", visit.firstDay())
                        .setParameter("until", visit.lastDay()).getResultStream())
                .filter(row -> seen.add((Long) row[0]))
                .map(row -> new Recording((String) row[1], (LocalDate) row[2], (String) row[3])).toList();
    }

    /** The last word about each person. */
    private static Collection<FieldCheck> checks(Transaction transaction, Visit visit) {
        Map<Long, FieldCheck> last = new LinkedHashMap<>();
        transaction.entities()
                .createQuery("select c from FieldCheck c where c.visitId = :visit order by c.checkedAt", FieldCheck.class)
                .setParameter("visit", visit.id()).getResultStream().forEach(check -> last.put(check.residentId(), check));
        return last.values();
    }

    private static int firstTimers(Transaction transaction, Visit visit) {
        return transaction.entities().createQuery("select count(f) from FirstTimer f where f.visitId = :visit", Long.class)
                .setParameter("visit", visit.id()).getSingleResult().intValue();
    }

    private static int items(Transaction transaction, List<String> packages, String kind, Result... results) {
        if (packages.isEmpty()) {
            return 0;
        }
        return transaction.entities()
                .createQuery("select count(i) from HomeItem i where i.packageId in :packages and i.kind like :kind"
                        + " and i.result in :results", Long.class)
                .setParameter("packages", packages).setParameter("kind", kind + "%").setParameter("results", List.of(results))
                .getSingleResult().intValue();
    }

    private static int onTheWay(Transaction transaction, List<String> packages) {
        if (packages.isEmpty()) {
            return 0;
        }
        return transaction.entities()
                .createQuery("select h from Homecoming h where h.packageId in :packages and h.state = :taking", Homecoming.class)
                .setParameter("packages", packages).setParameter("taking", Homecoming.State.TAKING).getResultStream()
                .mapToInt(coming -> (int) (coming.items() - transaction.entities()
                        .createQuery("select count(i) from HomeItem i where i.homecomingId = :coming", Long.class)
                        .setParameter("coming", coming.id()).getSingleResult())).sum();
    }

    /**
     * Somebody recorded away from the office.
     *
     * @param label the place as the session was called
     * @param on its day
     * @param village where the person lives
     */
    record Recording(String label, LocalDate on, String village) {
    }
}
