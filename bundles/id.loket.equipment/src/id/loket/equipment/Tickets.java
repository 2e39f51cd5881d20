package id.loket.equipment;

import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Fault tickets. Every act leaves a step in the ticket's history and an audit row. */
public interface Tickets {

    /** Telling of a fault, also that it is back. */
    Permission REPORT = Permission.of("equipment.report", Role.values());
    /** Looking after faults. */
    Permission REPAIR = Permission.of("equipment.repair", Role.IT_ADMIN);

    /**
     * Opens a ticket. If one of the same equipment or device is not closed yet, the words are added to that one: the
     * technician finds one ticket a fault.
     *
     * @param session who reports; needs {@link #REPORT}
     * @param fault what broke
     * @return the ticket
     * @throws id.loket.kernel.text.Refusal if the fault is not described
     */
    Ticket report(Session session, Fault fault);

    /**
     * @param session the technician; needs {@link #REPAIR}
     * @param id number of the ticket
     * @param intoRepair whether the equipment cannot be worked with meanwhile: then it is in repair until the ticket is
     *            closed
     * @return the ticket
     * @throws id.loket.kernel.text.Refusal if somebody else has taken it, or it is closed
     */
    Ticket take(Session session, long id, boolean intoRepair);

    /**
     * Closes a ticket. Equipment that it kept in repair is in service again, unless another ticket still keeps it.
     *
     * @param session the technician; needs {@link #REPAIR}
     * @param id number of the ticket
     * @param done what was done; not blank
     * @param beyondRepair whether the equipment is unusable from now on
     * @return the ticket
     * @throws id.loket.kernel.text.Refusal if nobody has taken it, it is closed, or nothing is said
     */
    Ticket close(Session session, long id, String done, boolean beyondRepair);

    /**
     * @param session who reports that the fault is back; needs {@link #REPORT}
     * @param id number of the ticket
     * @param why what is wrong; not blank
     * @return the ticket, open
     * @throws id.loket.kernel.text.Refusal if it is not closed, or nothing is said
     */
    Ticket reopen(Session session, long id, String why);

    /**
     * @param session who asks; needs {@link Register#READ}
     * @param limit at most this many
     * @return open ones first, then taken ones, each oldest first; then closed ones, newest first
     */
    List<Ticket> all(Session session, int limit);

    /**
     * @param session who asks; needs {@link Register#READ}
     * @param id number of the ticket
     * @return its steps, newest first
     */
    List<TicketStep> story(Session session, long id);

    /**
     * @param session who asks; needs {@link Register#READ}
     * @return tickets nobody has taken yet and tickets being looked after, counted
     */
    Counts counts(Session session);

    /**
     * How many there are.
     *
     * @param open nobody looks after them yet
     * @param taken being looked after
     */
    record Counts(long open, long taken) {
    }

    /**
     * What is reported.
     *
     * @param equipmentId in the register, or null if it is not there; found by the device's key if that is known
     * @param deviceKey {@link id.loket.device.DeviceIdentity#key} of the device, or empty
     * @param subject what people call it
     * @param words what is wrong
     */
    record Fault(Long equipmentId, String deviceKey, String subject, String words) {

        /** Trims what was typed. */
        public Fault {
            deviceKey = deviceKey == null ? "" : deviceKey;
            subject = subject.trim();
            words = words.trim();
        }
    }
}
