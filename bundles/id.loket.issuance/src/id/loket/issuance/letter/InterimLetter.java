package id.loket.issuance.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A suket: the letter that stands in for a card which cannot be printed yet (UU 23/2006 art. 59(2)m). Six months, one in
 * force per resident; a renewal is a letter of its own with a new number that names the old one.
 */
@Entity
@Table(name = "INTERIM_LETTER")
@SequenceGenerator(name = "LETTER_SEQ", sequenceName = "LETTER_SEQ", allocationSize = 50)
public class InterimLetter {

    /** How long a letter holds; its last day is a day it holds. */
    public static final Period HOLDS = Period.ofMonths(6);
    /** From how long before the last day it may be renewed. */
    public static final Period RENEWABLE = Period.ofDays(30);

    /** Where it stands. Whether an ISSUED one has expired is a question of the day. */
    public enum State {
        /** Given to the resident. */
        ISSUED(LetterMsg.stateIssued),
        /** A newer letter took its place. */
        RENEWED(LetterMsg.stateRenewed),
        /** The card was handed over; the letter counts no more, wherever it is. */
        LAPSED(LetterMsg.stateLapsed),
        /** The paper is back in the office. */
        TAKEN_IN(LetterMsg.stateTakenIn),
        /** A supervisor ended it. */
        REVOKED(LetterMsg.stateRevoked);

        private final LetterMsg label;

        State(LetterMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LETTER_SEQ")
    private long id;
    @Version
    private int version;
    private int yearNumber;
    private int runningNumber;
    private String letterNumber;
    private long residentId;
    private Long inForce;
    private Long renewsId;
    @Enumerated(EnumType.STRING)
    private State state = State.ISSUED;
    private String statusCode;
    private String villageCode;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private String code;
    private String faceDigest;
    private String actor;
    private Instant issuedAt;
    private Instant endedAt;
    private String endedBy;
    private String endReason;

    /** For JPA. */
    protected InterimLetter() {
    }

    /**
     * Number of a letter.
     *
     * @param year of issue
     * @param running from 1, without a gap in the year
     * @param text as the office writes it
     */
    public record Number(int year, int running, String text) {
    }

    /**
     * What a letter says about its holder.
     *
     * @param residentId whose
     * @param village of residence
     * @param statusCode where the recording stands, as offices abbreviate it
     * @param digest of everything printed about the resident, to notice later corrections
     */
    public record Face(long residentId, RegionCode village, String statusCode, String digest) {
    }

    /**
     * @param number its number
     * @param face what it says
     * @param renews the letter it follows, or null
     * @param issuedOn the day
     */
    public InterimLetter(Number number, Face face, InterimLetter renews, LocalDate issuedOn) {
        yearNumber = number.year();
        runningNumber = number.running();
        letterNumber = number.text();
        residentId = face.residentId();
        inForce = face.residentId();
        villageCode = face.village().value();
        statusCode = face.statusCode();
        faceDigest = face.digest();
        renewsId = renews == null ? null : renews.id;
        this.issuedOn = issuedOn;
        validUntil = issuedOn.plus(HOLDS);
    }

    /**
     * @param sealed the text in its QR code
     * @param by who issued it
     * @param now the time
     */
    public void issued(String sealed, String by, Instant now) {
        code = sealed;
        actor = by;
        issuedAt = now;
    }

    /**
     * It counts no more.
     *
     * @param outcome why: not ISSUED
     * @param by who
     * @param why in words, or null where the outcome says it all
     * @param now the time
     * @throws Refusal if it was ended before; a lapsed one may still be taken in
     */
    public void end(State outcome, String by, String why, Instant now) {
        if (state != State.ISSUED && !(state == State.LAPSED && outcome == State.TAKEN_IN)) {
            throw new Refusal(LetterMsg.letterEnded, letterNumber, state.label());
        }
        state = outcome;
        inForce = null;
        endedAt = endedAt == null ? now : endedAt;
        endedBy = by;
        endReason = why;
    }

    /**
     * @param day any day
     * @return whether it may be renewed on that day, as far as its dates say
     */
    public boolean renewableOn(LocalDate day) {
        return !day.isBefore(validUntil.minus(RENEWABLE));
    }

    /**
     * @param day any day
     * @return whether its six months are over
     */
    public boolean expiredOn(LocalDate day) {
        return day.isAfter(validUntil);
    }

    public long id() {
        return id;
    }

    /** @return as the office writes it */
    public String number() {
        return letterNumber;
    }

    public int year() {
        return yearNumber;
    }

    public int running() {
        return runningNumber;
    }

    public long residentId() {
        return residentId;
    }

    /** @return the letter it follows, or null */
    public Long renewsId() {
        return renewsId;
    }

    public State state() {
        return state;
    }

    /** @return where the recording stood, as offices abbreviate it: PRR, SFE */
    public String statusCode() {
        return statusCode;
    }

    public RegionCode village() {
        return new RegionCode(villageCode);
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** @return the last day it holds */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** @return the text in its QR code, as {@link LetterCode} seals it */
    public String code() {
        return code;
    }

    /** @return digest of what was printed about the resident */
    public String faceDigest() {
        return faceDigest;
    }

    public String actor() {
        return actor;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** @return when it was ended, or null */
    public Instant endedAt() {
        return endedAt;
    }

    /** @return who ended it, or null */
    public String endedBy() {
        return endedBy;
    }

    /** @return why it was ended, or null */
    public String endReason() {
        return endReason;
    }
}
