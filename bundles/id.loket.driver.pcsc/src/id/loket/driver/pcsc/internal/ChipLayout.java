package id.loket.driver.pcsc.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies where on a kind of chip; read from a file beside this class.
 *
 * @param application name (AID) of the application
 * @param number where the chip's own number is
 * @param biodata where the fields of the face are
 * @param portrait where the portrait is
 * @param signature where the signature is
 * @param fingers where the templates are, the lower finger position first
 * @param seal where the seal is
 * @param pin what opens the files for writing
 * @param sealKey what the seal is made with
 * @param tags of the fields of the biodata, by their names
 */
record ChipLayout(byte[] application, ChipFile number, ChipFile biodata, ChipFile portrait, ChipFile signature,
        List<ChipFile> fingers, ChipFile seal, byte[] pin, byte[] sealKey, Map<String, Integer> tags) {

    private static final String FIELD = "field.";
    private static final int HEX = 16;

    /**
     * A file on the chip.
     *
     * @param key its name in the layout
     * @param id ISO 7816-4 file identifier
     * @param size in bytes, its two bytes of length included
     */
    record ChipFile(String key, int id, int size) {
    }

    /**
     * @param resource a file beside this class
     * @return what it says
     */
    static ChipLayout read(String resource) {
        var lines = new Properties();
        try (var in = new InputStreamReader(ChipLayout.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var layout = new ChipLayout(bytes(lines, "application"), file(lines, "number"), file(lines, "biodata"),
                file(lines, "portrait"), file(lines, "signature"),
                Stream.of("finger.1", "finger.2").map(key -> file(lines, key)).toList(), file(lines, "seal"),
                bytes(lines, "pin"), bytes(lines, "seal.key"),
                lines.stringPropertyNames().stream().filter(key -> key.startsWith(FIELD)).collect(Collectors.toMap(
                        key -> key.substring(FIELD.length()), key -> Integer.parseInt(lines.getProperty(key).strip(), HEX))));
        var capacity = Integer.parseInt(lines.getProperty("capacity").strip());
        if (layout.size() > capacity) {
            throw new IllegalStateException(resource + ": " + layout.size() + " bytes do not fit " + capacity);
        }
        return layout;
    }

    /** @return the files that {@code seal} vouches for, in its order */
    List<ChipFile> sealed() {
        return Stream.concat(Stream.of(biodata, portrait, signature), fingers.stream()).toList();
    }

    private int size() {
        return number.size() + seal.size() + sealed().stream().mapToInt(ChipFile::size).sum();
    }

    private static ChipFile file(Properties lines, String key) {
        var words = lines.getProperty(key).strip().split(" +");
        return new ChipFile(key, Integer.parseInt(words[0], HEX), Integer.parseInt(words[1]));
    }

    private static byte[] bytes(Properties lines, String key) {
        return HexFormat.of().parseHex(lines.getProperty(key).replace(" ", ""));
    }
}
