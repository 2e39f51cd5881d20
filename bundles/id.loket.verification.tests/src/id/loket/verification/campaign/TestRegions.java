package id.loket.verification.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

/** One regency with one district of two villages, and a neighbour. */
public final class TestRegions implements Regions {

    private static final Map<String, String> NAMES = Map.of("71", "Sulawesi Utara", "71.10", "Bolaang Mongondow Timur",
            "71.10.01", "Tutuyan", "71.10.01.2003", "Tutuyan", "71.10.01.2004", "Togid", "64.08", "Kutai Timur",
            "64.08.01", "Muara Ancalong");

    @Override
    public Optional<String> name(RegionCode code) {
        return Optional.ofNullable(NAMES.get(code.value()));
    }

    @Override
    public List<Region> children(RegionCode parent) {
        return NAMES.entrySet().stream().map(each -> new Region(new RegionCode(each.getKey()), each.getValue()))
                .filter(region -> region.code().parent().filter(parent::equals).isPresent()).toList();
    }

    @Override
    public Optional<String> name(RegionCode code, LocalDate day) {
        return name(code);
    }

    @Override
    public Optional<RegionCode> successor(RegionCode code) {
        return Optional.empty();
    }

    @Override
    public List<Region> provinces() {
        return List.of(new Region(new RegionCode("71"), "Sulawesi Utara"));
    }

    @Override
    public Region office() {
        return new Region(new RegionCode("71.10"), "Bolaang Mongondow Timur");
    }
}
