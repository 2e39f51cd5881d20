package id.loket.verification.result.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.loket.kernel.text.Languages;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.desk.RowResult;
import id.loket.verification.desk.Totals;
import id.loket.verification.result.ResultMsg;

/** The figures of a result, counted from the very rows that go out, or from the desk's totals for a draft. */
final class Tally {

    private final Disclosure disclosure;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Flag, Long> flags = new EnumMap<>(Flag.class);
    private long rows;
    private long open;
    private long contested;

    Tally(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /**
     * One line of a table.
     *
     * @param label in words
     * @param count how many rows
     */
    public record Line(String label, long count) {
    }

    static Tally of(Totals totals, Disclosure disclosure) {
        var tally = new Tally(disclosure);
        tally.rows = totals.rows().count();
        tally.open = totals.open().count();
        tally.contested = totals.contested().count();
        totals.outcomes().forEach(each -> tally.outcomes.put(each.outcome(), each.figure().count()));
        totals.flags().forEach((flag, figure) -> tally.flags.put(flag, figure.count()));
        return tally;
    }

    /** @param listed rows the list had when it was taken */
    void expect(long listed) {
        rows = listed;
    }

    void add(RowResult row) {
        row.decided().ifPresentOrElse(this::add, () -> {
            if (row.decision() == null) {
                open++;
            } else {
                contested++;
            }
        });
    }

    private void add(Decision decision) {
        outcomes.merge(decision.outcome(), 1L, Long::sum);
        decision.flags().forEach(flag -> flags.merge(flag, 1L, Long::sum));
    }

    long rows() {
        return rows;
    }

    long decided() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @return rows without an outcome that stands */
    long undecided() {
        return open + contested;
    }

    /** @return rows no line tells of; told also when it is nothing */
    long residual() {
        return rows - decided() - undecided();
    }

    /** @return rows by outcome as the sender may read it, then those without one */
    List<Line> outcomes() {
        var counts = new LinkedHashMap<String, Long>();
        outcomes.forEach((outcome, count) -> counts.merge(disclosure.label(outcome), count, Long::sum));
        if (contested > 0) {
            counts.put(ResultMsg.outcomeContested.in(Languages.INDONESIAN), contested);
        }
        if (open > 0) {
            counts.put(ResultMsg.outcomeOpen.in(Languages.INDONESIAN), open);
        }
        return lines(counts);
    }

    /** @return decided rows by what is true of them; they overlap */
    List<Line> flags() {
        var counts = new LinkedHashMap<String, Long>();
        for (var flag : Flag.values()) {
            counts.put(flag.label(Languages.INDONESIAN), flags.getOrDefault(flag, 0L));
        }
        return lines(counts);
    }

    private static List<Line> lines(Map<String, Long> counts) {
        var lines = new ArrayList<Line>();
        counts.forEach((label, count) -> lines.add(new Line(label, count)));
        return lines;
    }
}
