package id.loket.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.kernel.AgeRule;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

class TrainingListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    @Test
    void everyoneHasANikOfTheirOwnThatAgreesWithTheBirthDate() throws IOException {
        var niks = new HashSet<String>();
        for (var row : rows(20_000)) {
            var nik = new Nik(row[1]);
            assertTrue(niks.add(row[1]), row[1]);
            assertTrue(row[1].startsWith("99", 12), row[1]);
            assertTrue(nik.agreesWith(LocalDate.parse(row[5], DATE)), row[1]);
        }
        assertEquals(20_000, niks.size());
    }

    @Test
    void everyoneIsOldEnoughToBeRecordedAndSomeNotToHaveACard() throws IOException {
        var ages = rows(8_000).stream().map(row -> AgeRule.age(LocalDate.parse(row[5], DATE), TODAY)).toList();
        assertTrue(ages.stream().allMatch(age -> age >= 16 && age <= 81));
        assertTrue(ages.stream().filter(age -> age == 16).count() > 50);
        assertTrue(ages.stream().filter(age -> age == 17).count() > 50);
    }

    @Test
    void theSameListComesOutEachTime() throws IOException {
        assertEquals(text(500), text(500));
    }

    private static List<String[]> rows(int residents) throws IOException {
        return text(residents).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static String text(int residents) throws IOException {
        var out = new StringWriter();
        new TrainingList(new TwoVillages(), new RegionCode("71.10"), TODAY).write(out, residents);
        return out.toString();
    }

    private static final class TwoVillages implements Regions {

        @Override
        public List<Region> children(RegionCode parent) {
            return parent.level() == RegionCode.Level.REGENCY
                    ? List.of(new Region(new RegionCode("71.10.01"), "Tutuyan"))
                    : List.of(new Region(new RegionCode("71.10.01.2003"), "Tutuyan"),
                            new Region(new RegionCode("71.10.01.2004"), "Togid"));
        }

        @Override
        public Optional<String> name(RegionCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> name(RegionCode code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<RegionCode> successor(RegionCode code) {
            return Optional.empty();
        }

        @Override
        public List<Region> provinces() {
            return List.of();
        }

        @Override
        public Region office() {
            throw new UnsupportedOperationException("not asked for");
        }
    }
}
