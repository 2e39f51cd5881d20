package id.loket.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The official list of 99 occupations, as data in {@code occupations.properties}; the card shows them in Indonesian. */
public final class Occupations {

    private static final String VERSION_KEY = "version";
    private static final Properties LIST = load();

    private Occupations() {
    }

    /** @return year and month of the list: {@code 2026-02} */
    public static String version() {
        return LIST.getProperty(VERSION_KEY);
    }

    /**
     * @param code 1 to 99
     * @return its name, or empty if the list has no such number
     */
    public static Optional<String> name(int code) {
        return Optional.ofNullable(LIST.getProperty(Integer.toString(code)));
    }

    /** @return every number with its name, in order */
    public static SortedMap<Integer, String> all() {
        var names = new TreeMap<Integer, String>();
        LIST.forEach((code, name) -> {
            if (!VERSION_KEY.equals(code)) {
                names.put(Integer.valueOf((String) code), (String) name);
            }
        });
        return Collections.unmodifiableSortedMap(names);
    }

    private static Properties load() {
        var list = new Properties();
        try (var in = new InputStreamReader(Occupations.class.getResourceAsStream("occupations.properties"),
                StandardCharsets.UTF_8)) {
            list.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return list;
    }
}
