package id.loket.outreach.visit;

import java.util.List;

import id.loket.access.Session;

/** Where work waits. Only counted, never listed: a list of a million rows costs as much as its villages. */
public interface OpenPlaces {

    /**
     * @param session who plans; needs {@link Visits#PLAN}
     * @param turning in which period people turn 17
     * @return places with work, most work first
     */
    List<OpenPlace> list(Session session, Turning turning);
}
