package id.loket.printing.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import id.loket.access.Session;
import id.loket.printing.fleet.Consumables.Mounted;

/** The print room as a supervisor reads it from across the room. No personal data. */
public interface RoomBoard {

    /**
     * @param session who looks; needs {@link Printers#READ}
     * @param place only the printers of this print room; empty for all
     * @return the room now
     */
    Board now(Session session, String place);

    /** How a printer is, in one word; the worst comes first where several hold. */
    enum Condition {
        /** Beyond repair. */
        UNUSABLE(FleetMsg.conditionUnusable),
        /** In repair. */
        IN_REPAIR(FleetMsg.conditionInRepair),
        /** A card that was in it waits for a person. */
        INSPECT(FleetMsg.conditionInspect),
        /** A card is in it, and it needs a person, or does not answer. */
        STUCK(FleetMsg.conditionStuck),
        /** A person must go to it. */
        NEEDS_PERSON(FleetMsg.conditionNeedsPerson),
        /** Not connected. */
        AWAY(FleetMsg.conditionAway),
        /** Its seat has fallen silent. */
        SEAT_SILENT(FleetMsg.conditionSeatSilent),
        /** Its hopper is empty. */
        HOPPER_EMPTY(FleetMsg.conditionHopperEmpty),
        /** A card is in it. */
        PRINTING(FleetMsg.conditionPrinting),
        /** Can work. */
        READY(FleetMsg.conditionReady);

        private final FleetMsg label;

        Condition(FleetMsg label) {
            this.label = label;
        }

        /** @return the word in the language of this session */
        public String label() {
            return label.text();
        }
    }

    /**
     * The room.
     *
     * @param tiles of each printer, by label
     * @param day totals
     * @param places all print rooms there are
     * @param at when this was read
     */
    record Board(List<Tile> tiles, Day day, List<String> places, Instant at) {
    }

    /**
     * The day so far, over the whole office.
     *
     * @param printed cards
     * @param spoiled blanks, whatever spoiled them
     * @param queued cards in the queue
     * @param inspect cards that wait for a person
     * @param blanks left in the office; -1 where no stock is kept
     * @param able printers that can work now
     * @param inService printers in service
     * @param perHour cards the able printers make in an hour; 0 if unknown
     * @param end when the queue ends; never null
     */
    record Day(long printed, long spoiled, long queued, long inspect, long blanks, int able, int inService, double perHour,
            End end) {
    }

    /** When today's queue ends. */
    sealed interface End {
    }

    /** There is none. */
    record Nothing() implements End {
    }

    /** No printer can work. */
    record Never() implements End {
    }

    /** Nobody has seen these printers at work yet. */
    record Unknown() implements End {
    }

    /**
     * Today.
     *
     * @param at when
     */
    record Today(Instant at) implements End {
    }

    /**
     * Not today.
     *
     * @param left cards that stay over when the print day ends
     * @param days print days after today
     */
    record Later(long left, long days) implements End {
    }

    /**
     * One printer.
     *
     * @param key of the device; empty if it was never connected
     * @param label what people call it
     * @param place its print room; may be empty
     * @param condition in one word
     * @param words the fault, or what it waits for; may be empty
     * @param chip number of the blank in it; empty if none
     * @param since since when the card is in it, or the printer stands as it does; null if unknown
     * @param busy how long the card has been in it; zero if none
     * @param printed cards today
     * @param spoiled blanks it spoiled today
     * @param capacity cards in a day; 0 if not known yet
     * @param consumables ribbon and film
     * @param blanks in its hopper; -1 if nobody counts them
     * @param seat which sees it; may be empty
     */
    record Tile(String key, String label, String place, Condition condition, String words, String chip, Instant since,
            Duration busy, long printed, long spoiled, long capacity, List<Mounted> consumables, long blanks, String seat) {
    }
}
