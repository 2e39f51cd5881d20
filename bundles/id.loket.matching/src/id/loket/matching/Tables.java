package id.loket.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights as tables of logarithms to the base 2, for a register of one size. */
final class Tables {

    /** Levels whose likelihood by chance is what the value's own frequency says; others are scaled by it. */
    private static final Set<Level> MEASURED = EnumSet.of(Level.SAME, Level.MASKED_FITS, Level.CONTRADICTED_SAME,
            Level.ROUNDED_SAME, Level.ROUNDED_YEAR, Level.YEAR_FITS);
    private static final double LEAST = 1e-7;
    /** Nothing happens by chance always: agreement never speaks against. */
    private static final float NEARLY_ALWAYS = -0.01f;
    private static final int LEVELS = Level.values().length;

    private final double knownPrior;
    private final double[] rivalPriors;
    private final float[][] same;
    private final float[][] chance;
    private final float[][] usualBits;
    private final float[][][] rivals;

    Tables(Shape shape, Weights weights, int size) {
        int fields = shape.fields().size();
        knownPrior = log(weights.known() / size);
        same = new float[fields][LEVELS];
        chance = new float[fields][LEVELS];
        usualBits = new float[fields][LEVELS];
        rivalPriors = new double[shape.rivals().size()];
        rivals = new float[rivalPriors.length][fields][LEVELS];
        for (int f = 0; f < fields; f++) {
            fill(f, shape.fields().get(f), weights);
        }
        for (int r = 0; r < rivalPriors.length; r++) {
            var likeness = weights.rivals().get(shape.rivals().get(r).name());
            rivalPriors[r] = log(likeness.pairs() / size);
            for (int f = 0; f < fields; f++) {
                var field = shape.fields().get(f);
                fill(rivals[r][f], field, likeness.levels().get(field.name()), weights.levels().get(field.name()));
            }
        }
    }

    private void fill(int f, Field field, Weights weights) {
        var odds = weights.levels().get(field.name());
        if (odds == null) {
            throw new IllegalArgumentException("no weights for " + field.name() + ", only for " + weights.fields());
        }
        odds.forEach((level, figures) -> {
            same[f][level.ordinal()] = (float) log(figures.same());
            chance[f][level.ordinal()] = (float) log(figures.chance());
            usualBits[f][level.ordinal()] = MEASURED.contains(level) ? 0 : (float) figures.bits();
        });
    }

    /**
     * What rivals have in common is written as badly as anything else: where their true values are the same, the levels
     * are those of one person's two records.
     */
    private static void fill(float[] table, Field field, Map<Level, Double> likeness, Map<Level, Weights.Odds> odds) {
        for (var group : field.comparison().groups()) {
            var sums = new double[LEVELS];
            if (likeness == null) {
                group.forEach(level -> sums[level.ordinal()] = odds.get(level).chance());
            } else {
                likeness.forEach((truth, share) -> add(sums, group, truth, share, odds));
            }
            group.forEach(level -> table[level.ordinal()] = (float) log(sums[level.ordinal()]));
        }
    }

    private static void add(double[] sums, List<Level> group, Level truth, double share, Map<Level, Weights.Odds> odds) {
        if (truth == Level.SAME) {
            group.forEach(level -> sums[level.ordinal()] += share * odds.get(level).same());
        } else {
            sums[Truth.seen(truth, group).ordinal()] += share;
        }
    }

    static double log(double value) {
        return Math.log(Math.max(LEAST * LEAST, value)) / Math.log(2);
    }

    /** @return how likely a given resident is the row's person before any field is looked at */
    double knownPrior() {
        return knownPrior;
    }

    /** @return the same for each rival of that person */
    double[] rivalPriors() {
        return Arrays.copyOf(rivalPriors, rivalPriors.length);
    }

    double same(int field, Level level) {
        return same[field][level.ordinal()];
    }

    double chance(int field, Level level, double bits) {
        if (bits <= 0) {
            return chance[field][level.ordinal()];
        }
        float usual = usualBits[field][level.ordinal()];
        return Math.min(NEARLY_ALWAYS, usual == 0 ? -bits : chance[field][level.ordinal()] + usual - bits);
    }

    double rival(int rival, int field, Level level) {
        return rivals[rival][field][level.ordinal()];
    }
}
