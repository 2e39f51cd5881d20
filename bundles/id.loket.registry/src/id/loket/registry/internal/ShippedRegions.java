package id.loket.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.RegistryMsg;
import id.loket.store.Installation;

/** The regions as shipped with Loket, amended by the office; there before the store is open. */
@Component
public final class ShippedRegions implements Regions {

    /** The training office: Kabupaten Bolaang Mongondow Timur. */
    private static final String TRAINING_OFFICE = "71.10";
    private static final int PROVINCE_LENGTH = 2;
    /** Sorts behind every digit and dot. */
    private static final String BEHIND_ALL = "~";

    private final Installation installation;
    private final Clock clock;
    private final RegionTable table = new RegionTable();
    private final RegionAmendments amendments;

    /**
     * @param installation tells the regency or city ({@code loket.region}) and where its amendments lie
     * @param clock tells today
     */
    @Activate
    public ShippedRegions(@Reference Installation installation, @Reference Clock clock) {
        this.installation = installation;
        this.clock = clock;
        this.amendments = new RegionAmendments(installation.data().resolve("regions.csv"));
    }

    @Override
    public Optional<String> name(RegionCode code) {
        return name(code, LocalDate.now(clock));
    }

    @Override
    public Optional<String> name(RegionCode code, LocalDate day) {
        var amended = amendments.of(code.value());
        if (!amended.isEmpty()) {
            return amended.stream().filter(one -> one.validOn(day)).map(RegionAmendments.Amendment::name).findFirst();
        }
        return Optional.ofNullable(table.holding(code.value()).get(code.value()));
    }

    @Override
    public Optional<RegionCode> successor(RegionCode code) {
        return amendments.successor(code.value()).map(RegionCode::new);
    }

    @Override
    public List<Region> provinces() {
        return list(table.upper().keySet().stream().filter(code -> code.length() == PROVINCE_LENGTH));
    }

    @Override
    public List<Region> children(RegionCode parent) {
        var prefix = parent.value() + ".";
        var below = parent.level() == RegionCode.Level.DISTRICT ? table.villages(parent.value()) : table.upper();
        return list(Stream.concat(below.subMap(prefix, prefix + BEHIND_ALL).keySet().stream(),
                amendments.codes().stream().filter(code -> code.startsWith(prefix)))
                .filter(code -> code.indexOf('.', prefix.length()) < 0));
    }

    @Override
    public Region office() {
        var code = new RegionCode(installation.setting("region")
                .or(() -> installation.training() ? Optional.of(TRAINING_OFFICE) : Optional.empty())
                .orElseThrow(() -> new Refusal(RegistryMsg.officeNotSet)));
        return new Region(code, name(code).orElse(code.value()));
    }

    private List<Region> list(Stream<String> codes) {
        return codes.distinct().map(RegionCode::new)
                .flatMap(code -> name(code).map(name -> new Region(code, name)).stream())
                .sorted(Comparator.comparing(Region::name)).toList();
    }
}
