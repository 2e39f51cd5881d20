package id.loket.matching.internal.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.loket.matching.Comparison;
import id.loket.matching.Entry;
import id.loket.matching.Field;
import id.loket.matching.Level;

class ColumnsTest {

    /** The register has the first value, the list the second; each is the values of the field's columns. */
    private static Level level(Comparison comparison, List<String> resident, List<String> row) {
        var column = Columns.of(new Field("field", comparison, -1, IntStream.range(0, row.size()).boxed().toList()));
        column.add(new Entry(0, resident));
        column.rest();
        return column.probe(new Entry(1, row)).compare(0);
    }

    @ParameterizedTest
    @CsvSource({ "7110011708900003,SAME", "7110011708900004,SERIAL_DIFFERS", "7110011708900123,SERIAL_DIFFERS",
        "7110021708900003,ONE_DIGIT", "1710011708900003,TRANSPOSED", "3201011708550009,DIFFERENT",
        "7110****08900003,MASKED_FITS", "711001170890****,MASKED_FITS", "7111****08900003,MASKED_DIFFERS", "'',MISSING",
        "7110****,MISSING" })
    void aNikAgreesDigitByDigit(String row, Level level) {
        assertEquals(level, level(Comparison.NIK, List.of("7110011708900003", "", ""), List.of(row, "", "")));
    }

    @ParameterizedTest
    @CsvSource({ "7110011708900003,17-08-1990,L,SAME", "7110011708900003,17-08-1990,P,CONTRADICTED_SAME",
        "7110011808900003,17-08-1990,L,CONTRADICTED_NEAR", "7110015708900003,17-08-1990,L,CONTRADICTED_NEAR",
        "7110011708900003,31-12-1990,L,SAME", "3201012012550009,17-08-1990,L,CONTRADICTED_DIFFERENT" })
    void aNikThatContradictsItsRowIsTrustedLess(String nik, String birthDate, String sex, Level level) {
        assertEquals(level, level(Comparison.NIK, List.of("7110011708900003", "", ""), List.of(nik, birthDate, sex)));
    }

    @ParameterizedTest
    @CsvSource({ "MUHAMMAD RIZKI,SAME", "RISKI MUHAMAD,SAME", "MUHAMMADRIZKI,SAME", "RIZKI,PART", "MUH RIZKI PRATAMA,PART",
        "MUHAMMAD RIZKO,MISSPELT", "M. RIZKI,SHORTENED", "RIZKO,PART_CLOSE", "MUHAMMAD HASAN,SHARED", "BUDI SANTOSO,DIFFERENT",
        "M,DIFFERENT", "'',MISSING" })
    void aNameAgreesWordByWord(String row, Level level) {
        assertEquals(level, level(Comparison.NAME, List.of("MUHAMMAD RIZKI"), List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({ "IKIN JUNAEDI,IKIN J.,SHORTENED", "MARIA DEWI,MARIA D,SHORTENED", "NAUFAL FAUZI,NAUFAL F,SHORTENED", "HAMSIA KHOTIMAH,HAMSIA K.,SHORTENED",
        "IBRAHIM HIDAYAT,IBRAHIMHIDAYAT,SAME", "CECEP FIRMANSYAH,CECEPFIRMANSYAH,SAME", "ANI,NAI,MISSPELT",
        "DADANG SUMANTRI,DADANGS UMANTRI,MISSPELT", "SYAIFUL RAMADHAN,SFYAIFUL RAMADHAN,MISSPELT",
        "TARDIYADI,TARDIYAD,MISSPELT", "ABDUL FAUZAN,ABDUL FXUZAN,MISSPELT" })
    void slipsAreSeenBeforeTheyAreTakenForSpelling(String resident, String row, Level level) {
        assertEquals(level, level(Comparison.NAME, List.of(resident), List.of(row)));
    }

    @Test
    void aNameThatOthersHaveIsNoSlipOfThePen() {
        var column = Columns.of(new Field("name", Comparison.NAME, -1, List.of(0)));
        for (var name : List.of("RINI SUSANTI", "RANI LESTARI", "RINI LESTARI", "RANI SUSANTI")) {
            column.add(new Entry(0, List.of(name)));
        }
        column.rest();

        assertEquals(Level.CLOSE, column.probe(new Entry(0, List.of("RANI SUSANTI"))).compare(0));
        assertEquals(Level.MISSPELT, column.probe(new Entry(0, List.of("RIMI SUSANTI"))).compare(0));
    }

    @Test
    void anAliasOnEitherSideIsAName() {
        assertEquals(Level.SAME, level(Comparison.NAME, List.of("JOKO SUSILO", ""), List.of("BEJO ALIAS JOKO SUSILO", "")));
        assertEquals(Level.SAME, level(Comparison.NAME, List.of("JOKO SUSILO", "BEJO"), List.of("BEJO", "")));
    }

    @Test
    void theFatherMayFollowBin() {
        assertEquals(Level.SAME, level(Comparison.FATHER, List.of("SLAMET", "JOKO"), List.of("", "JOKO BIN SLAMET")));
        assertEquals(Level.MISSING, level(Comparison.FATHER, List.of("SLAMET", "JOKO"), List.of("", "JOKO")));
    }

    @ParameterizedTest
    @CsvSource({ "05-08-1990,SAME", "08-05-1990,SWAPPED", "06-08-1990,ONE_PART", "05-08-1980,ONE_PART", "05-08-1909,ONE_PART",
        "06-09-1990,YEAR_SAME", "06-09-1955,DIFFERENT", "31-12-1990,ROUNDED_YEAR", "01-01-1955,ROUNDED_DIFFERENT",
        "1990,YEAR_FITS", "1955,YEAR_DIFFERS", "'',MISSING" })
    void aDateAgreesInItsParts(String row, Level level) {
        assertEquals(level, level(Comparison.DATE, List.of("1990-08-05", ""), List.of(row, "")));
    }

    @Test
    void aDayTheRegisterDoesNotKnowIsNoContradiction() {
        assertEquals(Level.REGISTER_ROUNDED, level(Comparison.DATE, List.of("31-12-1960", ""), List.of("17-08-1960", "")));
        assertEquals(Level.ROUNDED_SAME, level(Comparison.DATE, List.of("31-12-1960", ""), List.of("31-12-1960", "")));
    }

    @Test
    void dateAndSexAreToldByTheNikWhereTheRowHasNone() {
        assertEquals(Level.SAME, level(Comparison.DATE, List.of("17-08-1990", ""), List.of("", "7110015708900003")));
        assertEquals(Level.SAME, level(Comparison.SEX, List.of("P", ""), List.of("", "7110015708900003")));
    }

    @ParameterizedTest
    @CsvSource({ "P,SAME", "Perempuan,SAME", "WANITA,SAME", "L,DIFFERENT", "Laki-laki,DIFFERENT", "PRIA,DIFFERENT", "?,MISSING" })
    void theSexIsReadInAnyOfItsWords(String row, Level level) {
        assertEquals(level, level(Comparison.SEX, List.of("P"), List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({ "KOTAMOBAGU,SAME", "KOTA KOTAMOBAGU,SAME", "RSUD DATOE BINANGKANG KOTAMOBAGU,PART", "KOTAMOBAGO,CLOSE",
        "MANADO,DIFFERENT" })
    void aPlaceOfBirthMayBeAHospital(String row, Level level) {
        assertEquals(level, level(Comparison.PLACE, List.of("KOTAMOBAGU"), List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({ "JL. MERDEKA NO.12,SAME", "JLN MERDEKA 12,SAME", "JL MERDEKA,PART", "KP. BARU,DIFFERENT" })
    void anAddressIsWrittenInManyWays(String row, Level level) {
        assertEquals(level, level(Comparison.ADDRESS, List.of("JALAN MERDEKA NO 12"), List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({ "7110012001,SAME", "71.10.01.2001,SAME", "7110012002,SAME_DISTRICT", "7110022001,SAME_REGENCY",
        "7111012001,DIFFERENT" })
    void aVillageIsNearOrFar(String row, Level level) {
        assertEquals(level, level(Comparison.REGION, List.of("7110012001"), List.of(row)));
    }

    @ParameterizedTest
    @CsvSource({ "003,002,SAME", "3,2,SAME", "3,9,HALF", "9,2,HALF", "9,9,DIFFERENT", "'','',MISSING" })
    void rtAndRwAreTwoNumbers(String rt, String rw, Level level) {
        assertEquals(level, level(Comparison.NEIGHBOURHOOD, List.of("003", "002"), List.of(rt, rw)));
    }

    @Test
    void aRareNameTellsMoreThanACommonOne() {
        var column = Columns.of(new Field("name", Comparison.NAME, -1, List.of(0)));
        for (var name : Arrays.asList("SITI AMINAH", "SITI RAHAYU", "SITI FATIMAH", "OLVA PAPUTUNGAN")) {
            column.add(new Entry(0, List.of(name)));
        }
        column.rest();
        var common = column.probe(new Entry(0, List.of("SITI")));
        var rare = column.probe(new Entry(0, List.of("OLVA")));
        common.compare(0);
        rare.compare(3);

        assertTrue(rare.bits() > common.bits());
    }
}
