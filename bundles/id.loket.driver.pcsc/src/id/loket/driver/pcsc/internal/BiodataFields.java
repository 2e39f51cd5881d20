package id.loket.driver.pcsc.internal;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of the face as tag, one byte of length, and UTF-8; a field without a tag of its own carries its name. */
final class BiodataFields {

    private static final int NAMED = 0;
    private static final char BETWEEN = '=';
    private static final int LONGEST = 255;

    private final Map<String, Integer> tags;
    private final Map<Integer, String> names;

    BiodataFields(Map<String, Integer> tags) {
        this.tags = tags;
        names = tags.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** In the order of the names, so that equal fields give equal bytes. */
    byte[] encoded(Map<String, String> fields) {
        var out = new ByteArrayOutputStream();
        new TreeMap<>(fields).forEach((name, value) -> {
            var tag = tags.getOrDefault(name, NAMED);
            var text = (tag == NAMED ? name + BETWEEN + value : value).getBytes(StandardCharsets.UTF_8);
            if (text.length > LONGEST) {
                throw new IllegalArgumentException(name + " has " + text.length + " bytes, 255 fit a field");
            }
            out.write(tag);
            out.write(text.length);
            out.writeBytes(text);
        });
        return out.toByteArray();
    }

    /**
     * @param encoded fields
     * @return them by their names; one whose tag is unknown, of a later layout, by its number
     * @throws BufferUnderflowException if they end in the middle
     */
    Map<String, String> decoded(byte[] encoded) {
        var in = ByteBuffer.wrap(encoded);
        var fields = new TreeMap<String, String>();
        while (in.hasRemaining()) {
            var tag = Byte.toUnsignedInt(in.get());
            var text = new byte[Byte.toUnsignedInt(in.get())];
            in.get(text);
            var value = new String(text, StandardCharsets.UTF_8);
            var between = value.indexOf(BETWEEN);
            if (tag == NAMED && between > 0) {
                fields.put(value.substring(0, between), value.substring(between + 1));
            } else {
                fields.put(names.getOrDefault(tag, "tag%02X".formatted(tag)), value);
            }
        }
        return fields;
    }
}
