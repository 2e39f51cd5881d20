package id.loket.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:21:07Z");

    private final Formats formats = new Formats(Clock.fixed(NOW, ZoneId.of("Asia/Makassar")));
    private Locale before;

    @BeforeEach
    void speakIndonesian() {
        before = Locale.getDefault();
        Locale.setDefault(Languages.INDONESIAN);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aLongNumberIsShortWhereThereIsLittleRoom() {
        assertEquals("9.999", Formats.compact(9_999));
        assertEquals("400\u00a0rb", Formats.compact(400_000));
        Locale.setDefault(Locale.ENGLISH);
        assertEquals("400K", Formats.compact(400_000));
    }

    @Test
    void numbersAreGroupedByPoints() {
        assertEquals("1.204", Formats.number(1204));
        assertEquals("7", Formats.number(7));
    }

    @Test
    void numbersKeepTheirPointsInEnglish() {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals("1.204", Formats.number(1204));
    }

    @Test
    void timesAreOfTheOfficesZone() {
        assertEquals("10.21", formats.time(NOW));
        assertEquals("10.21.07", formats.timeToSecond(NOW));
        assertEquals("23-11-2026 10.21", formats.dateTime(NOW));
    }

    @Test
    void aMomentOfTodayIsATimeAndOneOfYesterdayIsAWord() {
        assertEquals("10.21", formats.moment(NOW));
        assertEquals("kemarin", formats.moment(NOW.minus(Duration.ofHours(11))));
        assertEquals("20-11-2026", formats.moment(NOW.minus(Duration.ofDays(3))));
    }

    @Test
    void anAgeIsToldInItsTwoLargestUnits() {
        assertEquals("2 j 18 m", Formats.age(Duration.ofMinutes(138)));
        assertEquals("3 h 4 j", Formats.age(Duration.ofHours(76)));
        assertEquals("0 m", Formats.age(Duration.ofMinutes(-5)));
    }

    @Test
    void aDayIsSpelledOut() {
        assertEquals("Senin, 23 November 2026", Formats.longDate(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aDayIsReadAsPeopleTypeItAndOneThatIsNotThereIsRefused() {
        assertEquals(LocalDate.of(2026, 11, 3), Formats.typedDay(" 3/11/2026"));
        assertEquals(LocalDate.of(2026, 11, 23), Formats.typedDay("23.11.2026"));
        assertNull(Formats.typedDay(" "));
        assertThrows(Refusal.class, () -> Formats.typedDay("30-02-2026"));
    }

    @Test
    void nothingIsWrittenAsNothing() {
        assertEquals("", Formats.date((LocalDate) null));
        assertEquals("", formats.moment(null));
    }
}
