package id.loket.issuance.letter;

import id.loket.kernel.text.Refusal;

/**
 * Who signs the letters by hand: the head of office.
 *
 * @param name with titles, at most {@link #LENGTH} characters; blank for dotted lines on the paper
 * @param number the civil servant's number (NIP), 18 digits with or without blanks; blank together with the name
 */
public record Signatory(String name, String number) {

    /** Longest name, in characters. */
    public static final int LENGTH = 80;

    private static final String NUMBER = "\\d{18}";

    /** Refuses a number that is none, and half an entry. */
    public Signatory {
        name = name.trim();
        number = number.trim();
        if (name.length() > LENGTH || name.isEmpty() != number.isEmpty()) {
            throw new Refusal(LetterMsg.signatoryHalf, LENGTH);
        }
        if (!number.isEmpty() && !number.replace(" ", "").matches(NUMBER)) {
            throw new Refusal(LetterMsg.signatoryNumber);
        }
    }
}
