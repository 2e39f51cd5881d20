package id.loket.demo.internal;

import java.util.Map;
import java.util.stream.Collectors;

/** One line of JSON with numbers, texts and yes or no: all a figure needs. */
final class Json {

    private Json() {
    }

    static String line(Map<String, ?> figures) {
        return figures.entrySet().stream().map(each -> quoted(each.getKey()) + ":" + value(each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
