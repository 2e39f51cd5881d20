package id.loket.printing.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.device.DeviceStandings.Change;
import id.loket.device.DeviceStatus;
import id.loket.device.Standing;
import id.loket.printing.fleet.FleetPrinter.Details;

/**
 * The card printers of the office: those of every seat, also those away or in repair. A printer that a seat sees for the
 * first time is entered by itself. Every change leaves an audit row; standings and repairs keep their history.
 */
public interface Printers {

    /** Reading the fleet and the print room. */
    Permission READ = Permission.of("printing.fleet.read", Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.HEAD, Role.IT_ADMIN);
    /** Entering printers, changing their standing, sending them to repair. */
    Permission KEEP = Permission.of("printing.fleet.keep", Role.SUPERVISOR, Role.IT_ADMIN);
    /** Mounting ribbons and films, noting that an idle printer was exercised. */
    Permission CARE = Permission.of("printing.fleet.care", Role.PRINT_OPERATOR, Role.SUPERVISOR, Role.IT_ADMIN);

    /**
     * @param session who asks; needs {@link #READ}
     * @return every printer, those in service first, then by place and label
     */
    List<Entry> all(Session session);

    /**
     * @param session who adds; needs {@link #KEEP}
     * @param details what is known
     * @return the printer, in service
     * @throws id.loket.kernel.text.Refusal without a name, with neither serial number nor device, with text that is too
     *         long, or if the serial number or the device stands in the books already
     */
    FleetPrinter add(Session session, Details details);

    /**
     * @param session who changes; needs {@link #KEEP}
     * @param known the printer as it was read
     * @param details what is known now
     * @return the printer
     * @throws id.loket.kernel.text.Refusal as for {@link #add}, and if somebody changed it meanwhile
     */
    FleetPrinter change(Session session, FleetPrinter known, Details details);

    /**
     * @param session who changes; needs {@link #KEEP}
     * @param id which
     * @param standing another than it has
     * @param reason why; not blank
     * @throws id.loket.kernel.text.Refusal without a reason, if it stands so already, or if it has not come back from
     *         repair yet
     */
    void changeStanding(Session session, long id, Standing standing, String reason);

    /**
     * @param session who sends it; needs {@link #KEEP}
     * @param id which
     * @param sending what is wrong, and who repairs it
     * @return the repair; the printer is in repair from now on
     * @throws id.loket.kernel.text.Refusal without a fault or a repairer, if it is away already, or if it is unusable
     */
    Repair send(Session session, long id, Repair.Sending sending);

    /**
     * @param session who takes it back; needs {@link #KEEP}
     * @param id which
     * @param result what was done; the printer is in service again, or unusable
     * @return the repair
     * @throws id.loket.kernel.text.Refusal if it was never sent or is back already, nothing is said, or the cost is below
     *         zero
     */
    Repair takeBack(Session session, long id, Repair.Return result);

    /**
     * @param session who did it; needs {@link #CARE}
     * @param id which
     * @param note what was done; may be empty
     */
    void exercised(Session session, long id, String note);

    /**
     * @param session who asks; needs {@link #READ}
     * @param id which
     * @return its history
     */
    Story story(Session session, long id);

    /**
     * A printer and what was last seen of it, by whichever seat.
     *
     * @param printer as it stands in the books
     * @param status what it said of itself; OFFLINE without words if no seat has it, or its seat is silent
     * @param seat the node that sees it, or saw it last; empty if none ever did
     * @param seenAt when, or null
     * @param silent whether the seat that saw it last has not been heard of for a while
     */
    record Entry(FleetPrinter printer, DeviceStatus status, String seat, Instant seenAt, boolean silent) {
    }

    /**
     * What became of a printer.
     *
     * @param changes of its standing, newest first
     * @param repairs newest first
     * @param exercises newest first
     * @param down how long it was not in service since it stands in the books
     */
    record Story(List<Change> changes, List<Repair> repairs, List<Exercise> exercises, Duration down) {

        /** @return the repair it has not come back from */
        public Optional<Repair> openRepair() {
            return repairs.stream().filter(Repair::open).findFirst();
        }
    }
}
