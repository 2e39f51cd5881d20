package id.loket.bench.match;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import id.loket.matching.Proposal;
import id.loket.matching.Verdict;

/** What came of a list, set against the truth. */
final class Verdicts {

    /** Rows of one kind. */
    private static final class Tally {

        private int rows;
        private int right;
        private int wrong;
        private int missed;
        private int looks;
        private int looksWithRight;

        void add(Labels.Label row, Verdict verdict, long proposed, boolean shown) {
            rows++;
            boolean taken = verdict == Verdict.SAME;
            right += taken && proposed == row.truth() ? 1 : 0;
            wrong += taken && proposed != row.truth() ? 1 : 0;
            missed += verdict == Verdict.DIFFERENT && row.truth() >= 0 ? 1 : 0;
            looks += verdict == Verdict.LOOK ? 1 : 0;
            looksWithRight += verdict == Verdict.LOOK && shown ? 1 : 0;
        }

        void print(String name, PrintStream out) {
            out.printf(Locale.ROOT, "  %-18s %8d rows  %8d right  %6d wrong  %6d missed  %6d to look at, %6d of them with the right one%n",
                    name, rows, right, wrong, missed, looks, looksWithRight);
        }
    }

    private final Tally all = new Tally();
    private final Tally withDay = new Tally();
    private final Map<Origin, Tally> byOrigin = new EnumMap<>(Origin.class);
    private final Map<Slip, Tally> bySlip = new EnumMap<>(Slip.class);
    private final Tally withoutSlip = new Tally();
    private int residents;

    void add(Labels.Label row, Proposal proposal) {
        add(row, proposal.verdict(), proposal.best().map(best -> best.resident()).orElse(-1L),
                proposal.candidates().stream().anyMatch(candidate -> candidate.resident() == row.truth()));
    }

    void add(Labels.Label row, Verdict verdict, long proposed, boolean shown) {
        residents += row.truth() >= 0 ? 1 : 0;
        all.add(row, verdict, proposed, shown);
        if (!row.slips().contains(Slip.YEAR_ALONE)) {
            withDay.add(row, verdict, proposed, shown);
        }
        byOrigin.computeIfAbsent(row.origin(), origin -> new Tally()).add(row, verdict, proposed, shown);
        if (row.slips().isEmpty()) {
            withoutSlip.add(row, verdict, proposed, shown);
        }
        for (var slip : row.slips()) {
            bySlip.computeIfAbsent(slip, unused -> new Tally()).add(row, verdict, proposed, shown);
        }
    }

    double precision() {
        return (double) all.right / Math.max(1, all.right + all.wrong);
    }

    double recall() {
        return (double) all.right / Math.max(1, residents);
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    /** @return share of rows that a person must look at, those with a year alone aside */
    double toPersonShare() {
        return (double) withDay.looks / Math.max(1, withDay.rows);
    }

    void print(PrintStream out) {
        all.print("all", out);
        byOrigin.forEach((origin, tally) -> tally.print(origin.name(), out));
        withoutSlip.print("no slip", out);
        bySlip.forEach((slip, tally) -> tally.print(slip.name(), out));
    }
}
