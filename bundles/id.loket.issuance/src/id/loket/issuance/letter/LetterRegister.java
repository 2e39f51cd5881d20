package id.loket.issuance.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;

/** The register of interim letters, and the list of those that hold on a given day. */
public interface LetterRegister {

    /** Reading the register. */
    Permission READ = Permission.of("issuance.letter-register", Role.OPERATOR, Role.PRINT_OPERATOR, Role.SUPERVISOR,
            Role.HEAD);
    /** A list with whole NIKs, as a polling station needs it. */
    Permission FULL_NIK = Permission.of("issuance.letter-full-nik", Role.SUPERVISOR, Role.HEAD);

    /**
     * @param session who asks; needs {@link #READ}
     * @param filter which
     * @return newest first, at most {@link Filter#limit()}
     */
    List<Row> find(Session session, Filter filter);

    /** @return how many letters hold today */
    long inForce();

    /**
     * Everybody whose letter holds on a day, by village.
     *
     * @param session who asks; needs {@link #READ}, and {@link #FULL_NIK} for whole NIKs
     * @param wanted which
     * @return by village and name
     */
    ValidOn validOn(Session session, Wanted wanted);

    /**
     * @param session as for {@link #validOn}
     * @param wanted which
     * @return the list on A4, PDF, with who made it on each page
     */
    byte[] validOnPdf(Session session, Wanted wanted);

    /**
     * @param session as for {@link #validOn}
     * @param wanted which
     * @return the list as a workbook, one sheet, with who made it in its head
     */
    byte[] validOnXlsx(Session session, Wanted wanted);

    /** Which letters are looked for. */
    enum Which { ALL, IN_FORCE, EXPIRING, EXPIRED, ENDED }

    /**
     * What to look for.
     *
     * @param text a number or its beginning, a NIK, the beginning of a name; or empty
     * @param which which
     * @param limit at most this many
     */
    record Filter(String text, Which which, int limit) {
    }

    /**
     * @param day the day
     * @param region a village, a district, or the whole regency
     * @param votersOnly without foreigners, who have no vote
     * @param fullNik whole NIKs
     */
    record Wanted(LocalDate day, RegionCode region, boolean votersOnly, boolean fullNik) {

        /** A list without a day is no list. */
        public Wanted {
            if (day == null) {
                throw new Refusal(LetterMsg.dayMissing);
            }
        }
    }

    /**
     * A letter with its holder.
     *
     * @param letter the letter
     * @param nik masked, unless whole ones were asked for
     * @param name the holder's
     * @param birthDate the holder's
     * @param village the village's name
     */
    record Row(InterimLetter letter, String nik, String name, LocalDate birthDate, String village) {

        /**
         * @param today the day at the office
         * @return its state in words
         */
        public String state(LocalDate today) {
            return letter.state() == InterimLetter.State.ISSUED && letter.expiredOn(today)
                    ? LetterMsg.stateExpired.text() : letter.state().label();
        }
    }

    /**
     * @param rows by village and name
     * @param byVillage how many in each village, in the same order
     */
    record ValidOn(List<Row> rows, Map<String, Long> byVillage) {

        /**
         * @param village a village's name
         * @return its rows
         */
        public List<Row> of(String village) {
            return rows.stream().filter(row -> row.village().equals(village)).toList();
        }
    }
}
