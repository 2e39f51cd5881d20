package id.loket.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights before anything is learned. */
final class FirstWeights {

    private static final double AGREE = 0.85;
    private static final double DIFFER = 0.03;
    private static final double RARE = 1e-6;
    private static final Weights.Thresholds LIMITS = new Weights.Thresholds(3, -0.5, 7);

    private FirstWeights() {
    }

    static Weights of(Shape shape) {
        var levels = new LinkedHashMap<String, Map<Level, Weights.Odds>>();
        for (var field : shape.fields()) {
            var odds = new EnumMap<Level, Weights.Odds>(Level.class);
            field.comparison().groups().forEach(group -> spread(group, odds));
            levels.put(field.name(), odds);
        }
        var rivals = new LinkedHashMap<String, Weights.Likeness>();
        shape.rivals().forEach(rival -> rivals.put(rival.name(), new Weights.Likeness(0, Map.of())));
        return new Weights(0.5, LIMITS, levels, rivals);
    }

    /** The first level of a group is agreement, the last one is difference, what lies between shares the rest. */
    private static void spread(List<Level> group, Map<Level, Weights.Odds> odds) {
        int between = group.size() - 2;
        for (int i = 0; i < group.size(); i++) {
            boolean last = i == group.size() - 1;
            double same = i == 0 ? AGREE : last ? DIFFER : (1 - AGREE - DIFFER) / between;
            odds.put(group.get(i), new Weights.Odds(same, last ? 1 : RARE, 0));
        }
    }
}
