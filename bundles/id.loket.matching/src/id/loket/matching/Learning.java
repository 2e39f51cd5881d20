package id.loket.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns weights without anybody saying which rows are whose.
 *
 * <ul>
 * <li>How alike strangers are: from rows beside residents drawn by lot.
 * <li>How alike rivals are: from the register itself, which says who lives in one family.
 * <li>How alike a person's two records are, how many rows are in the register, and how many have a rival there: by
 * expectation and maximisation over the candidates of each row, whose probabilities compete with each other and with
 * "nobody".
 * </ul>
 */
public final class Learning {

    private static final int STRANGERS_PER_ROW = 50;
    private static final int ROUNDS = 6;
    private static final long SEED = 20_170_627;
    private static final double NEGLIGIBLE = 0.001;

    private final Register register;
    private final Shape shape;

    /** @param register prepared */
    public Learning(Register register) {
        this.register = register;
        shape = register.shape();
    }

    /**
     * @param rows of lists like those to be matched; some ten thousand are enough
     * @param residents of the register, drawn by lot, with their ids
     * @param progress told the rounds done
     * @return the weights, with the usual thresholds
     */
    public Weights learn(List<Entry> rows, List<Entry> residents, Progress progress) {
        var first = Weights.first(shape);
        var strangers = strangers(rows, first.levels());
        var weights = new Weights(first.known(), first.thresholds(), strangers, rivals(residents, first, strangers));
        for (int round = 0; round < ROUNDS; round++) {
            weights = persons(rows, weights);
            progress.done(round + 1L);
            Register.stopIfCancelled(progress);
        }
        return weights;
    }

    private Map<String, Map<Level, Weights.Odds>> strangers(List<Entry> rows, Map<String, Map<Level, Weights.Odds>> first) {
        var random = new SplittableRandom(SEED);
        var counts = new LevelCounts(shape);
        var scorer = new Scorer(register, new Tables(shape, Weights.first(shape), register.size()));
        for (var row : rows) {
            scorer.take(row);
            for (int i = 0; i < STRANGERS_PER_ROW; i++) {
                int resident = random.nextInt(register.size());
                for (int f = 0; f < shape.fields().size(); f++) {
                    counts.add(f, scorer.compare(f, resident), 1, scorer.probes()[f].bits());
                }
            }
        }
        return odds((f, level) -> {
            var before = first.get(shape.fields().get(f).name()).get(level);
            return counts.saw(f, level)
                    ? new Weights.Odds(before.same(), counts.rareShare(f, level), counts.bits(f, level)) : before;
        });
    }

    private Map<String, Weights.Likeness> rivals(List<Entry> residents, Weights first,
            Map<String, Map<Level, Weights.Odds>> strangers) {
        var search = new Search(register, new Tables(shape, first, register.size()), first.thresholds());
        var counts = shape.rivals().stream().map(rival -> new LevelCounts(shape)).toList();
        var pairs = new double[counts.size()];
        for (var resident : residents) {
            search.scan(resident, true);
            for (int i = 0; i < search.candidates(); i++) {
                if (register.id(search.resident(i)) != resident.id()) {
                    search.scorer().score(search.resident(i));
                    addRival(search.scorer().levels(), counts, pairs);
                }
            }
        }
        var likenesses = new LinkedHashMap<String, Weights.Likeness>();
        for (int r = 0; r < pairs.length; r++) {
            likenesses.put(shape.rivals().get(r).name(),
                    new Weights.Likeness(pairs[r] / residents.size(), counts.get(r).wholeShares(strangers)));
        }
        return likenesses;
    }

    /** A pair counts for the first rival whose fields it agrees in: a twin is a relative too, but first a twin. */
    private void addRival(Level[] levels, List<LevelCounts> counts, double[] pairs) {
        for (int r = 0; r < pairs.length; r++) {
            if (shape.rivals().get(r).fields().stream().allMatch(f -> Truth.whole(levels[f]) == Level.SAME)) {
                pairs[r]++;
                for (int f = 0; f < levels.length; f++) {
                    counts.get(r).add(f, levels[f] == Level.MISSING ? Level.MISSING : Truth.whole(levels[f]), 1, 0);
                }
                return;
            }
        }
    }

    private Weights persons(List<Entry> rows, Weights weights) {
        var search = new Search(register, new Tables(shape, weights, register.size()), weights.thresholds());
        var counts = new LevelCounts(shape);
        var pairs = new double[shape.rivals().size()];
        double known = 0;
        for (var row : rows) {
            search.scan(row, true);
            double nobody = 1 / (1 + search.allOdds());
            for (int i = 0; i < search.candidates(); i++) {
                double probability = Math.pow(2, search.scoreOf(i)) * nobody;
                search.scorer().score(search.resident(i));
                for (int r = 0; r < pairs.length; r++) {
                    pairs[r] += (1 - probability) * search.scorer().rivalShare(r);
                }
                if (probability > NEGLIGIBLE) {
                    known += probability;
                    counts.add(search.scorer().levels(), probability);
                }
            }
        }
        return new Weights(known / rows.size(), weights.thresholds(), odds((f, level) -> {
            var before = weights.levels().get(shape.fields().get(f).name()).get(level);
            return counts.saw(f, level)
                    ? new Weights.Odds(counts.smoothShare(f, level), before.chance(), before.bits()) : before;
        }), met(weights.rivals(), pairs, rows.size()));
    }

    /** A list may meet more rivals than there are in the register, not fewer: their twins may not be in it. */
    private Map<String, Weights.Likeness> met(Map<String, Weights.Likeness> before, double[] pairs, int rows) {
        var rivals = new LinkedHashMap<String, Weights.Likeness>();
        for (int r = 0; r < pairs.length; r++) {
            var name = shape.rivals().get(r).name();
            var likeness = before.get(name);
            rivals.put(name, new Weights.Likeness(Math.max(likeness.pairs(), pairs[r] / rows), likeness.levels()));
        }
        return rivals;
    }

    /** What a field's level is given. */
    private interface OddsOf {
        Weights.Odds of(int field, Level level);
    }

    private Map<String, Map<Level, Weights.Odds>> odds(OddsOf figures) {
        var all = new LinkedHashMap<String, Map<Level, Weights.Odds>>();
        for (int f = 0; f < shape.fields().size(); f++) {
            var field = shape.fields().get(f);
            var odds = new EnumMap<Level, Weights.Odds>(Level.class);
            for (var group : field.comparison().groups()) {
                for (var level : group) {
                    odds.put(level, figures.of(f, level));
                }
            }
            all.put(field.name(), odds);
        }
        return all;
    }
}
