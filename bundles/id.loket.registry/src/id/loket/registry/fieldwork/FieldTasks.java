package id.loket.registry.fieldwork;

import java.util.List;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;

/**
 * People whom a list wants looked for in the field, as far as that list is on this computer: on a laptop, what its package
 * brought. A service of any number of modules; outreach shows them and keeps what a team finds out, see {@link FieldFindings}.
 */
public interface FieldTasks {

    /**
     * @param session who looks; the module checks its own permission and audits what it shows
     * @param query which
     * @return rows of lists, by name; of each list what its module would still like to know
     * @throws id.loket.kernel.text.Refusal if the session may not see them
     */
    List<Task> tasks(Session session, Query query);

    /**
     * Which tasks.
     *
     * @param village of this village alone, or null for all
     * @param text beginning of a name, or digits of a NIK; may be empty
     * @param limit at most this many
     */
    record Query(RegionCode village, String text, int limit) {
    }

    /**
     * A person of a list.
     *
     * @param id of the row, stable out and home: the module's word, a colon, its own id; at most 100 characters
     * @param list what people call the list
     * @param name as the list writes it
     * @param nik 16 digits, or null where the list has none
     * @param birth place and date as people read them; may be empty
     * @param address as the list writes it; may be empty
     * @param village where it says the person lives, or null
     */
    record Task(String id, String list, String name, String nik, String birth, String address, RegionCode village) {
    }
}
