package id.loket.printing.fleet;

import java.util.List;

import id.loket.printing.fleet.RoutingRule.Candidate;

/** The printers of this station as the {@link RoutingRule} needs them, read now. No personal data. */
public interface Routing {

    /**
     * Setting of a station ({@code loket.printing.place}) until a supervisor chose another one: its print room; not set:
     * printers of every place.
     */
    String PLACE = "printing.place";

    /** @return the rule for this station's own print room */
    RoutingRule rule();

    /** @return every card printer this station knows, also those that take no part, by label; answers within milliseconds */
    List<Candidate> candidates();

    /**
     * @param printer key of a printer
     * @return whether it stands in this station's print room, or nobody said where it stands
     */
    boolean isHere(String printer);

    /**
     * For the last moment before an act.
     *
     * @param printer key of a printer
     * @throws id.loket.kernel.text.Refusal if the office does not work with that printer now
     */
    void requireInService(String printer);
}
