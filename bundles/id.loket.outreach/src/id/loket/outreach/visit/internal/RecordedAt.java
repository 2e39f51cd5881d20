package id.loket.outreach.visit.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitStop;
import id.loket.registry.Regions;

/**
 * At which place of a visit somebody was recorded. The operator types the place of a session by hand, so its name counts
 * first, and where it names no place of the route the village of the resident does.
 */
final class RecordedAt {

    private final Visit visit;
    private final List<VisitStop> stops;
    private final List<String> names;

    RecordedAt(Visit visit, Regions regions) {
        this.visit = visit;
        stops = visit.stops();
        names = stops.stream().map(stop -> switch (stop.kind()) {
            case VILLAGE -> stop.village().flatMap(regions::name).orElse(stop.place());
            case SCHOOL, PRISON -> stop.place();
        }).toList();
    }

    OptionalInt stop(VisitCounts.Recording recording) {
        if (!visit.isOn(recording.on())) {
            return OptionalInt.empty();
        }
        var named = recording.label() == null ? OptionalInt.empty() : index(at -> says(recording.label(), names.get(at)));
        return named.isPresent() ? named : stop(recording.village().isEmpty() ? null : new RegionCode(recording.village()));
    }

    OptionalInt stop(RegionCode village) {
        return village == null ? OptionalInt.empty()
                : index(at -> stops.get(at).village().filter(village::equals).isPresent());
    }

    private OptionalInt index(IntPredicate fits) {
        return IntStream.range(0, stops.size()).filter(fits).findFirst();
    }

    /** "Balai Desa Kotabunan" names Kotabunan. */
    private static boolean says(String label, String name) {
        return (" " + label.strip() + " ").toLowerCase(Locale.ROOT).contains(" " + name.toLowerCase(Locale.ROOT) + " ");
    }
}
