package id.loket.ui;

import id.loket.access.Session;

/**
 * How much work waits on a page: the number beside its entry in the rail. Published as an OSGi service.
 *
 * <p>Asked on a background thread after login, after each event {@code id/loket/changed/*}, and once a minute. A badge
 * that throws is logged and shown without a number; it never hides the entry.
 */
public interface PageBadge {

    /** @return the page's element id */
    String page();

    /**
     * @param session who looks
     * @return how many wait; 0 shows no number
     */
    long count(Session session);
}
