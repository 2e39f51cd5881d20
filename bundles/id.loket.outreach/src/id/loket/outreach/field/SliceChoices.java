package id.loket.outreach.field;

import java.util.List;

import id.loket.access.Session;

/** What can go along on a field day, for whoever prepares a package. */
public interface SliceChoices {

    /**
     * @param session who prepares; needs {@link FieldPackages#PREPARE}
     * @return every village of the office, each list and each school with open work; by kind, most work first
     */
    List<Choice> all(Session session);

    /**
     * Something that can go along.
     *
     * @param kind what it is
     * @param value a village's code, a list's id, a school's name
     * @param name for people
     * @param within the village's district; of a list and a school the places or lists it belongs to
     * @param open rows of lists that wait for an outcome there
     */
    record Choice(Kind kind, String value, String name, String within, long open) {
    }

    /** What goes along. */
    enum Kind {
        LIST(FieldMsg.kindList), SCHOOL(FieldMsg.kindSchool), VILLAGE(FieldMsg.kindVillage);

        private final FieldMsg label;

        Kind(FieldMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }
}
