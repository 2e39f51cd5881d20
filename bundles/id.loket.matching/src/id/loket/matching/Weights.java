package id.loket.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What agreements are worth: learned once, then frozen as a file that an office can read and edit.
 *
 * @param known share of a list's rows whose person is in the register
 * @param thresholds from which score a row is what
 * @param levels by field and level, how often a person's two records agree like that, and how often two strangers'
 * @param rivals by name, how often a resident has such a rival, and how alike the two are
 */
public record Weights(double known, Thresholds thresholds, Map<String, Map<Level, Odds>> levels,
        Map<String, Likeness> rivals) {

    /**
     * Scores in bits: one more is odds twice as good.
     *
     * @param same from here on a row is taken for the resident without asking
     * @param look from here on a person looks
     * @param contested what a row needs if another row is taken for the same resident
     */
    public record Thresholds(double same, double look, double contested) {
    }

    /**
     * @param same probability of the level for two records of one person
     * @param chance probability for two strangers
     * @param bits how much such an agreement tells among strangers, on average; 0 if it has no measure
     */
    public record Odds(double same, double chance, double bits) {
    }

    /**
     * @param pairs such rivals per resident
     * @param levels by field, the probability of each level between the two, both written without error
     */
    public record Likeness(double pairs, Map<String, Map<Level, Double>> levels) {
    }

    /** @return those of {@link Shape#residents()}, learned from generated lists */
    public static Weights residents() {
        try (var shipped = new InputStreamReader(Weights.class.getResourceAsStream("residents.weights.csv"),
                StandardCharsets.UTF_8)) {
            return read(shipped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What learning begins with: agreement is usual, difference is not, nothing else is known.
     *
     * @param shape what is compared
     * @return weights that are good for nothing but to be learned from
     */
    public static Weights first(Shape shape) {
        return FirstWeights.of(shape);
    }

    /**
     * @param text lines as {@link #write} writes them
     * @return the weights
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException naming the line that says something unknown
     */
    public static Weights read(Reader text) throws IOException {
        var lines = new WeightLines();
        var buffered = new BufferedReader(text);
        int number = 0;
        for (var line = buffered.readLine(); line != null; line = buffered.readLine()) {
            lines.take(++number, line);
        }
        return lines.weights();
    }

    /**
     * @param text takes one line per figure, with a head that explains them
     * @throws IOException as {@code text} says
     */
    public void write(Writer text) throws IOException {
        WeightLines.write(this, text);
    }

    /**
     * @param limits new ones
     * @return these weights with them
     */
    public Weights with(Thresholds limits) {
        return new Weights(known, limits, levels, rivals);
    }

    /** @return fields that have weights, for whoever checks a file against a shape */
    List<String> fields() {
        return List.copyOf(levels.keySet());
    }
}
