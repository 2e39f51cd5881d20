package id.loket.outreach.ui.internal.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import id.loket.kernel.RegionCode;
import id.loket.outreach.ui.internal.field.FirstTimerForm.Home;
import id.loket.registry.Regions;

/** The villages of the office, as a person chooses one by typing the beginning of its name. */
final class Villages {

    private final List<Village> all;

    Villages(Regions regions) {
        all = regions.children(regions.office().code()).stream()
                .flatMap(district -> regions.children(district.code()).stream()
                        .map(village -> new Village(village.code(), village.name(),
                                VisitText.villageOf.text(village.name(), district.name()))))
                .sorted(Comparator.comparing(Village::label)).toList();
    }

    String[] labels() {
        return all.stream().map(Village::label).toArray(String[]::new);
    }

    List<Home> homes() {
        return all.stream().map(village -> new Home(village.code(), village.label())).toList();
    }

    /**
     * @param typed a whole label or name, or the beginning of one, that only one village has
     * @return that village
     */
    Optional<RegionCode> find(String typed) {
        var beginning = typed.strip().toLowerCase(Locale.ROOT);
        if (beginning.isEmpty()) {
            return Optional.empty();
        }
        return only(village -> village.label().equalsIgnoreCase(beginning))
                .or(() -> only(village -> village.name().equalsIgnoreCase(beginning)))
                .or(() -> only(village -> village.label().toLowerCase(Locale.ROOT).startsWith(beginning))).map(Village::code);
    }

    private Optional<Village> only(Predicate<Village> fits) {
        var found = all.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private record Village(RegionCode code, String name, String label) {
    }
}
