package id.loket.update.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.update.OfficeProfile;

/**
 * The lines of a profile. As in properties files, but a backslash is a backslash: an office writes
 * {@code \\server\loket} and means it.
 */
public final class ProfileLines {

    /** The store of a node that has its own. */
    public static final String LOCAL = "local";

    private static final Set<String> KEYS = Set.of("name", "modules", "drivers", "language", "store", "route", "site",
            "training", "serial", "expires");
    private static final Set<String> DECIDED = Set.of("loket.profile", "loket.language", "loket.centre.route",
            "loket.store.url", "loket.training", "loket.update.site", "loket.data");
    private static final String SIMULATED = "simulated";

    private final String file;
    private final Map<String, Line> lines = new HashMap<>();

    /**
     * @param text of the file
     * @param file its name
     */
    public ProfileLines(String text, String file) {
        this.file = file;
        var number = 0;
        for (var raw : text.split("\\R", -1)) {
            number++;
            var line = (number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw).strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '!') {
                take(number, line);
            }
        }
    }

    private void take(int number, String line) {
        var sign = line.indexOf('=');
        var key = sign < 0 ? line : line.substring(0, sign).strip();
        var found = new Line(number, key, sign < 0 ? "" : line.substring(sign + 1).strip());
        if (sign < 1) {
            throw wrong(found, UpdateMsg.ruleLine);
        }
        if (DECIDED.contains(key) || !KEYS.contains(key) && !key.matches("loket\\.[a-z][A-Za-z0-9.-]*")) {
            throw wrong(found, UpdateMsg.ruleKey, String.join(", ", new TreeSet<>(KEYS)));
        }
        if (found.value().chars().anyMatch(Character::isISOControl)) {
            throw wrong(found, UpdateMsg.ruleLine);
        }
        var before = lines.put(key, found);
        if (before != null) {
            throw wrong(found, UpdateMsg.ruleTwice, before.number());
        }
    }

    /** @return the profile these lines describe */
    public OfficeProfile profile() {
        var training = matching("training", "true|false", UpdateMsg.ruleTraining).map(Boolean::valueOf).orElse(false);
        var drivers = names("drivers", false);
        if (drivers.contains(SIMULATED) && !training) {
            throw wrong(lines.get("drivers"), UpdateMsg.ruleSimulated);
        }
        var settings = new TreeMap<String, String>();
        lines.values().stream().filter(line -> line.key().startsWith("loket."))
                .forEach(line -> settings.put(line.key(), line.value()));
        return new OfficeProfile(
                matching("name", "[^|]{1,60}", UpdateMsg.ruleName).orElseThrow(() -> missing("name")),
                names("modules", true), drivers,
                matching("language", "id|en", UpdateMsg.ruleLanguage).orElse("id"),
                matching("store", LOCAL + "|jdbc:postgresql://\\S+", UpdateMsg.ruleStore).orElse(LOCAL),
                matching("route", "DIRECT|LOCAL_SERVER|OFFLINE", UpdateMsg.ruleRoute).orElse("DIRECT"),
                matching("site", ".{1,500}", UpdateMsg.ruleSite), training,
                matching("serial", "\\d{1,18}", UpdateMsg.ruleSerial).map(Long::valueOf).map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                expires(), Collections.unmodifiableSortedMap(settings));
    }

    private SortedSet<String> names(String key, boolean needed) {
        var line = lines.get(key);
        if (line == null) {
            if (needed) {
                throw missing(key);
            }
            return Collections.emptySortedSet();
        }
        var names = new TreeSet<String>();
        Arrays.stream(line.value().split("[,\\s]+")).filter(name -> !name.isEmpty()).forEach(name -> {
            if (!name.matches("[a-z][a-z0-9]{0,30}") || !names.add(name)) {
                throw wrong(line, UpdateMsg.ruleNames, name);
            }
        });
        return Collections.unmodifiableSortedSet(names);
    }

    private Optional<Instant> expires() {
        var line = lines.get("expires");
        try {
            return Optional.ofNullable(line).map(Line::value).map(Instant::parse);
        } catch (DateTimeParseException noInstant) {
            throw wrong(line, UpdateMsg.ruleExpires);
        }
    }

    private Optional<String> matching(String key, String pattern, Message rule) {
        var line = lines.get(key);
        if (line != null && !line.value().matches(pattern)) {
            throw wrong(line, rule);
        }
        return Optional.ofNullable(line).map(Line::value);
    }

    private Refusal wrong(Line line, Message rule, Object... arguments) {
        return new Refusal(UpdateMsg.profileLine, file, Integer.toString(line.number()), line.key(), rule.text(arguments));
    }

    private Refusal missing(String key) {
        return new Refusal(UpdateMsg.profileKeyMissing, file, key);
    }

    private record Line(int number, String key, String value) {
    }
}
