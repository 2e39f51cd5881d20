package id.loket.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is matched: which columns there are, how they are compared, by which keys candidates are found, and who is easily
 * taken for whom.
 *
 * @param columns names of the columns of every {@link Entry}
 * @param fields what is compared, the most telling first
 * @param keys how candidates are found, the most telling first
 * @param rivals pairs that are alike without being one person
 */
public record Shape(List<String> columns, List<Field> fields, List<Key> keys, List<Rival> rivals) {

    /** Copies the lists. */
    public Shape {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
        rivals = List.copyOf(rivals);
    }

    /** @return that of lists of residents: prisons, KPU, the ministry, schools */
    public static Shape residents() {
        try (var shipped = new InputStreamReader(Shape.class.getResourceAsStream("residents.shape.csv"),
                StandardCharsets.UTF_8)) {
            return read(shipped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param text lines as in the shipped {@code residents.shape.csv}, which explains them
     * @return the shape they describe
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException naming the line that says something unknown
     */
    public static Shape read(Reader text) throws IOException {
        var lines = new ShapeLines();
        var buffered = new BufferedReader(text);
        int number = 0;
        for (var line = buffered.readLine(); line != null; line = buffered.readLine()) {
            lines.take(++number, line);
        }
        return lines.shape();
    }

    /**
     * @param name a field's name
     * @return its index
     * @throws IllegalArgumentException if there is none of that name
     */
    public int field(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }
}
