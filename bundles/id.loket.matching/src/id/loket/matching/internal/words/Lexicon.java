package id.loket.matching.internal.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Words with a meaning of their own in one kind of text: titles, fillers, short forms. Read from a file beside this class. */
final class Lexicon {

    private static final String SHORT = "short.";

    private final Properties lines = new Properties();

    /** @param name of the file, without its ending */
    Lexicon(String name) {
        try (var file = new InputStreamReader(Lexicon.class.getResourceAsStream(name + ".properties"),
                StandardCharsets.UTF_8)) {
            lines.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> words(String key) {
        return Set.of(lines.getProperty(key, "").split(" "));
    }

    /** @return short form to full form */
    Map<String, String> shortForms() {
        var forms = new HashMap<String, String>();
        for (var key : lines.stringPropertyNames()) {
            if (key.startsWith(SHORT)) {
                for (var form : lines.getProperty(key).split(" ")) {
                    forms.put(form, key.substring(SHORT.length()));
                }
            }
        }
        return forms;
    }
}
