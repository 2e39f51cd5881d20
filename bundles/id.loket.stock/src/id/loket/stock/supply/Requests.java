package id.loket.stock.supply;

import java.time.LocalDate;
import java.util.List;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.ForecastSettings;
import id.loket.stock.forecast.Request;

/** Asking the ministry or the province for blanks, and what they allow. */
public interface Requests {

    /** Writing and following up requests, entering quotas. */
    Permission REQUEST = Permission.of("stock.request", Role.STOCK_KEEPER, Role.SUPERVISOR);
    /** Reading. */
    Permission READ = Permission.of("stock.request-read", Role.STOCK_KEEPER, Role.SUPERVISOR, Role.HEAD);

    /**
     * @param session who asks; needs {@link #READ}
     * @return the office's figures and what they say should be asked for
     */
    Proposal propose(Session session);

    /**
     * Writes a numbered letter.
     *
     * @param session who writes; needs {@link #REQUEST}
     * @param draft to whom, how many, why
     * @return the request, WRITTEN
     * @throws id.loket.kernel.text.Refusal if the amount is absurd, or over what is left of a running quota without a reason
     */
    BlankRequest write(Session session, Draft draft);

    /**
     * @param session who sends it; needs {@link #REQUEST}
     * @param request a written request
     * @return the request, SENT
     */
    BlankRequest send(Session session, long request);

    /**
     * @param session who enters it; needs {@link #REQUEST}
     * @param request a sent request
     * @param granted pieces; 0 if it was declined
     * @param document number of the answer
     * @return the request, ANSWERED or DECLINED
     */
    BlankRequest answer(Session session, long request, long granted, String document);

    /**
     * @param session who asks; needs {@link #READ}
     * @param request a request
     * @return the letter as PDF
     */
    byte[] letter(Session session, long request);

    /**
     * @param session who asks; needs {@link #READ}
     * @param limit at most this many
     * @return the latest first
     */
    List<BlankRequest> latest(Session session, int limit);

    /**
     * @param session who enters it; needs {@link #REQUEST}
     * @param terms what the centre's letter says
     * @return the quota
     * @throws id.loket.kernel.text.Refusal if the period is backwards or overlaps another of the same sender
     */
    Quota enter(Session session, QuotaTerms terms);

    /**
     * @param session who asks; needs {@link #READ}
     * @return all quotas with what came in their periods, the latest period first
     */
    List<QuotaUse> quotas(Session session);

    /**
     * What the office's figures say should be asked for; {@link id.loket.stock.forecast.CoverRule} reckons it.
     *
     * @param stock blanks left that can be printed on
     * @param perDay pieces used per working day, rounded up
     * @param backlog cards that wait for a blank
     * @param expected pieces on their way
     * @param settings for how long they are to last
     * @param pieces what those figures make; 0 if there is enough
     * @param due whether it should be asked for today
     */
    record Proposal(long stock, long perDay, long backlog, long expected, ForecastSettings settings, long pieces, boolean due) {

        /**
         * @param forecast of today
         * @return the proposal
         */
        public static Proposal of(Forecast forecast) {
            return new Proposal(forecast.left(), (long) Math.ceil(forecast.learned().perDay()), forecast.backlog(), forecast.asked(),
                    forecast.settings(), forecast.wanted().map(Request::pieces).orElse(0L), forecast.request().isPresent());
        }
    }

    /**
     * A letter to be written.
     *
     * @param recipient to whom
     * @param pieces how many
     * @param reason what the figures do not say; needed where the quota is exceeded
     */
    record Draft(Sender recipient, long pieces, String reason) {
    }

    /**
     * What a quota letter says.
     *
     * @param sender who allows it
     * @param firstDay first day of the period
     * @param lastDay last day of the period
     * @param pieces allowed in it
     * @param document number of the letter
     */
    record QuotaTerms(Sender sender, LocalDate firstDay, LocalDate lastDay, long pieces, String document) {
    }

    /**
     * A quota and what came of it.
     *
     * @param quota what is allowed
     * @param received pieces from that sender by notes dated in the period
     */
    record QuotaUse(Quota quota, long received) {

        /** @return pieces left; negative if more came */
        public long left() {
            return quota.pieces() - received;
        }
    }
}
