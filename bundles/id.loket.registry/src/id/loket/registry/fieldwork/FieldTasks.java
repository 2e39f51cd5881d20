package id.loket.registry.fieldwork;

import java.time.LocalDate;
import java.util.List;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;

/**
 * People whom a list wants looked for in the field, as far as that list is on this computer: on a laptop, what its package
 * brought. A service of any number of modules, so that a team's page shows them without knowing who keeps the list. The
 * module keeps what is found out about them, and its cargo carries it home.
 */
public interface FieldTasks {

    /** @return small letters; first word of its tasks' ids, before a colon */
    String kind();

    /**
     * @param session who looks; the module checks its own permission and audits what it shows
     * @param query which
     * @return rows of lists, by name; of each list what its module would still like to know
     * @throws id.loket.kernel.text.Refusal if the session may not see them
     */
    List<Task> tasks(Session session, Query query);

    /**
     * Stores what was found out, before the screen says so; the last word holds.
     *
     * @param session who found it out; the module checks its own permission
     * @param task id of one of its tasks
     * @param status what is so
     * @param evidence what it rests on; may be empty only for somebody who was met
     * @throws id.loket.kernel.text.Refusal if the evidence is missing, or the row is gone
     */
    void found(Session session, String task, FieldStatus status, String evidence);

    /**
     * Which tasks.
     *
     * @param village of this village alone, or null for all
     * @param place of the lists of this school or prison alone, as {@link OpenWork} calls it; empty for all lists
     * @param text beginning of a name, or digits of a NIK; may be empty
     * @param limit at most this many
     */
    record Query(RegionCode village, String place, String text, int limit) {

        /**
         * @param village of this village alone, or null for all
         * @param text beginning of a name, or digits of a NIK; may be empty
         * @param limit at most this many
         */
        public Query(RegionCode village, String text, int limit) {
            this(village, "", text, limit);
        }

        /**
         * @param place a school or prison
         * @param limit at most this many
         * @return whom its lists name
         */
        public static Query at(String place, int limit) {
            return new Query(null, place, "", limit);
        }
    }

    /**
     * A person of a list.
     *
     * @param id {@link #kind}, a colon, and the module's own id
     * @param list what people call the list
     * @param name as the list writes it
     * @param nik 16 digits, or null where the list has none
     * @param birth place and date as people read them; may be empty
     * @param born the date as far as the list tells it whole, or null
     * @param address as the list writes it; may be empty
     * @param village where it says the person lives, or null
     * @param found what was found out last, or null
     * @param evidence what that rests on, or null
     */
    record Task(String id, String list, String name, String nik, String birth, LocalDate born, String address,
            RegionCode village, FieldStatus found, String evidence) {
    }
}
