package id.loket.outreach.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;

/** Field visits: planned, in the field, home, closed with a result. At the office; on a laptop they are only read. */
public interface Visits {

    /** Seeing visits and their results. */
    Permission VIEW = Permission.of("outreach.visit-view", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR, Role.HEAD);
    /** Planning, changing, cancelling, closing. */
    Permission PLAN = Permission.of("outreach.visit-plan", Role.VERIFIER, Role.SUPERVISOR);
    /** Going out and coming home; papers with people's names. */
    Permission RUN = Permission.of("outreach.visit-run", Role.OPERATOR, Role.VERIFIER, Role.SUPERVISOR);

    /** Of the event: {@code id/loket/changed/visits}. */
    String AREA = "visits";

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param from first day
     * @param until last day
     * @return visits that touch those days, by their first day
     */
    List<Visit> between(Session session, LocalDate from, LocalDate until);

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param limit at most this many
     * @return visits, latest first
     */
    List<Visit> latest(Session session, int limit);

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param id a visit's
     * @return the visit
     */
    Optional<Visit> byId(Session session, String id);

    /**
     * Takes over at each place what an earlier, closed visit left there.
     *
     * @param session who plans; needs {@link #PLAN}
     * @param plan what is settled
     * @return the visit, PLANNED
     * @throws id.loket.kernel.text.Refusal something is missing, a day is past, a team or laptop is elsewhere on one of the
     *         days, more is planned than the days can hold
     */
    Visit plan(Session session, VisitPlan plan);

    /**
     * @param session who plans; needs {@link #PLAN}
     * @param id a visit that is still PLANNED
     * @param plan what is settled now
     * @return the visit
     * @throws id.loket.kernel.text.Refusal as {@link #plan}
     */
    Visit change(Session session, String id, VisitPlan plan);

    /**
     * @param session who plans; needs {@link #PLAN}
     * @param plan as far as it is filled in
     * @param changed the visit that is changed, or null
     * @return what would be said and what would be refused
     */
    Advice advice(Session session, VisitPlan plan, String changed);

    /** @return days on which offices and schools are closed */
    Holidays holidays();

    /** The team leaves; needs {@link #RUN}. */
    Visit goOut(Session session, String id);

    /** The team is back; needs {@link #RUN}. */
    Visit comeHome(Session session, String id);

    /**
     * @param session who decides; needs {@link #PLAN}
     * @param id a visit that is PLANNED or OUT
     * @param reason not blank
     * @return the visit; what it had taken over from earlier ones is open again
     */
    Visit cancel(Session session, String id, String reason);

    /**
     * Settles the result; what was not reached waits at its place for another visit.
     *
     * @param session who settles; needs {@link #PLAN}
     * @param id a visit that is HOME
     * @return the visit
     */
    Visit close(Session session, String id);

    /**
     * @param session who looks; needs {@link #VIEW}
     * @param id a visit's
     * @return what came of it so far
     */
    VisitResult result(Session session, String id);

    /**
     * The paper of one visit: route, team, whom to meet by neighbourhood and why, what to bring.
     *
     * @param session who prints; needs {@link #RUN}
     * @param id a visit's
     * @return PDF
     */
    byte[] daySheet(Session session, String id);

    /**
     * What a plan meets.
     *
     * @param warnings what is only said
     * @param refusal what stands in its way, in three parts, or empty
     * @param capacity people the days can hold
     * @param learned how that is known
     */
    record Advice(List<String> warnings, Optional<Refusal> refusal, int capacity, Capacity learned) {
    }
}
