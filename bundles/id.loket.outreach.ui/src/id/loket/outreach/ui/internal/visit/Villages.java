package id.loket.outreach.ui.internal.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;

/** The villages of the office, as a person chooses one by typing the beginning of its name. */
final class Villages {

    private final List<Village> all;

    Villages(Regions regions) {
        all = regions.children(regions.office().code()).stream()
                .flatMap(district -> regions.children(district.code()).stream()
                        .map(village -> new Village(village.code(), VisitText.villageOf.text(village.name(), district.name()))))
                .sorted(Comparator.comparing(Village::label)).toList();
    }

    String[] labels() {
        return all.stream().map(Village::label).toArray(String[]::new);
    }

    /**
     * @param typed a whole label, or the beginning of one that only one village has
     * @return that village
     */
    Optional<RegionCode> find(String typed) {
        var beginning = typed.strip().toLowerCase(Locale.ROOT);
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        var found = all.stream().filter(village -> village.label().toLowerCase(Locale.ROOT).startsWith(beginning)).toList();
        return found.stream().filter(village -> village.label().equalsIgnoreCase(typed.strip())).findFirst()
                .or(() -> found.stream().findFirst().filter(first -> found.size() == 1)).map(Village::code);
    }

    private record Village(RegionCode code, String label) {
    }
}
