package id.loket.update.internal.tool;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

import id.loket.kernel.text.Refusal;

/** p2's director, as a process of its own, made of nothing but the jars beside this one. */
final class Director {

    private static final String PROFILE = "LoketProfile";
    private static final Pattern ROOT = Pattern.compile("([A-Za-z0-9._-]+)/([0-9][A-Za-z0-9._-]*)");
    private static final Map<String, String> STARTED = Map.of("org.eclipse.equinox.common", "@2:start",
            "org.apache.felix.scr", "@2:start", "org.eclipse.core.runtime", "@4:start");

    private final Path plugins;
    private final Path work;
    private final Path into;
    private final Path log;

    /**
     * @param plugins folder of the jars
     * @param work folder for what a run leaves behind
     * @param into installation to work on
     */
    Director(Path plugins, Path work, Path into) {
        this.plugins = plugins;
        this.work = work;
        this.into = into;
        this.log = work.resolve("director.log");
    }

    /**
     * @return what was asked for when this was installed: version by id; empty where nothing is installed
     * @throws IOException if the director cannot be run
     */
    Map<String, String> roots() throws IOException {
        var roots = new TreeMap<String, String>();
        if (Files.isDirectory(into.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/" + PROFILE + ".profile"))) {
            run(List.of("-listInstalledRoots"));
            for (var line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
                var root = ROOT.matcher(line);
                if (root.matches()) {
                    roots.put(root.group(1), root.group(2));
                }
            }
        }
        return roots;
    }

    /**
     * One transaction: all of it or nothing.
     *
     * @param site verified
     * @param install units, as id/version
     * @param uninstall units, as id/version
     * @throws IOException if the director cannot be run
     * @throws Refusal if it failed
     */
    void change(Path site, List<String> install, List<String> uninstall) throws IOException {
        var line = new ArrayList<>(List.of("-repository", site.toUri().toString(), "-bundlepool", into.toString(),
                "-profileProperties", "org.eclipse.update.install.features=true", "-roaming"));
        if (!install.isEmpty()) {
            line.addAll(List.of("-installIU", String.join(",", install)));
        }
        if (!uninstall.isEmpty()) {
            line.addAll(List.of("-uninstallIU", String.join(",", uninstall)));
        }
        run(line);
    }

    private void run(List<String> words) throws IOException {
        var configuration = configured();
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-jar",
                jar("org.eclipse.equinox.launcher").toString(), "-nosplash", "-configuration", configuration.toString(),
                "-data", work.resolve("workspace").toString(), "-application", "org.eclipse.equinox.p2.director",
                "-destination", into.toString(), "-profile", PROFILE));
        line.addAll(words);
        var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new Refusal(ToolMsg.directorFailed, into, kept());
            }
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped").initCause(interrupted);
        }
    }

    /** The last words of a director that failed outlive the folder it worked in. */
    private Path kept() throws IOException {
        var kept = Files.createTempFile("loket-install", ".log");
        try (var out = Files.newOutputStream(kept)) {
            Files.copy(log, out);
            try (var logs = Files.newDirectoryStream(work.resolve("configuration"), "*.log")) {
                for (var more : logs) {
                    Files.copy(more, out);
                }
            }
        }
        return kept;
    }

    private Path configured() throws IOException {
        var configuration = Files.createDirectories(work.resolve("configuration"));
        var bundles = new ArrayList<String>();
        try (var jars = Files.newDirectoryStream(plugins, "*.jar")) {
            for (var jar : jars) {
                var name = jar.getFileName().toString().replaceFirst("_[^_]*\\.jar$", "");
                if (!name.startsWith("id.loket.") && !name.equals("org.eclipse.osgi") && !name.equals("org.eclipse.equinox.launcher")) {
                    bundles.add("reference:" + address(jar) + STARTED.getOrDefault(name, ""));
                }
            }
        }
        var settings = new Properties();
        settings.setProperty("osgi.framework", address(jar("org.eclipse.osgi")));
        settings.setProperty("osgi.bundles", String.join(",", bundles));
        settings.setProperty("osgi.bundles.defaultStartLevel", "4");
        try (var out = Files.newOutputStream(configuration.resolve("config.ini"))) {
            settings.store(out, null);
        }
        return configuration;
    }

    // As the framework reads it: no escapes for blanks, and slashes on Windows too.
    private static String address(Path file) {
        return "file:" + file.toString().replace('\\', '/');
    }

    private Path jar(String name) throws IOException {
        try (var jars = Files.newDirectoryStream(plugins, name + "_[0-9]*.jar")) {
            for (var jar : jars) {
                return jar;
            }
        }
        throw new Refusal(ToolMsg.installerIncomplete, name, plugins);
    }
}
