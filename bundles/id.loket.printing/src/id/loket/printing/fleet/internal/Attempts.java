package id.loket.printing.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.PrintAttempt.Result;
import id.loket.printing.fleet.internal.PrinterDay.Work;
import id.loket.store.Transaction;

/** Reads ended print attempts and sums them. Every question is bounded in time and served by the index over ends. */
final class Attempts {

    /** A longer stop between two cards of a printer is not its work: no blanks, no operator, a jam. */
    static final Duration PAUSE = Duration.ofMinutes(3);
    /** A longer stop between two cards of the office is a break. */
    static final Duration BREAK = Duration.ofMinutes(15);
    private static final List<Result> ENDS = List.of(Result.PRINTED, Result.SPOILED);

    private Attempts() {
    }

    /** One blank that was printed or spoiled. */
    record Try(String printer, Instant startedAt, Instant endedAt, Result result, SpoilCause cause) {
    }

    /** Those that ended from a moment on, before another. */
    static List<Try> ended(Transaction transaction, Instant from, Instant before) {
        var found = new ArrayList<Try>();
        // One question for each result: both ranges of the index are read and nothing else.
        for (var result : ENDS) {
            transaction.entities()
                    .createQuery("select a.printer, a.startedAt, a.endedAt, a.result, a.spoilCause from PrintAttempt a"
                            + " where a.result = :result and a.endedAt >= :from and a.endedAt < :before", Object[].class)
                    .setParameter("result", result).setParameter("from", from).setParameter("before", before)
                    .getResultStream()
                    .map(row -> new Try((String) row[0], (Instant) row[1], (Instant) row[2], (Result) row[3], (SpoilCause) row[4]))
                    .forEach(found::add);
        }
        return found;
    }

    /** Counts of one printer's attempts that ended from a moment on, without their times. */
    static Work counted(Transaction transaction, String printer, Instant from, Instant before) {
        return counted(transaction, from, before, " and a.printer = :printer", Map.of("printer", printer)).values().stream()
                .reduce(Work.NONE, Work::plus);
    }

    /** The same for every printer at once. */
    static Map<String, Work> counted(Transaction transaction, Instant from, Instant before) {
        return counted(transaction, from, before, "", Map.of());
    }

    private static Map<String, Work> counted(Transaction transaction, Instant from, Instant before, String more, Map<String, String> values) {
        var found = new HashMap<String, Work>();
        for (var result : ENDS) {
            var query = transaction.entities()
                    .createQuery("select a.printer, a.spoilCause, count(a), max(a.endedAt) from PrintAttempt a where a.result = :result"
                            + " and a.endedAt >= :from and a.endedAt < :before" + more + " group by a.printer, a.spoilCause", Object[].class)
                    .setParameter("result", result).setParameter("from", from).setParameter("before", before);
            values.forEach(query::setParameter);
            query.getResultStream().forEach(row -> found.merge((String) row[0],
                    counts(result, (SpoilCause) row[1], ((Number) row[2]).longValue(), (Instant) row[3]), Work::plus));
        }
        return found;
    }

    private static Work counts(Result result, SpoilCause cause, long count, Instant last) {
        if (result == Result.PRINTED) {
            return new Work(count, 0, 0, 0, null, last);
        }
        return cause == SpoilCause.PRINT_FAILURE ? new Work(0, count, 0, 0, null, last) : new Work(0, 0, count, 0, null, last);
    }

    /** By printer; the office as a whole under {@link PrinterDay#OFFICE}, always. */
    static Map<String, Work> sum(List<Try> tries) {
        var sums = new HashMap<String, Work>();
        tries.stream().collect(Collectors.groupingBy(Try::printer)).forEach((printer, own) -> sums.put(printer, work(own, PAUSE)));
        sums.put(PrinterDay.OFFICE, work(tries, BREAK));
        return sums;
    }

    private static Work work(List<Try> tries, Duration longestStop) {
        var inOrder = tries.stream().sorted(Comparator.comparing(Try::startedAt)).toList();
        var sum = Work.NONE;
        var busy = Duration.ZERO;
        for (var i = 0; i < inOrder.size(); i++) {
            var each = inOrder.get(i);
            sum = sum.plus(counts(each.result(), each.cause(), 1, each.endedAt()))
                    .plus(new Work(0, 0, 0, 0, each.startedAt(), null));
            var gap = i + 1 < inOrder.size() ? Duration.between(each.startedAt(), inOrder.get(i + 1).startedAt()) : longestStop;
            busy = busy.plus(gap.compareTo(longestStop) < 0 ? gap
                    : shorter(Duration.between(each.startedAt(), each.endedAt()), longestStop));
        }
        return new Work(sum.printed(), sum.faults(), sum.others(), busy.toSeconds(), sum.firstAt(), sum.lastAt());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
