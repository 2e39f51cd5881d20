package id.loket.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({ "71, PROVINCE", "71.10, REGENCY", "71.10.01, DISTRICT", "71.10.01.2003, VILLAGE" })
    void itsLengthTellsItsLevel(String code, RegionCode.Level level) {
        assertEquals(level, new RegionCode(code).level());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7", "7110", "71.1", "71.10.1", "71.10.01.203", "71.10.01.20033", "71.10.", "AA" })
    void anotherFormIsRefused(String code) {
        assertEquals(KernelMsg.regionCodeForm,
                assertThrows(InvalidNumber.class, () -> new RegionCode(code)).reason());
    }

    @Test
    void eachLiesInTheOneAboveIt() {
        var village = new RegionCode("71.10.01.2003");
        assertEquals(Optional.of(new RegionCode("71.10.01")), village.parent());
        assertEquals(Optional.empty(), new RegionCode("71").parent());
        assertTrue(new RegionCode("71").contains(village));
        assertTrue(village.contains(village));
        assertFalse(village.contains(new RegionCode("71")));
        assertFalse(new RegionCode("71.10.02").contains(village));
    }
}
