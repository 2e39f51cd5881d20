package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import id.loket.registry.Residents.Query;

class QueryTextTest {

    @Test
    void aNameAloneIsAName() {
        assertEquals(Query.of("Siti Nurbaya"), Query.parse("  Siti Nurbaya "));
    }

    @Test
    void aDateBehindANameIsTheBirthDate() {
        assertEquals(new Query("Mokodompit", LocalDate.of(1968, 8, 5), null, 50), Query.parse("Mokodompit 05-08-1968"));
        assertEquals(new Query("Mokodompit", LocalDate.of(1968, 8, 5), null, 50), Query.parse("Mokodompit 1968-08-05"));
        assertEquals(new Query("", LocalDate.of(1968, 8, 5), null, 50), Query.parse("5/8/1968"));
    }

    @Test
    void dayAndMonthTypedTheWrongWayRoundAreTurned() {
        assertEquals(LocalDate.of(1968, 8, 25), Query.parse("Ani 08-25-1968").birthDate());
    }

    @Test
    void anImpossibleDateLeavesItsYear() {
        assertEquals(new Query("Ani", null, 1969, 50), Query.parse("Ani 31-02-1969"));
    }

    @Test
    void aYearBehindANameIsTheBirthYear() {
        assertEquals(new Query("Mokodompit", null, 1968, 50), Query.parse("Mokodompit 1968"));
    }

    @Test
    void aNikStaysANumber() {
        assertEquals(Query.of("7110010508681968"), Query.parse("7110010508681968"));
    }
}
