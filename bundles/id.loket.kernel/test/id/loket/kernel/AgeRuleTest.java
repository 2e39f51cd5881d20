package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AgeRuleTest {

    private static final LocalDate BORN = LocalDate.of(2010, 3, 15);

    @Test
    void recordingBeginsOnTheSixteenthBirthday() {
        var birthday = BORN.plusYears(16);
        assertFalse(AgeRule.mayRecord(BORN, MaritalStatus.SINGLE, birthday.minusDays(1)));
        assertTrue(AgeRule.mayRecord(BORN, MaritalStatus.SINGLE, birthday));
    }

    @Test
    void printingBeginsOnTheSeventeenthBirthday() {
        var birthday = BORN.plusYears(17);
        assertFalse(AgeRule.mayPrint(BORN, MaritalStatus.SINGLE, birthday.minusDays(1)));
        assertTrue(AgeRule.mayPrint(BORN, MaritalStatus.SINGLE, birthday));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SINGLE")
    void whoeverIsOrWasMarriedNeedNotWait(MaritalStatus status) {
        assertTrue(AgeRule.mayRecord(BORN, status, BORN.plusYears(15)));
        assertTrue(AgeRule.mayPrint(BORN, status, BORN.plusYears(15)));
    }

    @Test
    void bornOnALeapDayOneIsOfAgeOnTheFirstOfMarch() {
        var leapDay = LocalDate.of(2008, 2, 29);
        assertEquals(16, AgeRule.age(leapDay, LocalDate.of(2025, 2, 28)));
        assertEquals(17, AgeRule.age(leapDay, LocalDate.of(2025, 3, 1)));
    }
}
