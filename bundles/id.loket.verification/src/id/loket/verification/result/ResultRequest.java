package id.loket.verification.result;

import java.util.Objects;

import id.loket.kernel.text.Refusal;

/**
 * What a person says of a result before it is made.
 *
 * @param listId the version of the list it answers
 * @param recipient who the letter goes to: {@code Kepala Lapas Kelas IIA Bontang}
 * @param theirLetter number and date of the letter the list came with; may be empty
 */
public record ResultRequest(long listId, String recipient, String theirLetter) {

    /** Longest recipient or letter, in characters. */
    public static final int LENGTH = 200;

    /** Refuses a letter to nobody. */
    public ResultRequest {
        recipient = Objects.requireNonNullElse(recipient, "").strip();
        theirLetter = Objects.requireNonNullElse(theirLetter, "").strip();
        if (recipient.isEmpty()) {
            throw new Refusal(ResultMsg.recipientMissing);
        }
        if (recipient.length() > LENGTH || theirLetter.length() > LENGTH) {
            throw new Refusal(ResultMsg.textTooLong, LENGTH);
        }
    }
}
