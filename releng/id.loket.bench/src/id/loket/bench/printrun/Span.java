package id.loket.bench.printrun;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of time, in seconds since 1970.
 *
 * @param from its begin
 * @param to its end
 */
record Span(double from, double to) {

    static double now() {
        var now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    double length() {
        return Math.max(0, to - from);
    }

    /** What of these lies in none of those. */
    static List<Span> less(List<Span> these, List<Span> those) {
        var left = these;
        for (var taken : those) {
            var next = new ArrayList<Span>();
            for (var each : left) {
                add(next, each.from(), Math.min(each.to(), taken.from()));
                add(next, Math.max(each.from(), taken.to()), each.to());
            }
            left = next;
        }
        return left;
    }

    /** What of these lies in one of those, too; those do not overlap. */
    static List<Span> within(List<Span> these, List<Span> those) {
        var both = new ArrayList<Span>();
        for (var one : these) {
            for (var other : those) {
                add(both, Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
            }
        }
        return both;
    }

    static double length(List<Span> spans) {
        return spans.stream().mapToDouble(Span::length).sum();
    }

    /** The same time without overlaps. */
    static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var each : spans.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && each.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), each.to())));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private static void add(List<Span> to, double from, double until) {
        if (until > from) {
            to.add(new Span(from, until));
        }
    }
}
