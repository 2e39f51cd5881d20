package id.loket.updater.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Whether the tables that one version of a module made bear an older version of it. Upgrades add only, as a rule; one
 * that takes away or rearranges says so in a line {@code -- not additive} of its header.
 */
final class Migrations {

    private static final String SCRIPT = "db/[^/]+/[^/]+/V[^/]+\\.sql";
    private static final String MARK = "-- not additive";

    private Migrations() {
    }

    /**
     * @param present files of the bundles installed now
     * @param older files of the bundles that would take their place
     * @return upgrades that the older ones do not know and would not bear; empty if they can go back
     */
    static Collection<String> inTheWay(Collection<Path> present, Collection<Path> older) throws IOException {
        var scripts = new TreeMap<String, Boolean>();
        for (var jar : present) {
            read(jar, scripts);
        }
        var known = new TreeMap<String, Boolean>();
        for (var jar : older) {
            read(jar, known);
        }
        var unknown = new TreeSet<String>();
        scripts.forEach((name, additive) -> {
            if (!additive && !known.containsKey(name)) {
                unknown.add(name);
            }
        });
        return unknown;
    }

    private static void read(Path file, TreeMap<String, Boolean> scripts) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().filter(each -> each.getName().matches(SCRIPT)).toList()) {
                try (var in = jar.getInputStream(entry)) {
                    scripts.put(entry.getName(), isAdditive(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
    }

    private static boolean isAdditive(String sql) {
        return sql.lines().map(String::strip).takeWhile(line -> line.isEmpty() || line.startsWith("--"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(MARK));
    }
}
