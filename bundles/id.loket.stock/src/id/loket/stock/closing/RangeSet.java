package id.loket.stock.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;

/** Chip numbers as disjoint ranges in order; what two sets of them differ in is found without counting single pieces. */
public final class RangeSet {

    private final List<BlankRange> ranges;

    private RangeSet(List<BlankRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * @param scanned ranges in any order
     * @return the set, neighbours joined
     * @throws Refusal if a number is in two of them
     */
    public static RangeSet of(List<BlankRange> scanned) {
        var joined = new ArrayList<BlankRange>();
        for (var series : bySeries(scanned).entrySet()) {
            Span last = null;
            for (var next : series.getValue()) {
                if (last != null && next.first <= last.last) {
                    throw new Refusal(ClosingMsg.scannedTwice, BlankRange.of(series.getKey(), next.first, next.first));
                }
                if (last != null && next.first == last.last + 1 && next.last - last.first < BlankRange.MOST_PIECES) {
                    last = new Span(last.first, next.last);
                    continue;
                }
                add(joined, series.getKey(), last);
                last = next;
            }
            add(joined, series.getKey(), last);
        }
        return new RangeSet(joined);
    }

    /** @return the disjoint ranges, by series and number */
    public List<BlankRange> ranges() {
        return ranges;
    }

    /** @return how many pieces */
    public long pieces() {
        return ranges.stream().mapToLong(BlankRange::pieces).sum();
    }

    /** @return whether there is none */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * @param other numbers to leave out
     * @return what is in this set and not in the other
     */
    public RangeSet without(RangeSet other) {
        var taken = bySeries(other.ranges);
        var rest = new ArrayList<BlankRange>();
        bySeries(ranges).forEach((series, spans) -> {
            var gone = taken.getOrDefault(series, List.of());
            var at = 0;
            for (var span : spans) {
                var from = span.first;
                while (at < gone.size() && gone.get(at).last < from) {
                    at++;
                }
                for (var next = at; next < gone.size() && gone.get(next).first <= span.last; next++) {
                    add(rest, series, new Span(from, gone.get(next).first - 1));
                    from = gone.get(next).last + 1;
                }
                add(rest, series, new Span(from, span.last));
            }
        });
        return new RangeSet(rest);
    }

    /** @return the numbers as a person writes them, ranges separated by commas */
    @Override
    public String toString() {
        return ranges.stream().map(BlankRange::toString).collect(Collectors.joining(", "));
    }

    private static Map<String, List<Span>> bySeries(List<BlankRange> ranges) {
        return ranges.stream().collect(Collectors.groupingBy(BlankRange::series, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), list -> list.stream()
                        .map(range -> new Span(range.first().serial(), range.last().serial()))
                        .sorted((one, two) -> Long.compare(one.first, two.first))
                        .toList())));
    }

    private static void add(List<BlankRange> ranges, String series, Span span) {
        if (span != null && span.first <= span.last) {
            ranges.add(BlankRange.of(series, span.first, span.last));
        }
    }

    private record Span(long first, long last) {
    }
}
