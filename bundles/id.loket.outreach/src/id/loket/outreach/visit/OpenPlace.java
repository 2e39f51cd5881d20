package id.loket.outreach.visit;

import java.time.LocalDate;
import java.util.List;

import id.loket.kernel.RegionCode;
import id.loket.registry.fieldwork.OpenWork.Count;

/**
 * A place where work waits, for planning.
 *
 * @param kind what it is
 * @param place a village's code, or the name of a school or prison
 * @param name for people
 * @param district its name, or empty
 * @param lists what lists are open there, with how many rows
 * @param waitingPrint released by the centre, not printed
 * @param waitingOwner printed, not handed over
 * @param firstTimers turn 17 in the period, and have no card
 * @param carried people that closed visits left over and no visit has taken on
 * @param visits past and planned, latest first
 */
public record OpenPlace(Count.Kind kind, String place, String name, String district, List<Count> lists, long waitingPrint,
        long waitingOwner, long firstTimers, int carried, List<Earlier> visits) {

    /** Copies the lists. */
    public OpenPlace {
        lists = List.copyOf(lists);
        visits = List.copyOf(visits);
    }

    /** @return open rows of all lists */
    public long open() {
        return lists.stream().mapToLong(Count::open).sum();
    }

    /** @return people a visit could be about: open rows and first-timers, or what is left over if that is more */
    public long work() {
        return Math.max(open() + firstTimers, carried);
    }

    /** @return the village, where it is one */
    public RegionCode village() {
        return kind == Count.Kind.VILLAGE ? new RegionCode(place) : null;
    }

    /**
     * A visit to the place: its history.
     *
     * @param visit its id
     * @param firstDay when
     * @param state where it stands
     * @param team who
     * @param target people to be reached there
     * @param left people not reached there, or null before it is closed
     */
    public record Earlier(String visit, LocalDate firstDay, Visit.State state, String team, int target, Integer left) {
    }
}
