package id.loket.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lines of a shape's file, one after the other: columns first, then fields, then keys and rivals. */
final class ShapeLines {

    private final List<String> columns = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<Rival> rivals = new ArrayList<>();

    void take(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var words = Arrays.stream(line.split(",")).map(String::strip).toList();
        var rest = words.subList(1, words.size());
        try {
            switch (words.get(0)) {
                case "columns" -> columns.addAll(rest);
                case "field" -> fields.add(field(rest));
                case "key" -> keys.add(key(rest));
                case "rival" -> rivals.add(rival(rest));
                default -> throw new IllegalArgumentException("unknown: " + words.get(0));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + line, wrong);
        }
    }

    Shape shape() {
        return new Shape(columns, fields, keys, rivals);
    }

    private Field field(List<String> words) {
        var name = words.get(0).split("@");
        return new Field(name[0], Comparison.valueOf(words.get(1)), name.length == 1 ? -1 : fieldIndex(name[1]),
                words.subList(2, words.size()).stream().map(this::column).toList());
    }

    private Key key(List<String> words) {
        var finer = words.get(1).equals("-") ? null : part(words.get(1));
        return new Key(words.subList(2, words.size()).stream().map(this::part).toList(), Integer.parseInt(words.get(0)),
                finer);
    }

    private Rival rival(List<String> words) {
        return new Rival(words.get(0), words.subList(1, words.size()).stream().map(this::fieldIndex).toList());
    }

    private Key.Part part(String word) {
        var parts = word.split(":");
        return new Key.Part(fieldIndex(parts[0]),
                parts.length == 1 ? Aspect.WHOLE : Aspect.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    private int column(String name) {
        return known(columns.indexOf(name), name);
    }

    private int fieldIndex(String name) {
        return known(fields.stream().map(Field::name).toList().indexOf(name), name);
    }

    private static int known(int index, String name) {
        if (index < 0) {
            throw new IllegalArgumentException("unknown: " + name);
        }
        return index;
    }
}
