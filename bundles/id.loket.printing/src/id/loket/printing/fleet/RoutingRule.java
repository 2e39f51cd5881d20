package id.loket.printing.fleet;

import id.loket.device.DeviceStatus;
import id.loket.device.Standing;

/**
 * Which printers take part. Which of them takes the next card needs no rule: whichever is free first, so that a fast one
 * takes more; no card is a printer's before it is begun, so that one that fails leaves nothing behind but the card in it.
 *
 * @param place the print room whose printers take part; empty for those of every place
 */
public record RoutingRule(String place) {

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
     * @param inspect whether a card that was in it waits for a person
     * @param blanks whether there is a blank in its hopper; true where no stock is kept
     */
    public record Candidate(String key, String label, String place, Standing standing, DeviceStatus.State device,
            boolean inspect, boolean blanks) {
    }

    /**
     * @param room where a printer stands; empty if nobody said
     * @return whether that is this print room
     */
    public boolean isHere(String room) {
        return place.isEmpty() || room.isBlank() || place.equalsIgnoreCase(room.strip());
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
        if (!isHere(printer.place())) {
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
}
