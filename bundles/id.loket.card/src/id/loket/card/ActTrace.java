package id.loket.card;

import java.time.Instant;
import java.util.Optional;

import id.loket.kernel.ChipNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How far the act on one blank has come, and the last that is known of it; what an interruption leaves for a person. */
@Embeddable
public class ActTrace {

    /** How far it has come. */
    public enum Step {
        /** The blank is bound to the card; no device was told anything that is known to have arrived. */
        ASSIGNED(CardMsg.stepAssigned),
        /** The chip is being written. */
        ENCODING(CardMsg.stepEncoding),
        /** The chip is written. */
        ENCODED(CardMsg.stepEncoded),
        /** The printer has taken the job. */
        SUBMITTED(CardMsg.stepSubmitted),
        /** The printer said that it works on the job. */
        PRINTING(CardMsg.stepPrinting);

        private final CardMsg label;

        Step(CardMsg label) {
            this.label = label;
        }

        /** @return the name in the language of this session */
        public String label() {
            return label.text();
        }
    }

    @Enumerated(EnumType.STRING)
    private Step step;
    private Instant stepAt;
    private String answer;
    private Instant answeredAt;
    private String readNumber;

    /** For JPA, and an attempt of before this was kept. */
    protected ActTrace() {
    }

    static ActTrace assigned(Instant now) {
        var trace = new ActTrace();
        trace.to(Step.ASSIGNED, now);
        return trace;
    }

    void to(Step next, Instant now) {
        step = next;
        stepAt = now;
    }

    void read(ChipNumber number) {
        readNumber = number.value();
    }

    void heard(String words, Instant at) {
        answer = PrintAttempt.fit(words);
        answeredAt = at;
    }

    /** @return how far it has come; empty for attempts of before this was kept */
    public Optional<Step> step() {
        return Optional.ofNullable(step);
    }

    /** @return since when, or null */
    public Instant stepAt() {
        return stepAt;
    }

    /** @return the last that a device said, in words; may be empty */
    public String answer() {
        return answer == null ? "" : answer;
    }

    /** @return when it said so, or null */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** @return the number read from the chip, if one was read */
    public Optional<ChipNumber> read() {
        return Optional.ofNullable(readNumber).map(ChipNumber::new);
    }
}
