package id.loket.outreach.visit;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a visit, counted from records. A finding and a recording may be about the same person, so whichever of the
 * two counts is larger tells how many people were reached, never their sum.
 *
 * @param target people to be reached
 * @param recorded recorded at the places on those days by a station with a link, or before the package
 * @param broughtHome recorded on laptops, come home in packages of the team
 * @param found findings about rows of lists and residents that came home, or were typed in at the office
 * @param settled of these, findings after which nobody has to go there again
 * @param firstTimers registered for a first card
 * @param conflicts records about which the office must decide
 * @param onTheWay records that laptops announced and that have no row of a receipt yet
 * @param stops by place, in the order of the route
 */
public record VisitResult(int target, int recorded, int broughtHome, int found, int settled, int firstTimers, int conflicts,
        int onTheWay, List<Stop> stops) {

    /** Copies the list. */
    public VisitResult {
        stops = List.copyOf(stops);
    }

    /**
     * Shares out what is not known by place: along the route, to places that have people left.
     *
     * @param visit which
     * @param counts what was counted
     * @return the result
     */
    public static VisitResult of(Visit visit, Counts counts) {
        var byPlace = counts.byStop().stream().mapToInt(Integer::intValue).sum();
        var reached = Math.max(counts.recorded() + counts.broughtHome() + counts.settled(), counts.found());
        var toShare = Math.max(0, reached - byPlace);
        var stops = new ArrayList<Stop>();
        for (var stop : visit.stops()) {
            var here = counts.byStop().get(stop.ordinal() - 1);
            var more = stops.size() == visit.stops().size() - 1 ? toShare : Math.min(toShare, Math.max(0, stop.target() - here));
            toShare -= more;
            stops.add(new Stop(stop.place(), stop.target(), here + more));
        }
        return new VisitResult(visit.target(), counts.recorded(), counts.broughtHome(), counts.found(), counts.settled(),
                counts.firstTimers(), counts.conflicts(), counts.onTheWay(), stops);
    }

    /** @return people reached at all places */
    public int reached() {
        return stops.stream().mapToInt(Stop::reached).sum();
    }

    /** @return people of the targets not reached; more than planned at one place does not make up for another */
    public int left() {
        return stops.stream().mapToInt(Stop::left).sum();
    }

    /** @return 0 to 1 */
    public double share() {
        return target == 0 ? 0 : Math.min(1, (double) reached() / target);
    }

    /**
     * What was counted.
     *
     * @param recorded see {@link VisitResult}
     * @param broughtHome see {@link VisitResult}
     * @param found see {@link VisitResult}
     * @param settled see {@link VisitResult}
     * @param firstTimers see {@link VisitResult}
     * @param conflicts see {@link VisitResult}
     * @param onTheWay see {@link VisitResult}
     * @param byStop people reached as far as their place is known, in the order of the route
     */
    public record Counts(int recorded, int broughtHome, int found, int settled, int firstTimers, int conflicts, int onTheWay,
            List<Integer> byStop) {
    }

    /**
     * One place.
     *
     * @param place a village's code, or the name of a school or prison
     * @param target people to be reached
     * @param reached people
     */
    public record Stop(String place, int target, int reached) {

        /** @return how many were not reached */
        public int left() {
            return Math.max(0, target - reached);
        }
    }
}
