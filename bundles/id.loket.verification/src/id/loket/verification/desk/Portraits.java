package id.loket.verification.desk;

import java.util.Collection;
import java.util.Map;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/**
 * Portraits of the residents whom a row's person may be: two of one name and year are told apart by their faces, or not at
 * all. They are specially protected (UU 23/2006 art. 84), and each look at them leaves an audit row.
 */
public interface Portraits {

    /** Seeing portraits at the desk. */
    Permission SEE = Permission.of("verification.see-portraits", Role.VERIFIER, Role.SUPERVISOR);

    /**
     * @param session who asks; needs {@link #SEE}
     * @param rowId the row that is looked at
     * @param residents who may be its person
     * @param purpose the task at hand, for the audit trail
     * @return PNG by resident, of those who were recorded here
     */
    Map<Long, byte[]> of(Session session, long rowId, Collection<Long> residents, String purpose);
}
