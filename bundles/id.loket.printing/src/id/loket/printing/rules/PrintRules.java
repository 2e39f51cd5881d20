package id.loket.printing.rules;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** The office's decisions on printing, each in force for the next card, and this station's print room. */
public interface PrintRules {

    /** Changing them. */
    Permission DECIDE = Permission.of("printing.rules", Role.SUPERVISOR);

    /**
     * @param session who asks; needs {@link #DECIDE}
     * @return what holds; a setting that makes no sense as it is understood: the stricter way
     */
    Rules now(Session session);

    /**
     * What changes is audited with its value.
     *
     * @param session who decides; needs {@link #DECIDE}
     * @param wanted what is to hold
     * @throws id.loket.kernel.text.Refusal if a number makes no sense, the room's name is too long, or nothing changes
     */
    void decide(Session session, Rules wanted);
}
