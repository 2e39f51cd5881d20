package id.loket.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.registry.Resident;

/** Looking up what was recorded: by day, and by the number on a slip. Each look-up leaves one audit row. */
public interface Recordings {

    /** Looking up recordings. */
    Permission VIEW = Permission.of("enrolment.view", Role.OPERATOR, Role.SUPERVISOR, Role.HEAD);

    /** What stands before the number in a slip's code. */
    String CODE_PREFIX = "LOKET:REKAM:";

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param day in the office's zone
     * @param limit at most this many
     * @return recordings completed on that day, latest first
     */
    List<Row> completed(Session session, LocalDate day, int limit);

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param number of a recording, as {@link #number} gives it
     * @return the recording
     * @throws id.loket.kernel.text.Refusal if there is none of this number here
     */
    Row byNumber(Session session, String number);

    /**
     * @param typed what was typed or scanned
     * @return the number of a recording, if that is what it is
     */
    static Optional<String> number(String typed) {
        var text = typed.strip().toUpperCase(Locale.ROOT);
        var number = text.startsWith(CODE_PREFIX) ? text.substring(CODE_PREFIX.length()) : text;
        return number.matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
                ? Optional.of(number.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * A recording with its resident.
     *
     * @param enrolment the recording
     * @param resident whose
     */
    record Row(Enrolment enrolment, Resident resident) {
    }
}
