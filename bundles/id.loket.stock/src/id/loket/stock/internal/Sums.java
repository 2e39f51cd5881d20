package id.loket.stock.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;

/** Pieces moved into and out of each place, by kind. What was taken back is taken off its own kind. */
public final class Sums {

    private final Map<String, Map<Kind, long[]>> places = new TreeMap<>();

    void add(String place, Kind kind, long in, long out) {
        var sum = places.computeIfAbsent(place, code -> new EnumMap<>(Kind.class)).computeIfAbsent(kind, each -> new long[2]);
        sum[0] += in;
        sum[1] += out;
    }

    /** @return every place that was ever the side of a movement, the uncounted ones among them */
    public Set<Place> places() {
        var all = new TreeSet<Place>((a, b) -> a.code().compareTo(b.code()));
        places.keySet().forEach(code -> all.add(new Place(code)));
        return all;
    }

    /**
     * @param place where
     * @param kind why
     * @return pieces that came in
     */
    public long in(Place place, Kind kind) {
        return of(place, kind)[0];
    }

    /**
     * @param place where
     * @param kind why
     * @return pieces that went out
     */
    public long out(Place place, Kind kind) {
        return of(place, kind)[1];
    }

    /**
     * @param place where
     * @return pieces that came in less those that went out
     */
    public long net(Place place) {
        return places.getOrDefault(place.code(), Map.of()).values().stream().mapToLong(sum -> sum[0] - sum[1]).sum();
    }

    /** @return pieces that came in at any place, for this reason */
    long moved(Kind kind) {
        return places.values().stream().filter(kinds -> kinds.containsKey(kind)).mapToLong(kinds -> kinds.get(kind)[0]).sum();
    }

    private long[] of(Place place, Kind kind) {
        return places.getOrDefault(place.code(), Map.of()).getOrDefault(kind, new long[2]);
    }
}
