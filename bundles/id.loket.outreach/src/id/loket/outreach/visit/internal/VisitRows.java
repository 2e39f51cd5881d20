package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.LaptopPackage;
import id.loket.outreach.visit.Capacity;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitStop;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Transaction;

/** The rows of visits. */
final class VisitRows {

    /** So many closed visits teach what a day can hold. */
    private static final int TAUGHT_BY = 20;

    private VisitRows() {
    }

    static Visit known(Transaction transaction, String id) {
        return Optional.ofNullable(transaction.entities().find(Visit.class, id))
                .orElseThrow(() -> new Refusal(VisitMsg.unknownVisit));
    }

    static List<Visit> between(Transaction transaction, LocalDate from, LocalDate until) {
        return transaction.entities()
                .createQuery("select v from Visit v where v.firstDay <= :until and v.lastDay >= :from order by v.firstDay, v.team",
                        Visit.class)
                .setParameter("from", from).setParameter("until", until).getResultList();
    }

    static List<Visit> latest(Transaction transaction, int limit) {
        return transaction.entities().createQuery("select v from Visit v order by v.firstDay desc, v.team", Visit.class)
                .setMaxResults(limit).getResultList();
    }

    static Capacity capacity(Transaction transaction) {
        return Capacity.learned(transaction.entities()
                .createQuery("select v from Visit v where v.state = :closed order by v.lastDay desc", Visit.class)
                .setParameter("closed", State.CLOSED).setMaxResults(TAUGHT_BY).getResultStream()
                .map(visit -> new Capacity.Seen(visit.reached().orElse(0), visit.days(), visit.laptops().size())).toList());
    }

    /** Which visit a record made today belongs to: the only one in the field, or the one to that village. */
    static Optional<Visit> today(Transaction transaction, LocalDate today, RegionCode village) {
        var out = between(transaction, today, today).stream().filter(visit -> visit.state() == State.OUT).toList();
        if (out.size() == 1) {
            return Optional.of(out.get(0));
        }
        return out.stream().filter(visit -> village != null && visit.stops().stream()
                .anyMatch(stop -> stop.village().filter(village::equals).isPresent())).findFirst();
    }

    /** @return on a laptop the package that work is done with */
    static Optional<LaptopPackage> openPackage(Transaction transaction) {
        return transaction.entities().createQuery("select p from LaptopPackage p where p.state = :open", LaptopPackage.class)
                .setParameter("open", LaptopPackage.State.OPEN).getResultStream().findFirst();
    }

    /** What closed visits left at a place and no other has taken on: of so many at most, by whom last. */
    static Optional<Leftover> leftover(Transaction transaction, Kind kind, String place) {
        var stops = transaction.entities()
                .createQuery("select s from VisitStop s where s.kind = :kind and s.place = :place and s.visit.state <> :cancelled"
                        + " order by s.visit.lastDay desc, s.visit.id", VisitStop.class)
                .setParameter("kind", kind).setParameter("place", place).setParameter("cancelled", State.CANCELLED)
                .getResultList();
        var open = stops.stream().mapToInt(stop -> stop.leftover().orElse(0) - stop.carried()).sum();
        return stops.stream().filter(stop -> stop.leftover().orElse(0) > 0).findFirst().filter(stop -> open > 0)
                .map(stop -> new Leftover(stop.visitId(), open));
    }

    /**
     * @param visit that left them, the latest
     * @param people how many
     */
    record Leftover(String visit, int people) {
    }
}
