package id.loket.verification.match.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.matching.Shape;
import id.loket.registry.ResidentScan;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.PartialDate;

class RowEntryTest {

    private static final List<String> COLUMNS = List.of("nik", "familyCard", "name", "alias", "birthPlace", "birthDate", "sex",
            "mother", "father", "address", "rt", "rw", "village");

    @Test
    void theColumnsAreThoseOfTheShape() {
        assertEquals(COLUMNS, Shape.residents().columns());
    }

    @Test
    void aRowIsReadWholeAndKnownByItsId() {
        var person = new ListedPerson(12, "TPS 1", 14, Map.of(ListColumn.NAME, "ANI", ListColumn.ALIAS, "NANI",
                ListColumn.BIRTH_PLACE, "TUTUYAN", ListColumn.RT_RW, "003/004", ListColumn.MOTHER, "SITI",
                ListColumn.ADDRESS, "DUSUN I"), "711001??08689901", PartialDate.of(LocalDate.of(1968, 8, 5)), Sex.FEMALE,
                new RegionCode("71.10.01.2003"), List.of());
        var entry = RowEntry.of(5, person);
        assertEquals(ListRow.id(5, 12), entry.id());
        assertEquals(List.of("711001??08689901", "", "ANI", "NANI", "TUTUYAN", "1968-8-5", "P", "SITI", "", "DUSUN I", "003",
                "004", "71.10.01.2003"), entry.values());
    }

    @Test
    void aYearAloneStaysAYearAlone() {
        var person = new ListedPerson(1, "", 1, Map.of(ListColumn.NAME, "ANI"), "", PartialDate.ofYear(1968), null, null,
                List.of());
        assertEquals("1968", RowEntry.of(1, person).value(5));
    }

    @Test
    void aResidentWithoutAFamilyCardIsReadAsHavingNone() {
        var entry = RowEntry.of(new ResidentScan.Line(3, "7110014508689901", null, "ANI", null, LocalDate.of(1968, 8, 5),
                Sex.FEMALE, null, "001", "002", "71.10.01.2003"));
        assertEquals("", entry.value(1));
        assertEquals("1968-08-05", entry.value(5));
        assertEquals(COLUMNS.size(), entry.values().size());
    }
}
