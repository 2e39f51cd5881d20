package id.loket.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each level was seen in each field; shares are those within a level's group. */
final class LevelCounts {

    /** What was never seen is given less than one that was seen once. */
    private static final double UNSEEN = 0.3;
    /** So few that one more or less would decide too much. */
    private static final double SMOOTHING = 0.5;
    private static final double RARELY = 0.1;

    private final Shape shape;
    private final double[][] counts;
    private final double[][] bits;

    LevelCounts(Shape shape) {
        this.shape = shape;
        counts = new double[shape.fields().size()][Level.values().length];
        bits = new double[counts.length][Level.values().length];
    }

    void add(Level[] levels, double weight) {
        for (int f = 0; f < levels.length; f++) {
            add(f, levels[f], weight, 0);
        }
    }

    void add(int field, Level level, double weight, double told) {
        counts[field][level.ordinal()] += weight;
        bits[field][level.ordinal()] += weight * told;
    }

    private double count(int field, Level level) {
        return counts[field][level.ordinal()];
    }

    private double total(int field, List<Level> group) {
        return group.stream().mapToDouble(level -> count(field, level)).sum();
    }

    private List<Level> group(int field, Level level) {
        return shape.fields().get(field).comparison().groups().stream().filter(group -> group.contains(level)).findFirst()
                .orElseThrow();
    }

    /** @return whether any level of the level's group was seen */
    boolean saw(int field, Level level) {
        return total(field, group(field, level)) > 0;
    }

    /** @return the share, where what was not seen is rare rather than impossible */
    double rareShare(int field, Level level) {
        double total = total(field, group(field, level));
        return Math.max(UNSEEN, count(field, level)) / total;
    }

    /** @return the share, drawn a little towards the middle */
    double smoothShare(int field, Level level) {
        var group = group(field, level);
        return (count(field, level) + SMOOTHING) / (total(field, group) + SMOOTHING * group.size());
    }

    /** @return what the level's agreements told on average */
    double bits(int field, Level level) {
        return count(field, level) == 0 ? 0 : bits[field][level.ordinal()] / count(field, level);
    }

    /**
     * @param chance how alike strangers are: what was hardly ever seen between rivals is as likely as between them
     * @return by field, the shares of the levels between whole values; a field that was never seen is left out
     */
    Map<String, Map<Level, Double>> wholeShares(Map<String, Map<Level, Weights.Odds>> chance) {
        var shares = new LinkedHashMap<String, Map<Level, Double>>();
        for (int f = 0; f < counts.length; f++) {
            int field = f;
            var group = shape.fields().get(f).comparison().groups().get(0);
            if (total(f, group) > 0) {
                var levels = new EnumMap<Level, Double>(Level.class);
                var strangers = chance.get(shape.fields().get(f).name());
                double total = total(f, group);
                group.forEach(level -> levels.put(level,
                        (count(field, level) + RARELY + strangers.get(level).chance()) / (total + 1 + RARELY * group.size())));
                shares.put(shape.fields().get(f).name(), levels);
            }
        }
        return shares;
    }
}
