package id.loket.card;

import java.time.LocalDate;

/**
 * Where a resident was recorded, if not at the counter.
 *
 * @param kind which way
 * @param label its name for people: the place of a visit, the name of a list, the number of a field package
 * @param date of the visit, of the list, of the package
 */
public record Origin(Kind kind, String label, LocalDate date) {

    /** The ways. Stored by name, ordered by declaration. */
    public enum Kind {
        /** At the counter. */
        COUNTER(CardMsg.originCounter),
        /** On a field visit. */
        VISIT(CardMsg.originVisit),
        /** From a worklist. */
        LIST(CardMsg.originList),
        /** In a package that came from the field. */
        FIELD_PACKAGE(CardMsg.originFieldPackage);

        private final CardMsg label;

        Kind(CardMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }
}
