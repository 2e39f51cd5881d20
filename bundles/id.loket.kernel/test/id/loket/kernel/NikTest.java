package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    private static final Nik MAN = new Nik("6409030508689901");
    private static final Nik WOMAN = new Nik("6409034508689902");
    private static final LocalDate BORN = LocalDate.of(1968, 8, 5);

    @Test
    void itTellsDistrictSexAndBirthDate() {
        assertEquals("640903", MAN.districtDigits());
        assertEquals(Sex.MALE, MAN.sex());
        assertEquals(Sex.FEMALE, WOMAN.sex());
        assertTrue(MAN.agreesWith(BORN));
        assertTrue(WOMAN.agreesWith(BORN));
    }

    @Test
    void aCorrectedBirthDateNoLongerAgrees() {
        assertFalse(MAN.agreesWith(BORN.plusDays(1)));
        assertFalse(MAN.agreesWith(BORN.plusMonths(1)));
        assertFalse(WOMAN.agreesWith(BORN.plusYears(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "640903050868990", "64090305086899011", "6409 3050868990", "64O9030508689901" })
    void anythingButSixteenDigitsIsRefused(String digits) {
        assertEquals(KernelMsg.nikNotSixteenDigits, refusal(digits));
    }

    @Test
    void theSerialZeroWasNeverIssued() {
        assertEquals(KernelMsg.nikSerialZero, refusal("6409030508680000"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "6409030008689901", "6409033208689901", "6409034008689901", "6409037208689901",
            "6409030513689901", "6409033102689901", "6409033002689901" })
    void aDayThatNoCalendarHasIsRefused(String digits) {
        assertEquals(KernelMsg.nikImpossibleDate, refusal(digits));
    }

    @ParameterizedTest
    @CsvSource({ "6409032902009901, true", "6409032902049901, true", "6409032902019901, false" })
    void theLeapDayPassesIfSomeCenturyHasIt(String digits, boolean passes) {
        if (passes) {
            assertEquals(digits, new Nik(digits).value());
        } else {
            assertEquals(KernelMsg.nikImpossibleDate, refusal(digits));
        }
    }

    @Test
    void aLogOrMessageShowsItMasked() {
        assertEquals("6409••••••••9901", MAN.toString());
        assertEquals(MAN.masked(), MAN.toString());
    }

    private static Object refusal(String digits) {
        return assertThrows(InvalidNumber.class, () -> new Nik(digits)).reason();
    }
}
