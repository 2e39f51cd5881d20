package id.loket.registry.lists.internal;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import id.loket.registry.lists.ImportResult;
import id.loket.registry.lists.RowVerdict;
import id.loket.registry.lists.RowVerdict.Verdict;

/** Counts verdicts. */
final class Tally {

    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private int warned;

    void add(RowVerdict row) {
        counts.merge(row.verdict(), 1, Integer::sum);
        warned += row.warned() ? 1 : 0;
    }

    ImportResult result(long importId, boolean cancelled, Path rejectedFile) {
        return new ImportResult(importId, count(Verdict.NEW), count(Verdict.CHANGED), count(Verdict.SAME), warned,
                count(Verdict.REJECTED), cancelled, rejectedFile);
    }

    private int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
