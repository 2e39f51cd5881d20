package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import id.loket.outreach.field.FieldPackage;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.store.Transaction;

/**
 * Which field packages a visit went out with. Nobody types it: a package is for a team, for places and until a day, and so
 * is a visit; where a team could have used it twice, it belongs to the earlier visit.
 */
final class VisitPackages {

    private VisitPackages() {
    }

    static List<String> of(Transaction transaction, Visit visit, ZoneId zone) {
        var visits = transaction.entities()
                .createQuery("select v from Visit v where lower(v.team) = lower(:team) and v.state <> :cancelled", Visit.class)
                .setParameter("team", visit.team()).setParameter("cancelled", State.CANCELLED).getResultList();
        return transaction.entities()
                .createQuery("select p from FieldPackage p where lower(p.team) = lower(:team)", FieldPackage.class)
                .setParameter("team", visit.team()).getResultStream()
                .filter(parcel -> visits.stream().filter(each -> goesWith(parcel, each, zone))
                        .min(Comparator.comparing(Visit::firstDay).thenComparing(Visit::id))
                        .filter(first -> first.id().equals(visit.id())).isPresent())
                .map(FieldPackage::id).toList();
    }

    /** @return whether team (looked at already), time and a place are the same */
    static boolean goesWith(FieldPackage parcel, Visit visit, ZoneId zone) {
        var prepared = LocalDate.ofInstant(parcel.preparedAt(), zone);
        var expires = LocalDate.ofInstant(parcel.expiresAt(), zone);
        if (prepared.isAfter(visit.lastDay()) || expires.isBefore(visit.firstDay())) {
            return false;
        }
        var slice = parcel.slice();
        return visit.stops().stream().anyMatch(stop -> stop.village().filter(slice.villages()::contains).isPresent()
                || slice.schools().contains(stop.place()) || stop.lists().stream().anyMatch(slice.lists()::contains));
    }
}
