package id.loket.registry.fieldwork;

import java.util.List;

import id.loket.access.Session;

/**
 * Work that waits to be done in the field, so that visits are planned without knowing the module that keeps the list. A
 * service of any number of modules.
 */
public interface OpenWork {

    /**
     * @param session who plans; the module checks its own permission
     * @return what is open, by list and place
     * @throws id.loket.kernel.text.Refusal if the session may not see it
     */
    List<Count> openByPlace(Session session);

    /**
     * How many where.
     *
     * @param list id of the list, a UUID
     * @param name what people call the list
     * @param kind what the place is
     * @param place a village's code, or the name of a school or prison
     * @param open rows without an outcome
     */
    record Count(String list, String name, Kind kind, String place, long open) {

        /** What a place is. */
        public enum Kind { VILLAGE, SCHOOL, PRISON }
    }
}
