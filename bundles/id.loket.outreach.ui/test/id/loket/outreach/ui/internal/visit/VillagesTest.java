package id.loket.outreach.ui.internal.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

class VillagesTest {

    private final Villages villages = new Villages(new OneDistrict());

    @Test
    void aWholeNameIsEnoughThoughOthersBeginWithIt() {
        assertEquals(Optional.of("71.10.02.2001"), found("kotabunan"));
    }

    @Test
    void theBeginningIsEnoughWhereOnlyOneHasIt() {
        assertEquals(Optional.of("71.10.02.2011"), found("Kotabunan B"));
    }

    @Test
    void aBeginningThatSeveralHaveIsNotEnough() {
        assertEquals(Optional.empty(), found("Kota"));
    }

    private Optional<String> found(String typed) {
        return villages.find(typed).map(RegionCode::value);
    }

    private static final class OneDistrict implements Regions {

        private static final Region OFFICE = new Region(new RegionCode("71.10"), "Kab. Bolaang Mongondow Timur");
        private static final Region DISTRICT = new Region(new RegionCode("71.10.02"), "Kotabunan");

        @Override
        public Region office() {
            return OFFICE;
        }

        @Override
        public List<Region> children(RegionCode parent) {
            return parent.equals(OFFICE.code()) ? List.of(DISTRICT) : List.of(
                    new Region(new RegionCode("71.10.02.2001"), "Kotabunan"),
                    new Region(new RegionCode("71.10.02.2011"), "Kotabunan Barat"));
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
    }
}
