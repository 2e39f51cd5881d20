package id.loket.registry.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.RegionCode;
import id.loket.store.Installation;

class ShippedRegionsTest {

    private static final LocalDate YEAR_2010 = LocalDate.of(2010, 1, 1);

    @TempDir
    private Path data;

    @Test
    void theTrainingOfficeHasSevenDistrictsAndEightyOneVillages() {
        var regions = regions();
        assertEquals("Kabupaten Bolaang Mongondow Timur", regions.office().name());
        var districts = regions.children(regions.office().code());
        assertEquals(7, districts.size());
        assertEquals(81, districts.stream().mapToInt(district -> regions.children(district.code()).size()).sum());
    }

    @Test
    void everyLevelHasItsName() {
        var regions = regions();
        assertEquals(38, regions.provinces().size());
        assertEquals(Optional.of("Kota Depok"), regions.name(new RegionCode("32.76")));
        assertEquals(Optional.of("Cimanggis"), regions.name(new RegionCode("32.76.02")));
        assertEquals(Optional.of("Harjamukti"), regions.name(new RegionCode("32.76.02.1007")));
        assertEquals(Optional.empty(), regions.name(new RegionCode("99.01.01.2001")));
    }

    @Test
    void anOldCodeHasItsNameThenAndItsSuccessor() {
        var regions = regions();
        var tarakan = new RegionCode("64.73");
        assertEquals(Optional.empty(), regions.name(tarakan));
        assertEquals(Optional.of("Kota Tarakan"), regions.name(tarakan, YEAR_2010));
        assertEquals(Optional.of(new RegionCode("65.71")), regions.successor(tarakan));
        assertEquals(Optional.empty(), regions.name(new RegionCode("65"), YEAR_2010));
    }

    @Test
    void theOfficeAmendsTheTable() throws IOException {
        Files.writeString(data.resolve("regions.csv"), """
                code,name,valid_from,valid_to,successor
                64.09.04,Sepaku,,2025-01-01,63.99.01
                71.10.99,Kecamatan Baru,2025-01-01,,
                """);
        var regions = regions();
        assertEquals(Optional.empty(), regions.name(new RegionCode("64.09.04")));
        assertEquals(Optional.of("Sepaku"), regions.name(new RegionCode("64.09.04"), YEAR_2010));
        assertEquals(Optional.of("Kecamatan Baru"), regions.name(new RegionCode("71.10.99")));
        assertEquals(8, regions.children(new RegionCode("71.10")).size());
        assertTrue(regions.children(new RegionCode("64.09")).stream()
                .noneMatch(district -> district.name().equals("Sepaku")));
    }

    private ShippedRegions regions() {
        var clock = Clock.fixed(LocalDate.of(2026, 11, 22).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new ShippedRegions(new TrainingOffice(data), clock);
    }

    private record TrainingOffice(Path data) implements Installation {

        @Override
        public boolean training() {
            return true;
        }

        @Override
        public String node() {
            return "test";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    }
}
