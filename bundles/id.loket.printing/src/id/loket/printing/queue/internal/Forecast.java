package id.loket.printing.queue.internal;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import id.loket.card.Origin;
import id.loket.card.Standing;
import id.loket.printing.Printing.Hold;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.QueueMsg;

/**
 * Puts a card's place into words: by which rule, and when on today's capacity. Others may come before it meanwhile, so
 * the last day allows for a quarter more.
 *
 * @param policy who is first
 * @param plan the same as sections
 * @param ranks the whole queue a moment ago
 * @param perDay cards on a working day
 * @param today at the office
 * @param zone of the office
 */
public record Forecast(Policy policy, Plan plan, Ranks ranks, int perDay, LocalDate today, ZoneId zone) {

    private static final double WORST = 1.25;

    /**
     * @param key where the card stands
     * @param standing its facts
     * @param requestedAt when it was asked for
     * @param hold what it waits for apart from its turn, or NONE
     * @return the place in words
     */
    public Place of(OrderKey key, Standing standing, Instant requestedAt, Hold hold) {
        var section = plan.sections().get(key.section());
        var facts = facts(section, standing, LocalDate.ofInstant(requestedAt, zone));
        var name = section.rule() <= policy.rules().size() && section.rule() > 0
                ? policy.rules().get(section.rule() - 1).label() : QueueMsg.ruleRest.text();
        return switch (hold) {
            case UNDER_AGE -> held(section, QueueMsg.heldAge.text(Date.valueOf(standing.printableFrom())), standing);
            case WITHDRAWN -> held(section, QueueMsg.heldWithdrawn.text(), null);
            case RELEASE_OLD -> held(section, QueueMsg.heldReleaseOld.text(), null);
            case SCARCE -> held(section, QueueMsg.heldScarce.text(section.rule(), name), null);
            default -> turn(section, key, why(section, standing, name, facts));
        };
    }

    private String why(Section section, Standing standing, String name, String facts) {
        if (section.rule() == 0) {
            return QueueMsg.whyFirst.text(standing.firstReason());
        }
        return section.rule() > policy.rules().size() ? QueueMsg.whyRest.text(facts)
                : QueueMsg.whyRule.text(section.rule(), name, facts);
    }

    private static String facts(Section section, Standing standing, LocalDate asked) {
        return switch (section.order()) {
            case LETTER -> QueueMsg.factLetter.text(Date.valueOf(standing.letterUntil()), Date.valueOf(asked));
            case ORIGIN -> origin(standing.origin(), asked);
            case ASKED, PRINTABLE -> QueueMsg.factAsked.text(Date.valueOf(asked));
        };
    }

    private static String origin(Origin origin, LocalDate asked) {
        return QueueMsg.factOrigin.text(origin.label(), Date.valueOf(origin.date()), Date.valueOf(asked));
    }

    private static Place held(Section section, String why, Standing until) {
        if (until == null) {
            return new Place(section.rule(), why, -1, null, null, QueueMsg.whenUnknown.text(), QueueMsg.counterUnknown.text());
        }
        var day = Date.valueOf(until.printableFrom());
        return new Place(section.rule(), why, -1, until.printableFrom(), null, QueueMsg.whenFrom.text(day),
                QueueMsg.counterFrom.text(day));
    }

    private Place turn(Section section, OrderKey key, String why) {
        var ahead = ranks.before(key);
        if (perDay <= 0) {
            return new Place(section.rule(), why, ahead, null, null, QueueMsg.whenUnknown.text(), QueueMsg.counterUnknown.text());
        }
        var from = workday(ahead / perDay);
        var to = workday((long) Math.floor(ahead * WORST / perDay));
        if (to.equals(today)) {
            return new Place(section.rule(), why, ahead, from, to, QueueMsg.whenToday.text(), QueueMsg.counterToday.text());
        }
        var first = Date.valueOf(from);
        var last = Date.valueOf(to);
        return from.equals(to)
                ? new Place(section.rule(), why, ahead, from, to, QueueMsg.whenDay.text(first), QueueMsg.counterDay.text(first))
                : new Place(section.rule(), why, ahead, from, to, QueueMsg.whenBetween.text(first, last),
                        QueueMsg.counterBetween.text(first, last));
    }

    /** Monday to Friday; today counts if it is one. */
    private LocalDate workday(long number) {
        var day = today;
        while (isWeekend(day)) {
            day = day.plusDays(1);
        }
        day = day.plusWeeks(number / 5);
        for (var left = number % 5; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (isWeekend(day));
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
