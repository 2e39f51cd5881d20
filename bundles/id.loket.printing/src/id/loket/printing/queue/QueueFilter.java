package id.loket.printing.queue;

import java.time.LocalDate;

import id.loket.card.CardClass;
import id.loket.card.Origin;
import id.loket.printing.Printing.Hold;

/**
 * Which cards of the queue. What is null or empty does not restrict.
 *
 * @param village code of a village
 * @param kind of applicant
 * @param hold what they wait for: NONE, UNDER_AGE, WITHDRAWN, RELEASE_OLD or SCARCE; the others hold every card alike
 * @param origin a visit, a list, a field package
 * @param askedOn the day they were asked for, in the office's zone
 * @param text a NIK, the beginning of one, or the beginning of a name
 */
public record QueueFilter(String village, CardClass kind, Hold hold, Origin origin, LocalDate askedOn, String text) {

    /** Every card. */
    public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, "");

    /** Text is never null. */
    public QueueFilter {
        village = village == null || village.isBlank() ? null : village;
        text = text == null ? "" : text.strip();
    }

    /**
     * @param code of a village
     * @return this, in that village only
     */
    public QueueFilter in(String code) {
        return new QueueFilter(code, kind, hold, origin, askedOn, text);
    }

    /**
     * @param applicant a kind
     * @return this, of that kind only
     */
    public QueueFilter of(CardClass applicant) {
        return new QueueFilter(village, applicant, hold, origin, askedOn, text);
    }

    /**
     * @param reason a hold
     * @return this, waiting for that only
     */
    public QueueFilter waitingFor(Hold reason) {
        return new QueueFilter(village, kind, reason, origin, askedOn, text);
    }

    /**
     * @param from a visit, a list, a field package
     * @return this, from there only
     */
    public QueueFilter from(Origin from) {
        return new QueueFilter(village, kind, hold, from, askedOn, text);
    }

    /**
     * @param day in the office's zone
     * @return this, asked for on that day only
     */
    public QueueFilter askedOn(LocalDate day) {
        return new QueueFilter(village, kind, hold, origin, day, text);
    }

    /**
     * @param words a NIK or a name
     * @return this, of these people only
     */
    public QueueFilter named(String words) {
        return new QueueFilter(village, kind, hold, origin, askedOn, words);
    }
}
