package id.loket.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import id.loket.card.Lane.Gate;
import id.loket.kernel.IssueReason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The facts that decide a card's place in the queue. They lie on the card, so that 400,000 of them are put in order
 * without a join; which of them counts more is not said here but in the office's policy.
 */
@Embeddable
public class Standing {

    /** Stands for a day that never comes, so that an index needs no NULL. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    @Enumerated(EnumType.STRING)
    private CardClass queueClass;
    private LocalDate printableFrom = ALWAYS;
    private String villageCode = "";
    private LocalDate letterUntil = NEVER;
    @Enumerated(EnumType.STRING)
    private Origin.Kind originKind = Origin.Kind.COUNTER;
    private String originLabel;
    private LocalDate originOn = NEVER;
    private Instant firstSince;
    private String firstReason;
    private Integer lane;

    /** For JPA. */
    protected Standing() {
    }

    static Standing of(IssueReason reason) {
        var standing = new Standing();
        standing.queueClass = CardClass.of(reason, null, ALWAYS);
        return standing;
    }

    /**
     * What the registry says of the resident.
     *
     * @param applicant which kind
     * @param from the first day on which a card may be printed, by age or marriage
     * @param village code of the village
     */
    public void describe(CardClass applicant, LocalDate from, String village) {
        queueClass = applicant;
        villageCode = village;
        if (lane() != null && lane().gate() == Gate.AGE && from.isBefore(printableFrom)) {
            change(lane().behind(Gate.OPEN));
        }
        printableFrom = from;
        change(lane());
    }

    /** @param day the last day of the resident's interim letter, or null if there is none */
    public void letterUntil(LocalDate day) {
        letterUntil = day == null ? NEVER : day;
    }

    /** @param from where the resident was recorded */
    public void origin(Origin from) {
        originKind = from.kind();
        originLabel = from.label();
        originOn = from.kind() == Origin.Kind.COUNTER ? NEVER : from.date();
        change(lane());
    }

    /**
     * A supervisor puts the card before all others, or back.
     *
     * @param reason why, or null to put it back to its place
     * @param now the time
     */
    public void first(String reason, Instant now) {
        firstSince = reason == null ? null : now;
        firstReason = reason;
        change(lane());
    }

    private void change(Lane from) {
        if (from != null) {
            lane = new Lane(from.gate(), isFirst(), queueClass, originKind).code();
        }
    }

    /** The number of a queued card's lane; the day of its gate is looked at again by whoever reads the queue. */
    void queued(Instant releasedAt, Instant now) {
        var gate = Gate.OPEN;
        if (releasedAt == null) {
            gate = Gate.WITHDRAWN;
        } else if (printableFrom.isAfter(now.atOffset(ZoneOffset.UTC).toLocalDate())) {
            gate = Gate.AGE;
        }
        lane = new Lane(gate, isFirst(), queueClass, originKind).code();
    }

    void left() {
        lane = null;
    }

    /** @return what kind of applicant */
    public CardClass kind() {
        return queueClass;
    }

    /** @return the first day on which it may be printed, by age or marriage */
    public LocalDate printableFrom() {
        return printableFrom;
    }

    /** @return code of the resident's village, or empty if it is not known */
    public String village() {
        return villageCode;
    }

    /** @return the last day of the interim letter, or {@link #NEVER} if there is none */
    public LocalDate letterUntil() {
        return letterUntil;
    }

    /** @return where it was recorded */
    public Origin origin() {
        return new Origin(originKind, originLabel == null ? "" : originLabel, originOn);
    }

    /** @return whether a supervisor put it first */
    public boolean isFirst() {
        return firstSince != null;
    }

    /** @return why a supervisor put it first, or null */
    public String firstReason() {
        return firstReason;
    }

    /** @return the lane it stands in, or null while it is not in the queue */
    public Lane lane() {
        return lane == null ? null : Lane.of(lane);
    }
}
