package id.loket.outreach.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;

/** Residents turning 17: who they are, registering them, and their list on paper. */
public interface FirstTimers {

    /** How many stand on one screen or paper. */
    int MOST = 2000;

    /**
     * @param session who looks; needs {@link Visits#RUN}
     * @param wanted which
     * @return by village, neighbourhood and name
     */
    List<Row> list(Session session, Wanted wanted);

    /**
     * @param session who prints; needs {@link Visits#RUN}
     * @param wanted which
     * @return PDF
     */
    byte[] paper(Session session, Wanted wanted);

    /**
     * Registers one, on a laptop or at the office; it counts for the visit that is in the field today.
     *
     * @param session who registers; needs {@link FieldChecks#CHECK}
     * @param form what was filled in
     * @return the registration, stored
     * @throws id.loket.kernel.text.Refusal no name, too young or too old for a first-timer, registered already
     */
    FirstTimer register(Session session, FirstTimer.Form form);

    /**
     * @param session who looks; needs {@link Visits#RUN}
     * @param limit at most this many
     * @return what was registered, latest first
     */
    List<Registered> registered(Session session, int limit);

    /**
     * Which first-timers.
     *
     * @param villages of residence; empty for those of a school alone
     * @param schools names; of these who was registered there, and whom the school's own list names
     * @param turning when they turn 17
     */
    record Wanted(Set<RegionCode> villages, Set<String> schools, Turning turning) {

        /** Copies the sets. */
        public Wanted {
            villages = Set.copyOf(villages);
            schools = Set.copyOf(schools);
        }
    }

    /**
     * A first-timer of the register, or one registered or on a school's list who is not in it.
     *
     * @param residentId in this store, or null
     * @param name of the person
     * @param birthDate of the person
     * @param village of residence, or null
     * @param rt three digits, or null
     * @param rw three digits, or null
     * @param school where registered or listed, or empty
     * @param standing how far the card is, in words
     * @param done whether the recording is made already
     */
    record Row(Long residentId, String name, LocalDate birthDate, RegionCode village, String rt, String rw, String school,
            String standing, boolean done) {

        /** @return the 17th birthday */
        public LocalDate birthday() {
            return Turning.birthday(birthDate);
        }
    }

    /**
     * A registration, opened.
     *
     * @param firstTimer as stored
     * @param form as filled in
     */
    record Registered(FirstTimer firstTimer, FirstTimer.Form form) {
    }
}
