package id.loket.matching;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes the lines of a file of weights. */
final class WeightLines {

    private static final String HEAD = """
            # What agreements are worth. Learned without anybody saying which rows are whose; may be edited.
            #
            # known,P                         share of rows whose person is in the register
            # threshold,NAME,BITS             same: taken without asking; look: a person looks; contested: needed if
            #                                 another row is taken for the same resident
            # level,FIELD,LEVEL,SAME,CHANCE,BITS
            #                                 how often a person's two records agree like that; how often two strangers'
            #                                 do; how much such an agreement tells on average (see Level)
            # rival,NAME,PAIRS                how many such rivals a resident has
            # like,RIVAL,FIELD,LEVEL,P        how often rivals agree like that
            """;

    private double known;
    private final Map<String, Double> thresholds = new LinkedHashMap<>();
    private final Map<String, Map<Level, Weights.Odds>> levels = new LinkedHashMap<>();
    private final Map<String, Double> pairs = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<Level, Double>>> likenesses = new LinkedHashMap<>();

    void take(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var words = Arrays.stream(line.split(",")).map(String::strip).toList();
        try {
            take(words);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + line, wrong);
        }
    }

    private void take(List<String> words) {
        switch (words.get(0)) {
            case "known" -> known = figure(words, 1);
            case "threshold" -> thresholds.put(words.get(1), figure(words, 2));
            case "level" -> levels.computeIfAbsent(words.get(1), field -> new EnumMap<>(Level.class))
                    .put(Level.valueOf(words.get(2)),
                            new Weights.Odds(figure(words, 3), figure(words, 4), figure(words, 5)));
            case "rival" -> pairs.put(words.get(1), figure(words, 2));
            case "like" -> likenesses.computeIfAbsent(words.get(1), rival -> new LinkedHashMap<>())
                    .computeIfAbsent(words.get(2), field -> new EnumMap<>(Level.class))
                    .put(Level.valueOf(words.get(3)), figure(words, 4));
            default -> throw new IllegalArgumentException("unknown: " + words.get(0));
        }
    }

    private static double figure(List<String> words, int index) {
        return Double.parseDouble(words.get(index));
    }

    Weights weights() {
        var rivals = new LinkedHashMap<String, Weights.Likeness>();
        pairs.forEach((name, count) -> rivals.put(name,
                new Weights.Likeness(count, likenesses.getOrDefault(name, Map.of()))));
        return new Weights(known,
                new Weights.Thresholds(thresholds.get("same"), thresholds.get("look"), thresholds.get("contested")),
                levels, rivals);
    }

    static void write(Weights weights, Writer text) throws IOException {
        text.write(HEAD);
        line(text, "known,%.3f", weights.known());
        var limits = weights.thresholds();
        line(text, "threshold,same,%.1f", limits.same());
        line(text, "threshold,look,%.1f", limits.look());
        line(text, "threshold,contested,%.1f", limits.contested());
        for (var field : weights.levels().entrySet()) {
            for (var level : field.getValue().entrySet()) {
                var odds = level.getValue();
                line(text, "level,%s,%s,%.3g,%.3g,%.2f", field.getKey(), level.getKey(), odds.same(), odds.chance(),
                        odds.bits());
            }
        }
        for (var rival : weights.rivals().entrySet()) {
            line(text, "rival,%s,%.3g", rival.getKey(), rival.getValue().pairs());
            for (var field : rival.getValue().levels().entrySet()) {
                for (var level : field.getValue().entrySet()) {
                    line(text, "like,%s,%s,%s,%.3g", rival.getKey(), field.getKey(), level.getKey(), level.getValue());
                }
            }
        }
    }

    private static void line(Writer text, String format, Object... values) throws IOException {
        text.write(String.format(Locale.ROOT, format, values));
        text.write('\n');
    }
}
