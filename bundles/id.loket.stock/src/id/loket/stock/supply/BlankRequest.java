package id.loket.stock.supply;

import java.time.Instant;

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

/** A letter that asks for blanks, with the figures it was written with, and what came of it. */
@Entity
@Table(name = "BLANK_REQUEST")
@SequenceGenerator(name = "BLANK_REQUEST_SEQ", sequenceName = "BLANK_REQUEST_SEQ", allocationSize = 50)
public class BlankRequest {

    /** How far it has come. */
    public enum State {
        WRITTEN(SupplyMsg.requestWritten),
        SENT(SupplyMsg.requestSent),
        ANSWERED(SupplyMsg.requestAnswered),
        DECLINED(SupplyMsg.requestDeclined),
        PARTLY_FULFILLED(SupplyMsg.requestPartly),
        FULFILLED(SupplyMsg.requestFulfilled);

        private final SupplyMsg label;

        State(SupplyMsg label) {
            this.label = label;
        }

        /** @return whether blanks are still to come of it */
        public boolean isOpen() {
            return this == SENT || this == ANSWERED || this == PARTLY_FULFILLED;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "BLANK_REQUEST_SEQ")
    private long id;
    @Version
    private int version;
    private int letterYear;
    private int letterCount;
    private String letterNumber;
    @Enumerated(EnumType.STRING)
    private Sender recipient;
    @Enumerated(EnumType.STRING)
    private State state = State.WRITTEN;
    private long stockLeft;
    private long perDay;
    private long backlog;
    private long asked;
    private Long granted;
    private long fulfilled;
    private String reason;
    private String answerDocument;
    private String writtenBy;
    private Instant writtenAt;
    private Instant sentAt;
    private Instant answeredAt;

    /** For JPA. */
    protected BlankRequest() {
    }

    /**
     * @param letter its number
     * @param draft what it asks for
     * @param figures the office's figures at that moment
     * @param writtenBy account
     * @param writtenAt when
     */
    public BlankRequest(Letter letter, Requests.Draft draft, Requests.Proposal figures, String writtenBy, Instant writtenAt) {
        letterYear = letter.year();
        letterCount = letter.count();
        letterNumber = letter.number();
        recipient = draft.recipient();
        asked = draft.pieces();
        reason = draft.reason();
        stockLeft = figures.stock();
        perDay = figures.perDay();
        backlog = figures.backlog();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /** @param now when it left the office */
    public void send(Instant now) {
        requireState(State.WRITTEN);
        state = State.SENT;
        sentAt = now;
    }

    /**
     * @param pieces granted; 0 declines
     * @param document number of the answer
     * @param now when it came
     */
    public void answer(long pieces, String document, Instant now) {
        requireState(State.SENT);
        granted = pieces;
        answerDocument = document;
        answeredAt = now;
        state = pieces == 0 ? State.DECLINED : State.ANSWERED;
    }

    /** @param pieces of a consignment that names this request have come */
    public void fulfilled(long pieces) {
        fulfilled += pieces;
        state = fulfilled >= (granted == null || granted == 0 ? asked : granted) ? State.FULFILLED : State.PARTLY_FULFILLED;
    }

    private void requireState(State needed) {
        if (state != needed) {
            throw new Refusal(SupplyMsg.requestStep, letterNumber, state.label());
        }
    }

    public long id() {
        return id;
    }

    public String letterNumber() {
        return letterNumber;
    }

    public Sender recipient() {
        return recipient;
    }

    public State state() {
        return state;
    }

    public long stockLeft() {
        return stockLeft;
    }

    public long perDay() {
        return perDay;
    }

    public long backlog() {
        return backlog;
    }

    public long asked() {
        return asked;
    }

    /** @return pieces granted, or null while there is no answer */
    public Long granted() {
        return granted;
    }

    /** @return pieces that have come */
    public long fulfilled() {
        return fulfilled;
    }

    /** @return what the writer adds, or an empty text */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** @return number of the answer, or null */
    public String answerDocument() {
        return answerDocument;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** @return when it left the office, or null */
    public Instant sentAt() {
        return sentAt;
    }

    /** @return when the answer came, or null */
    public Instant answeredAt() {
        return answeredAt;
    }

    /**
     * A letter's number.
     *
     * @param year counts begin anew each year
     * @param count in that year
     * @param number as it stands on the letter
     */
    public record Letter(int year, int count, String number) {
    }
}
