package id.loket.stock.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import id.loket.stock.Place;

/** Where every piece lies, in memory: what the movements add up to when they are read from the first on. */
final class Books {

    private final Map<String, TreeMap<Long, Span>> series = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /**
     * Consecutive numbers at one place.
     *
     * @param movement number of the one that put the first of them there
     */
    record Span(long first, long last, String place, long movement) {

        long pieces() {
            return last - first + 1;
        }
    }

    /**
     * Moves pieces.
     *
     * @return what is in the way: a span that lies elsewhere than at the source, or at all although it comes from outside;
     *         then nothing is moved. A missing piece is a span with an empty place.
     */
    Optional<Span> move(long movement, String of, long first, long last, String source, String target) {
        if (first > last) {
            return Optional.of(new Span(first, last, "", 0));
        }
        var spans = series.computeIfAbsent(of, each -> new TreeMap<>());
        var problem = problem(spans, first, last, counted(source) ? source : null);
        if (problem.isPresent()) {
            return problem;
        }
        if (counted(source)) {
            cut(spans, first, last);
        }
        if (counted(target)) {
            put(spans, new Span(first, last, codes.computeIfAbsent(target, code -> code), movement));
        }
        return Optional.empty();
    }

    private static Optional<Span> problem(TreeMap<Long, Span> spans, long first, long last, String source) {
        var due = first;
        for (var span : overlapping(spans, first, last)) {
            if (source == null || !span.place().equals(source)) {
                return Optional.of(new Span(Math.max(span.first(), first), Math.min(span.last(), last), span.place(),
                        span.movement()));
            }
            if (span.first() > due) {
                return Optional.of(new Span(due, due, "", 0));
            }
            due = span.last() + 1;
        }
        return source == null || due > last ? Optional.empty() : Optional.of(new Span(due, due, "", 0));
    }

    private static List<Span> overlapping(TreeMap<Long, Span> spans, long first, long last) {
        var found = new ArrayList<Span>();
        var before = spans.lowerEntry(first);
        if (before != null && before.getValue().last() >= first) {
            found.add(before.getValue());
        }
        found.addAll(spans.subMap(first, true, last, true).values());
        return found;
    }

    private static void cut(TreeMap<Long, Span> spans, long first, long last) {
        for (var span : overlapping(spans, first, last)) {
            spans.remove(span.first());
            if (span.first() < first) {
                spans.put(span.first(), new Span(span.first(), first - 1, span.place(), span.movement()));
            }
            if (span.last() > last) {
                spans.put(last + 1, new Span(last + 1, span.last(), span.place(), span.movement()));
            }
        }
    }

    private static void put(TreeMap<Long, Span> spans, Span span) {
        var merged = span;
        var before = spans.lowerEntry(span.first());
        if (before != null && before.getValue().last() == span.first() - 1 && before.getValue().place().equals(span.place())) {
            merged = new Span(before.getValue().first(), span.last(), span.place(), span.movement());
        }
        var after = spans.get(span.last() + 1);
        if (after != null && after.place().equals(span.place())) {
            spans.remove(after.first());
            merged = new Span(merged.first(), after.last(), span.place(), span.movement());
        }
        spans.put(merged.first(), merged);
    }

    /** Every span, by series and number. */
    void forEach(BiConsumer<String, Span> reader) {
        series.forEach((of, spans) -> spans.values().forEach(span -> reader.accept(of, span)));
    }

    /** Every span with its series, in the order in which the pieces came to their places. */
    List<Map.Entry<String, Span>> spans() {
        var all = new ArrayList<Map.Entry<String, Span>>();
        forEach((of, span) -> all.add(Map.entry(of, span)));
        all.sort(Comparator.comparingLong(each -> each.getValue().movement()));
        return all;
    }

    long pieces() {
        return series.values().stream().flatMap(spans -> spans.values().stream()).mapToLong(Span::pieces).sum();
    }

    private static boolean counted(String place) {
        return !place.equals(Place.OUTSIDE.code()) && !place.equals(Place.UNRECEIVED.code());
    }
}
