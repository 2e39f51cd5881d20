package id.loket.bench.match;

import java.io.IOException;
import java.util.Locale;

import id.loket.access.Session;
import id.loket.matching.Matcher;
import id.loket.matching.Verdict;
import id.loket.matching.Weights;
import id.loket.store.Store;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.match.ListMatching;
import id.loket.verification.match.MatchWatch;

/** Matches one list after the other in the store, and sets what is proposed against the truth. */
final class MatchRounds {

    private final Store store;
    private final Campaigns campaigns;
    private final Session session;
    private final Problem problem;
    private final ListMatching matching;
    private final int show;

    MatchRounds(Store store, Campaigns campaigns, Session session, Problem problem, int show) {
        this.store = store;
        this.campaigns = campaigns;
        this.session = session;
        this.problem = problem;
        this.show = show;
        matching = ListMatching.in(store, watch -> problem.register());
    }

    /** @return a line of JSON */
    String match(int rows) throws IOException {
        var list = StoredList.take(session, store, campaigns, problem.list(rows), rows);
        PeakHeap.reset();
        var started = System.nanoTime();
        matching.run(session, list.id(), MatchWatch.unwatched());
        double seconds = (System.nanoTime() - started) / 1e9;
        var peak = PeakHeap.peak();
        var verdicts = verdicts(list, rows);
        show(rows);
        verdicts.print(System.err);
        return String.format(Locale.ROOT,
                "{\"register\":%d,\"rows\":%d,\"prepare_s\":%.1f,\"seconds\":%.2f,\"rows_per_s\":%.0f,\"heap_mb\":%d,"
                        + "\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f,\"to_person_share\":%.4f}",
                problem.register().size(), rows, problem.prepareSeconds(), seconds, rows / seconds, peak,
                verdicts.precision(), verdicts.recall(), verdicts.f1(), verdicts.toPersonShare());
    }

    /** As they lie in the store. A row without a proposal is one that nobody was found for. */
    private Verdicts verdicts(StoredList list, int rows) {
        var verdicts = new Verdicts();
        var next = new int[1];
        matching.proposals(session, list.id(), "bench", proposal -> {
            int row = (int) (proposal.row() % ListRow.LINES) - 1;
            unmatched(list, verdicts, next[0], row);
            verdicts.add(list.label(row), proposal);
            next[0] = row + 1;
        });
        unmatched(list, verdicts, next[0], rows);
        return verdicts;
    }

    private static void unmatched(StoredList list, Verdicts verdicts, int from, int to) {
        for (int row = from; row < to; row++) {
            verdicts.add(list.label(row), Verdict.DIFFERENT, -1, false);
        }
    }

    /** Rows that were not settled, or wrongly, as the matcher sees each by itself. */
    private void show(int rows) {
        var matcher = new Matcher(problem.register(), Weights.residents());
        var list = problem.list(rows);
        int left = show;
        while (left > 0 && list.hasNext()) {
            var made = list.next();
            var label = made.label();
            var proposal = matcher.match(made.entry());
            boolean settled = label.truth() < 0 ? proposal.verdict() == Verdict.DIFFERENT
                    : proposal.verdict() == Verdict.SAME && proposal.best().orElseThrow().resident() == label.truth();
            if (!settled) {
                left--;
                System.err.printf("%s %s%n  %s%n  %s%n", label.origin(), label.slips(), made.entry().values(), proposal);
                problem.population().find(label.truth()).ifPresent(person -> System.err.printf("  is %s%n  %s%n",
                        person.values(), matcher.compare(made.entry(), person.id()).orElseThrow()));
            }
        }
    }
}
