package id.loket.store;

import java.util.Collection;

/**
 * A keeper of heads of the audit trail outside of it: a module that notes at its own milestones (a day's closing, a sent
 * packet) how far the trail had come. Whoever checks the trail asks all keepers there are.
 */
public interface AuditAnchors {

    /** @return the heads kept, oldest first; none of an empty trail */
    Collection<AuditTrail.Head> heads();
}
