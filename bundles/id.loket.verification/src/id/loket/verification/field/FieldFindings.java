package id.loket.verification.field;

import java.util.List;

import id.loket.access.Session;
import id.loket.registry.fieldwork.FieldStatus;

/**
 * What teams find out about the people of a list; on a laptop in the field, or at the office by telephone. A finding decides
 * nothing: the desk does, with the finding beside the row. Needs {@link id.loket.verification.campaign.Campaigns#WORK}.
 */
public interface FieldFindings {

    /**
     * @param session who found it out
     * @param rowId a row of a list in this store
     * @param status what was found out
     * @param evidence what was seen or shown: a certificate's number, a neighbour's word; needed for DECEASED and MOVED
     * @return the finding
     * @throws id.loket.kernel.text.Refusal if the list is gone, or evidence is missing where it is needed
     */
    FieldFinding note(Session session, long rowId, FieldStatus status, String evidence);

    /**
     * @param session who asks
     * @param rowId a row
     * @return its findings, newest first
     */
    List<FieldFinding> of(Session session, long rowId);
}
