package id.loket.issuance.letter.internal;

import java.sql.SQLException;
import java.time.LocalDate;

import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.NumberPattern;
import id.loket.kernel.text.Refusal;
import id.loket.store.Transaction;

/** Numbers without gaps: the row stays locked until the letter is in the books, and a letter that fails gives it back. */
final class LetterNumbers {

    private static final String COUNT = "UPDATE LETTER_NUMBER SET LASTNUMBER = CASE WHEN YEARNUMBER = ? THEN LASTNUMBER + 1"
            + " ELSE 1 END, YEARNUMBER = ? WHERE ID = 1 AND YEARNUMBER <= ?";

    private LetterNumbers() {
    }

    static InterimLetter.Number next(Transaction transaction, NumberPattern pattern, LocalDate today) throws SQLException {
        var year = today.getYear();
        try (var count = transaction.connection().prepareStatement(COUNT)) {
            count.setInt(1, year);
            count.setInt(2, year);
            count.setInt(3, year);
            if (count.executeUpdate() == 0) {
                throw new Refusal(LetterMsg.yearPast, year);
            }
        }
        try (var read = transaction.connection().prepareStatement("SELECT LASTNUMBER FROM LETTER_NUMBER WHERE ID = 1");
                var row = read.executeQuery()) {
            row.next();
            var running = row.getInt(1);
            return new InterimLetter.Number(year, running, pattern.of(running, today));
        }
    }
}
