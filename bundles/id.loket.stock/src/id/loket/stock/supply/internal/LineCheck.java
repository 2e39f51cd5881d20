package id.loket.stock.supply.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.RangeSet;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.Line.Condition;
import id.loket.stock.supply.SupplyMsg;
import id.loket.stock.supply.Verdict;

/** Judges rows one after the other, so that of two rows with one number the second is the wrong one. */
final class LineCheck {

    private final List<Function<BlankRange, Optional<Fault>>> rules;
    private final List<Verdict> right = new ArrayList<>();

    /** @param rules each gives what is wrong with a range, or nothing; the first that speaks decides */
    LineCheck(List<Function<BlankRange, Optional<Fault>>> rules) {
        this.rules = rules;
    }

    List<Verdict> judge(List<Line> lines) {
        var verdicts = new ArrayList<Verdict>();
        for (var line : lines) {
            var verdict = judge(line);
            verdicts.add(verdict);
            if (verdict.right()) {
                right.add(verdict);
            }
        }
        return verdicts;
    }

    private Verdict judge(Line line) {
        try {
            var range = BlankRange.parse(line.typed());
            return new Verdict(line, range, fault(line, range).orElse(null));
        } catch (Refusal wrongForm) {
            return new Verdict(line, null, new Refusal(wrongForm, SupplyMsg.lineForm, line.row(), line.typed(), wrongForm.happened()));
        }
    }

    private Optional<Refusal> fault(Line line, BlankRange range) {
        if (line.counted() != Line.UNCOUNTED && line.counted() != range.pieces()) {
            return Optional.of(new Refusal(SupplyMsg.lineCount, line.row(), range, range.pieces(), line.counted()));
        }
        var twice = right.stream().filter(other -> other.line().condition() == line.condition() && meets(other.range(), range)).findFirst();
        if (twice.isPresent()) {
            return Optional.of(new Refusal(SupplyMsg.lineTwice, line.row(), common(twice.get().range(), range), twice.get().line().row()));
        }
        return rules.stream().flatMap(rule -> rule.apply(range).stream()).findFirst().map(fault -> fault.of(line));
    }

    private static boolean meets(BlankRange one, BlankRange other) {
        return one.series().equals(other.series()) && one.first().serial() <= other.last().serial()
                && other.first().serial() <= one.last().serial();
    }

    private static BlankRange common(BlankRange one, BlankRange other) {
        return BlankRange.of(one.series(), Math.max(one.first().serial(), other.first().serial()),
                Math.min(one.last().serial(), other.last().serial()));
    }

    /** The pieces of the right rows, each once: a damaged row may lie inside a good one. */
    static List<BlankRange> pieces(List<Verdict> verdicts) {
        return RangeSet.of(verdicts.stream().filter(Verdict::right).map(Verdict::range).toList()).ranges();
    }

    static List<BlankRange> damaged(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::right).filter(verdict -> verdict.line().condition() == Condition.DAMAGED)
                .map(Verdict::range).toList();
    }

    /**
     * A broken rule, before the row is named.
     *
     * @param reason text whose first value is the row
     * @param about the numbers, then what else it says
     */
    record Fault(Message reason, Object... about) {

        Refusal of(Line line) {
            var all = new Object[about.length + 1];
            all[0] = line.row();
            System.arraycopy(about, 0, all, 1, about.length);
            return new Refusal(reason, all);
        }
    }
}
