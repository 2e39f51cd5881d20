package id.loket.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.Nik;
import id.loket.store.Transaction;

/** Finding residents. Every search leaves one audit row with the ids found. */
public interface Residents {

    /** Reading biodata. */
    Permission READ = Permission.of("registry.read", Role.OPERATOR, Role.PRINT_OPERATOR, Role.STOCK_KEEPER,
            Role.VERIFIER, Role.SUPERVISOR, Role.HEAD);
    /** Consenting to a correction of biodata. */
    Permission APPROVE_CORRECTION = Permission.of("registry.approve-correction", Role.SUPERVISOR);

    /**
     * Looks for residents by whatever was typed: 16 digits are a NIK, then a family card number; else the beginning of
     * a name; with a birth date (also swapped day and month, or a year alone) a fuzzy name, old spellings included.
     *
     * @param session who asks; needs {@link #READ}
     * @param query what was typed
     * @param purpose the task at hand, for the audit trail
     * @return at most {@link Query#limit()} residents, best first
     */
    List<Resident> search(Session session, Query query, String purpose);

    /**
     * @param session who asks; needs {@link #READ}
     * @param id a resident's id
     * @param purpose the task at hand
     * @return the resident
     */
    Optional<Resident> byId(Session session, long id, String purpose);

    /**
     * Inside a use case that audits itself.
     *
     * @param transaction the use case's transaction
     * @param id a resident's id
     * @return the resident, attached
     */
    Optional<Resident> byId(Transaction transaction, long id);

    /**
     * Inside a use case that audits itself.
     *
     * @param transaction the use case's transaction
     * @param nik a NIK
     * @return the resident, attached
     */
    Optional<Resident> byNik(Transaction transaction, Nik nik);

    /**
     * @param id a resident
     * @return how the audit trail names it, and what consent to its correction is given for
     */
    static String subject(long id) {
        return "resident:" + id;
    }

    /**
     * A supervised correction of biodata, with the document that proves it. NIK never changes.
     *
     * @param session who types it
     * @param approval the supervisor's consent under {@link #APPROVE_CORRECTION} to this {@link #subject}
     * @param id the resident
     * @param changes field name of {@link Resident} to its new value in text form (dates ISO, enums by name)
     * @param document number and kind of the supporting document
     * @return the corrected resident
     * @throws id.loket.kernel.text.Refusal if a value breaks its field's rule
     */
    Resident correct(Session session, Approval approval, long id, Map<String, String> changes, String document);

    /**
     * Residents left the screen as a file: leaves an audit row.
     *
     * @param session who exported; needs {@link #READ}
     * @param count how many
     * @param purpose the task at hand
     */
    void exported(Session session, long count, String purpose);

    /**
     * What to look for; at least one of text and birth date.
     *
     * @param text digits or (part of) a name; may be empty
     * @param birthDate exact date, or null
     * @param birthYear year alone, or null
     * @param limit at most this many
     */
    record Query(String text, LocalDate birthDate, Integer birthYear, int limit) {

        /** Residents a person looks through at most. */
        public static final int LIMIT = 50;

        /**
         * @param text digits or the beginning of a name
         * @return a query for at most {@link #LIMIT}
         */
        public static Query of(String text) {
            return new Query(text, null, null, LIMIT);
        }

        /**
         * Understands a birth date (05-08-1968, 5/8/1968, 1968-08-05) or a year at the end of what was typed in one
         * field.
         *
         * @param typed for example {@code mokodompit 05-08-1968}
         * @return the query for at most 50
         */
        public static Query parse(String typed) {
            return QueryText.parse(typed);
        }
    }
}
