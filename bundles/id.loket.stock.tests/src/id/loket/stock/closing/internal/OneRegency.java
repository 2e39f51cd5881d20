package id.loket.stock.closing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

/** The regions of one office, which has no region table. */
public final class OneRegency implements Regions {

    @Override
    public Optional<String> name(RegionCode code) {
        return Optional.empty();
    }

    @Override
    public List<Region> children(RegionCode parent) {
        return List.of();
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
        return new Region(new RegionCode("71.11"), "Kabupaten Bolaang Mongondow Timur");
    }
}
