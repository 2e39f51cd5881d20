package id.loket.issuance.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;

class NumberPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theUsualNumberIsWrittenAsOfficesWriteIt() {
        assertEquals("470/0017/SUKET/XI/2026", NumberPattern.USUAL.of(17, DAY));
    }

    @Test
    void anOfficeMayWriteTheMonthInDigits() {
        assertEquals("471.13-12345.11.2026", new NumberPattern("471.13-{number}.{month}.{year}").of(12345, DAY));
    }

    @Test
    void aPatternWithoutNumberOrYearWouldGiveTwoLettersOneNumber() {
        assertEquals(LetterMsg.patternWrong, refusal("470/SUKET/{year}"));
        assertEquals(LetterMsg.patternWrong, refusal("470/{number}/SUKET"));
        assertEquals(LetterMsg.patternWrong, refusal(null));
    }

    @Test
    void whatCannotBeFilledOrPrintedIsRefused() {
        assertEquals(LetterMsg.patternPlace, refusal("{number}/{village}/{year}"));
        assertEquals(LetterMsg.patternWrong, refusal("{number}/{year}<b>"));
        assertEquals(LetterMsg.patternWrong, refusal("{number}/{year}" + "0".repeat(60)));
    }

    private static Message refusal(String text) {
        return assertThrows(Refusal.class, () -> new NumberPattern(text)).reason();
    }
}
