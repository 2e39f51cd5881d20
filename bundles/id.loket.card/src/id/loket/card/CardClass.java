package id.loket.card;

import java.time.LocalDate;

import id.loket.kernel.AgeRule;
import id.loket.kernel.IssueReason;

/** What kind of applicant a card is for, as far as it matters for who is first. Stored by name, ordered by declaration. */
public enum CardClass {
    /** A first card of someone who turns 17: asked for before the 18th birthday. */
    FIRST_TIMER(CardMsg.classFirstTimer),
    /** A first card of an adult. */
    FIRST_CARD(CardMsg.classFirstCard),
    /** Lost; a police letter is the evidence without which no such card can be asked for. */
    LOST(CardMsg.classLost),
    /** Damaged, changed data, moved in, a foreigner's renewal. */
    REPLACEMENT(CardMsg.classReplacement),
    /** A resident of another regency (Perpres 96/2018 art. 22). */
    OUT_OF_DOMICILE(CardMsg.classOutOfDomicile);

    private final CardMsg label;

    CardClass(CardMsg label) {
        this.label = label;
    }

    /**
     * @param reason why the card is issued
     * @param birthDate of the resident, or null if it is not known
     * @param askedOn the day it was asked for
     * @return the class
     */
    public static CardClass of(IssueReason reason, LocalDate birthDate, LocalDate askedOn) {
        return switch (reason) {
            case FIRST -> birthDate != null && birthDate.plusYears(AgeRule.PRINTING_AGE + 1L).isAfter(askedOn)
                    ? FIRST_TIMER : FIRST_CARD;
            case LOST -> LOST;
            case OUT_OF_DOMICILE -> OUT_OF_DOMICILE;
            case MOVE_IN, DATA_CHANGE, FOREIGNER_RENEWAL, DAMAGED -> REPLACEMENT;
        };
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
