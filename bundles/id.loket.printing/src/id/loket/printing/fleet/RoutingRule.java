package id.loket.printing.fleet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.device.DeviceStatus;
import id.loket.device.Standing;

/**
 * Which printers take part, and which of them takes a job: the one that would be done with it first. A job that a printer
 * has begun is never moved, whatever happens to the printer.
 *
 * @param place the print room whose printers take part; empty for those of every place
 */
public record RoutingRule(String place) {

    /** Assumed of a printer nobody has seen at work, so that it is tried beside those that were. */
    public static final double USUAL_PER_HOUR = 60;

    /** Why a printer takes no card now; the first that holds, in this order. */
    public enum Bar {
        /** Nothing: it takes part. */
        NONE(FleetMsg.barNone),
        /** It is in repair. */
        IN_REPAIR(FleetMsg.barInRepair),
        /** It is beyond repair. */
        UNUSABLE(FleetMsg.barUnusable),
        /** It stands in another print room. */
        OTHER_PLACE(FleetMsg.barOtherPlace),
        /** It is not connected to this station, or does not answer. */
        AWAY(FleetMsg.barAway),
        /** A person must go to it. */
        NEEDS_PERSON(FleetMsg.barNeedsPerson),
        /** A card that was in it waits for inspection; its blank may still lie on top. */
        INSPECT_WAITS(FleetMsg.barInspectWaits),
        /** The stock says that its hopper is empty. */
        HOPPER_EMPTY(FleetMsg.barHopperEmpty);

        private final FleetMsg label;

        Bar(FleetMsg label) {
            this.label = label;
        }

        /** @return the reason in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * A printer as the rule sees it.
     *
     * @param key its {@link id.loket.device.DeviceIdentity#key}
     * @param label what the operator reads
     * @param place its print room; may be empty
     * @param standing whether the office works with it
     * @param device what it says of itself
     * @param perHour cards it makes in an hour when it is busy, as learned; 0 if nobody knows
     * @param inspect whether a card that was in it waits for a person
     * @param blanks whether there is a blank in its hopper; true where no stock is kept
     */
    public record Candidate(String key, String label, String place, Standing standing, DeviceStatus.State device,
            double perHour, boolean inspect, boolean blanks) {

        double pace() {
            return perHour > 0 ? perHour : USUAL_PER_HOUR;
        }
    }

    /**
     * A card that was given to a printer.
     *
     * @param cardId the card
     * @param printer key of the printer
     * @param begun whether its intent is written: then it is in the printer and stays there
     */
    public record Job(long cardId, String printer, boolean begun) {
    }

    /**
     * A job that leaves its printer.
     *
     * @param cardId the card
     * @param from key of the printer it was given to
     * @param to key of another one, or empty if none takes part: then it waits
     */
    public record Move(long cardId, String from, Optional<String> to) {
    }

    /**
     * @param printer a printer
     * @return why it takes no card now
     */
    public Bar bar(Candidate printer) {
        if (printer.standing() == Standing.IN_REPAIR) {
            return Bar.IN_REPAIR;
        }
        if (printer.standing() == Standing.UNUSABLE) {
            return Bar.UNUSABLE;
        }
        if (!place.isEmpty() && !place.equalsIgnoreCase(printer.place())) {
            return Bar.OTHER_PLACE;
        }
        if (printer.device() == DeviceStatus.State.OFFLINE || printer.device() == DeviceStatus.State.UNKNOWN) {
            return Bar.AWAY;
        }
        if (printer.device() == DeviceStatus.State.ATTENTION) {
            return Bar.NEEDS_PERSON;
        }
        if (printer.inspect()) {
            return Bar.INSPECT_WAITS;
        }
        return printer.blanks() ? Bar.NONE : Bar.HOPPER_EMPTY;
    }

    /**
     * @param printers all there are
     * @param load jobs each printer has already, by its key, the one in it included; absent means none
     * @return the printer that would be done first with one job more; empty if none takes part
     */
    public Optional<Candidate> choose(Collection<Candidate> printers, Map<String, Integer> load) {
        return printers.stream().filter(printer -> bar(printer) == Bar.NONE)
                .min(Comparator.comparingDouble((Candidate printer) -> (load.getOrDefault(printer.key(), 0) + 1) / printer.pace())
                        .thenComparing(Candidate::key));
    }

    /**
     * @param printers all there are
     * @param jobs given to printers and not ended, in the order of the queue
     * @return the moves that take every waiting job away from printers that take no part, shared among those that do
     */
    public List<Move> failover(Collection<Candidate> printers, Collection<Job> jobs) {
        var able = printers.stream().filter(printer -> bar(printer) == Bar.NONE).map(Candidate::key).toList();
        var load = new HashMap<String, Integer>();
        jobs.stream().filter(job -> job.begun() || able.contains(job.printer()))
                .forEach(job -> load.merge(job.printer(), 1, Integer::sum));
        var moves = new ArrayList<Move>();
        for (var job : jobs) {
            if (job.begun() || able.contains(job.printer())) {
                continue;
            }
            var target = choose(printers, load).map(Candidate::key);
            target.ifPresent(key -> load.merge(key, 1, Integer::sum));
            moves.add(new Move(job.cardId(), job.printer(), target));
        }
        return moves;
    }
}
