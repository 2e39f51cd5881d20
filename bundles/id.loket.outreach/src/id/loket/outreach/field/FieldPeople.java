package id.loket.outreach.field;

import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.FieldTasks.Task;

/** On a laptop: whom a team can look for with the open package, and noting what it finds out. */
public interface FieldPeople {

    /** Seeing whom to look for. */
    Permission SEE = Permission.of("outreach.field-people", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR);

    /**
     * @param session who looks; needs {@link #SEE}
     * @return villages of the residents on board, by code
     * @throws id.loket.kernel.text.Refusal if no package is open
     */
    List<Place> places(Session session);

    /**
     * @param session who looks; needs {@link #SEE}
     * @param search whom
     * @return at most the limit, rows of lists first, then residents by name; audited
     * @throws id.loket.kernel.text.Refusal if no package is open
     */
    List<Person> people(Session session, Search search);

    /**
     * Notes what was found where it belongs: about a row of a list with the list, about a resident as a field check. The last
     * word holds.
     *
     * @param session who found it out; whoever keeps it checks the permission
     * @param person about whom
     * @param status what is so
     * @param evidence what it rests on; empty takes the {@link Evidence#usual usual}
     * @throws id.loket.kernel.text.Refusal no package is open, or the evidence is missing or too long
     */
    void note(Session session, Person person, FieldStatus status, String evidence);

    /**
     * A village on board.
     *
     * @param village its code
     * @param people residents that came along
     * @param checked of these, residents that were checked with this package
     */
    record Place(RegionCode village, long people, long checked) {
    }

    /**
     * Whom to show.
     *
     * @param village of this village, or null for all
     * @param text beginning of a name, or digits of a NIK; may be empty
     * @param source which people
     * @param limit at most this many
     */
    record Search(RegionCode village, String text, Source source, int limit) {

        /** Which people. */
        public enum Source {
            /** Those that lists want looked for. */
            LISTS,
            /** Residents of the package that were not checked with it. */
            UNCHECKED,
            /** Both, and those that were. */
            EVERYBODY
        }
    }

    /**
     * Somebody to look for.
     *
     * @param task the list's row, or null for a resident
     * @param residentId id on this laptop, or 0 for a row of a list whose person is not in its register
     * @param nik 16 digits, or null where the list has none
     * @param name as written
     * @param birth place and date as people read them
     * @param address as written
     * @param village where, or null
     * @param recorded whether a recording is known
     * @param found what was found with this package, or empty
     */
    record Person(Task task, long residentId, String nik, String name, String birth, String address, RegionCode village,
            boolean recorded, Optional<Found> found) {

        /**
         * @param now what was found
         * @return the same person with it
         */
        public Person with(Found now) {
            return new Person(task, residentId, nik, name, birth, address, village, recorded, Optional.of(now));
        }

        /** @return of which list, or empty */
        public String list() {
            return task == null ? "" : task.list();
        }
    }

    /**
     * What was found.
     *
     * @param status what is so
     * @param evidence what it rests on
     */
    record Found(FieldStatus status, String evidence) {
    }
}
