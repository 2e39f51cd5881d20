package id.loket.printing.internal.chip;

import java.time.Instant;

import id.loket.kernel.ChipNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How far the chip of one blank came, so that whoever looks at an interrupted card knows. One row for each attempt. */
@Entity
@Table(name = "CHIP_RECORD")
@SequenceGenerator(name = "CHIP_RECORD_SEQ", sequenceName = "CHIP_RECORD_SEQ", allocationSize = 50)
public class ChipRecord {

    private static final int WORDS_LENGTH = 2000;

    /** How far. */
    public enum Step {
        /** Its number was read; nothing is written. */
        NUMBER_READ,
        /** About to be written: how far that came is not known. */
        WRITING,
        /** Written whole. */
        WRITTEN,
        /** Read back, and the same as the face. */
        COMPARED,
        /** Written or read back wrongly. */
        WRONG,
        /** Only a person can tell. */
        UNCLEAR,
        /** Certainly not written. */
        UNTOUCHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CHIP_RECORD_SEQ")
    private long id;
    @Version
    private int version;
    private long cardId;
    private int attempt;
    private String boundNumber;
    private String readNumber;
    @Enumerated(EnumType.STRING)
    private Step step;
    private Instant stepAt;
    private String words;

    /** For JPA. */
    protected ChipRecord() {
    }

    ChipRecord(long cardId, int attempt, ChipNumber bound) {
        this.cardId = cardId;
        this.attempt = attempt;
        boundNumber = bound.value();
    }

    void read(ChipNumber number) {
        readNumber = number.value();
    }

    void at(Step reached, String said, Instant now) {
        step = reached;
        stepAt = now;
        words = said.length() <= WORDS_LENGTH ? said : said.substring(0, WORDS_LENGTH);
    }

    public Step step() {
        return step;
    }

    public Instant stepAt() {
        return stepAt;
    }

    /** @return what was said of it; may be empty */
    public String words() {
        return words == null ? "" : words;
    }

    /** @return the number read from the chip, or null */
    public String readNumber() {
        return readNumber;
    }
}
