package id.loket.outreach.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.loket.kernel.RegionCode;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;

/**
 * What is settled before a visit.
 *
 * @param firstDay in the field
 * @param lastDay the same or a later one
 * @param stops in the order of the route
 * @param crew who goes, with what
 * @param emergency whom to call: name and number
 * @param note anything else the team must know; may be empty
 */
public record VisitPlan(LocalDate firstDay, LocalDate lastDay, List<Stop> stops, Crew crew, String emergency, String note) {

    /** Copies the list. */
    public VisitPlan {
        stops = List.copyOf(stops);
    }

    /** @return people to be reached at all places */
    public int target() {
        return stops.stream().mapToInt(Stop::target).sum();
    }

    /** @return the days, first to last */
    public Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }

    /**
     * One place on the route.
     *
     * @param kind what the place is
     * @param place a village's code, or the name of a school or prison
     * @param village where it lies; for a village itself; null where nobody said
     * @param target people to be reached
     * @param lists ids of the lists whose open rows it is about
     */
    public record Stop(Kind kind, String place, RegionCode village, int target, Set<String> lists) {

        /** Copies the set. */
        public Stop {
            lists = Set.copyOf(lists);
        }

        /**
         * @param village a village
         * @param target people to be reached
         * @return a stop there
         */
        public static Stop village(RegionCode village, int target) {
            return new Stop(Kind.VILLAGE, village.value(), village, target, Set.of());
        }
    }

    /**
     * Who goes, with what.
     *
     * @param team its name, as laptops know it
     * @param members accounts; at least one
     * @param laptops node names; may be empty where only checks are made
     * @param equipment what else goes along, in words; may be empty
     */
    public record Crew(String team, List<String> members, List<String> laptops, String equipment) {

        /** Copies the lists. */
        public Crew {
            members = List.copyOf(members);
            laptops = List.copyOf(laptops);
        }
    }
}
