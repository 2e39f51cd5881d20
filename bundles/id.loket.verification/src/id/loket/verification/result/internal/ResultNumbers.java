package id.loket.verification.result.internal;

import java.sql.SQLException;
import java.time.LocalDate;

import id.loket.kernel.text.Refusal;
import id.loket.registry.office.PaperNumbers;
import id.loket.store.Transaction;
import id.loket.verification.result.ListResult;
import id.loket.verification.result.ResultMsg;

/** The numbers of letters with results; their row's lock also keeps two seats from making the office's first seal. */
final class ResultNumbers {

    private static final String TABLE = "RESULT_NUMBER";
    private static final String FORM = "470/%04d/VERIFIKASI/%s/%d";

    private ResultNumbers() {
    }

    static ListResult.Number next(Transaction transaction, LocalDate day) throws SQLException {
        var year = day.getYear();
        var running = PaperNumbers.next(transaction, TABLE, year)
                .orElseThrow(() -> new Refusal(ResultMsg.yearPast, String.valueOf(year)));
        return new ListResult.Number(year, running, FORM.formatted(running, PaperNumbers.romanMonth(day), year));
    }
}
