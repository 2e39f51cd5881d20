package id.loket.issuance.letter.internal;

import java.sql.SQLException;
import java.time.LocalDate;

import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.NumberPattern;
import id.loket.kernel.text.Refusal;
import id.loket.registry.office.PaperNumbers;
import id.loket.store.Transaction;

/** The numbers of letters, as the office writes them. */
final class LetterNumbers {

    private static final String TABLE = "LETTER_NUMBER";

    private LetterNumbers() {
    }

    static InterimLetter.Number next(Transaction transaction, NumberPattern pattern, LocalDate today) throws SQLException {
        var year = today.getYear();
        var running = PaperNumbers.next(transaction, TABLE, year)
                .orElseThrow(() -> new Refusal(LetterMsg.yearPast, year));
        return new InterimLetter.Number(year, running, pattern.of(running, today));
    }
}
