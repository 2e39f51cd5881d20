package id.loket.verification.campaign;

import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;

/** Campaigns: the verification of special populations by their lists. */
public interface Campaigns {

    /** Making campaigns, taking lists, reading their rows. */
    Permission WORK = Permission.of("verification.work", Role.VERIFIER, Role.SUPERVISOR);

    /**
     * @param session who asks; needs {@link #WORK}
     * @param draft what it is
     * @return the new campaign
     * @throws id.loket.kernel.text.Refusal if something is left empty, or the end of retention has passed
     */
    Campaign create(Session session, CampaignDraft draft);

    /**
     * @param session who asks; needs {@link #WORK}
     * @param id a campaign
     * @param draft what it is from now on
     * @return the changed campaign
     * @throws id.loket.kernel.text.Refusal as for {@link #create}
     */
    Campaign change(Session session, long id, CampaignDraft draft);

    /**
     * @param session who asks; needs {@link #WORK}
     * @return all campaigns, newest first
     */
    List<Campaign> all(Session session);

    /**
     * @param session who asks; needs {@link #WORK}
     * @param id a campaign
     * @return it, or empty
     */
    Optional<Campaign> byId(Session session, long id);

    /**
     * @param session who asks; needs {@link #WORK}
     * @return campaigns whose retention is over while lists of them are still there
     */
    List<Campaign> expired(Session session);
}
