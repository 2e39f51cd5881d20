package id.loket.printing.queue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a card stands: sections in their order, in each by a day (of the letter, of the visit) if the section has one,
 * then by the moment it was asked for, then by its id.
 *
 * @param section from 0
 * @param day of the letter or the visit, or null where the section is ordered by the moment alone
 * @param askedAt when it was asked for
 * @param cardId the card
 */
public record OrderKey(int section, LocalDate day, Instant askedAt, long cardId) implements Comparable<OrderKey> {

    @Override
    public int compareTo(OrderKey other) {
        if (section != other.section) {
            return Integer.compare(section, other.section);
        }
        var byDay = day == null ? 0 : day.compareTo(other.day);
        if (byDay != 0) {
            return byDay;
        }
        var byMoment = askedAt.compareTo(other.askedAt);
        return byMoment != 0 ? byMoment : Long.compare(cardId, other.cardId);
    }
}
