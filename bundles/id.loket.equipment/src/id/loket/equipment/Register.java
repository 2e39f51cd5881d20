package id.loket.equipment;

import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.equipment.Equipment.Details;

/** The equipment register. Every change leaves an audit row; states keep their history. */
public interface Register {

    /** Reading the register and the tickets. */
    Permission READ = Permission.of("equipment.read", Role.values());
    /** Adding equipment, changing what is known of it and its state. */
    Permission KEEP = Permission.of("equipment.keep", Role.IT_ADMIN, Role.SUPERVISOR);

    /**
     * @param session who asks; needs {@link #READ}
     * @return everything, by kind and place
     */
    List<Equipment> all(Session session);

    /**
     * Adds a piece, in service; open tickets of its device are its tickets from then on.
     *
     * @param session who adds; needs {@link #KEEP}
     * @param details what is known
     * @return the piece
     * @throws id.loket.kernel.text.Refusal without a place, without any number, or if the serial number or the device
     *         stands in the register already
     */
    Equipment add(Session session, Details details);

    /**
     * @param session who changes; needs {@link #KEEP}
     * @param known the piece as it was read
     * @param details what is known now
     * @return the piece
     * @throws id.loket.kernel.text.Refusal as for {@link #add}, and if somebody changed it meanwhile
     */
    Equipment change(Session session, Equipment known, Details details);

    /**
     * @param session who changes; needs {@link #KEEP}
     * @param id which
     * @param state another than it has
     * @param reason why; not blank
     * @return the piece
     * @throws id.loket.kernel.text.Refusal without a reason, or if it has that state already
     */
    Equipment changeState(Session session, long id, EquipmentState state, String reason);

    /**
     * @param session who asks; needs {@link #READ}
     * @param id which
     * @return its states, newest first
     */
    List<StateChange> story(Session session, long id);
}
