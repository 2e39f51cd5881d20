package id.loket.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import id.loket.kernel.text.Refusal;

/** A set of chip numbers, kept as disjoint ranges per series: single pieces are never looped over. */
public final class RangeSet {

    private final Map<String, TreeMap<Long, Long>> series = new TreeMap<>();

    /**
     * @param ranges may overlap
     * @return their numbers
     */
    public static RangeSet of(Collection<BlankRange> ranges) {
        var set = new RangeSet();
        ranges.forEach(set::add);
        return set;
    }

    /**
     * @param ranges each number in one of them only
     * @param twice says what is wrong with numbers that are in two
     * @return their numbers
     * @throws Refusal the one asked for, of the first numbers met a second time
     */
    public static RangeSet distinct(Collection<BlankRange> ranges, Function<BlankRange, Refusal> twice) {
        var set = new RangeSet();
        for (var range : ranges) {
            set.inside(range).ifPresent(common -> {
                throw twice.apply(common);
            });
            set.add(range);
        }
        return set;
    }

    /** @param range its numbers are in the set from now on */
    public void add(BlankRange range) {
        var numbers = series.computeIfAbsent(range.series(), any -> new TreeMap<>());
        var first = range.first().serial();
        var last = range.last().serial();
        for (var touching = numbers.floorEntry(last + 1); touching != null && touching.getValue() >= first - 1;
                touching = numbers.floorEntry(last + 1)) {
            first = Math.min(first, touching.getKey());
            last = Math.max(last, touching.getValue());
            numbers.remove(touching.getKey());
        }
        numbers.put(first, last);
    }

    /** @param range its numbers are no longer in the set */
    public void remove(BlankRange range) {
        var numbers = series.getOrDefault(range.series(), new TreeMap<>());
        var first = range.first().serial();
        var last = range.last().serial();
        for (var met = numbers.floorEntry(last); met != null && met.getValue() >= first; met = numbers.floorEntry(last)) {
            numbers.remove(met.getKey());
            if (met.getKey() < first) {
                numbers.put(met.getKey(), first - 1);
            }
            if (met.getValue() > last) {
                numbers.put(last + 1, met.getValue());
            }
        }
    }

    /**
     * @param range any
     * @return the lowest run of its numbers that are in the set
     */
    public Optional<BlankRange> inside(BlankRange range) {
        return RangeSet.of(List.of(range)).without(outOf(range)).ranges().stream().findFirst();
    }

    /**
     * @param range any
     * @return the lowest run of its numbers that are not in the set
     */
    public Optional<BlankRange> outside(BlankRange range) {
        return outOf(range).ranges().stream().findFirst();
    }

    /** @return the runs, series by series, none longer than a {@link BlankRange} may be */
    public List<BlankRange> ranges() {
        var all = new ArrayList<BlankRange>();
        series.forEach((name, numbers) -> numbers.forEach((first, last) -> {
            for (var from = first.longValue(); from <= last; from += BlankRange.MOST_PIECES) {
                all.add(BlankRange.of(name, from, Math.min(last, from + BlankRange.MOST_PIECES - 1)));
            }
        }));
        return all;
    }

    /** @return how many numbers */
    public long pieces() {
        return ranges().stream().mapToLong(BlankRange::pieces).sum();
    }

    /** @return whether no number is in it */
    public boolean isEmpty() {
        return series.values().stream().allMatch(TreeMap::isEmpty);
    }

    /** The numbers of a range that are not in this set. */
    private RangeSet outOf(BlankRange range) {
        var rest = RangeSet.of(List.of(range));
        var numbers = series.getOrDefault(range.series(), new TreeMap<>());
        var start = numbers.floorKey(range.first().serial());
        numbers.subMap(start == null ? range.first().serial() : start, true, range.last().serial(), true)
                .forEach((first, last) -> rest.cut(range.series(), first, last));
        return rest;
    }

    /**
     * @param others numbers to leave out
     * @return what is in this set and not in the other; neither is changed
     */
    public RangeSet without(RangeSet others) {
        var rest = RangeSet.of(ranges());
        others.ranges().forEach(rest::remove);
        return rest;
    }

    private void cut(String name, long first, long last) {
        for (var from = first; from <= last; from += BlankRange.MOST_PIECES) {
            remove(BlankRange.of(name, from, Math.min(last, from + BlankRange.MOST_PIECES - 1)));
        }
    }
}
