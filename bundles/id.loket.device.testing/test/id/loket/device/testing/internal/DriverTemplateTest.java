package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./loket new driver NAME KIND}, in a checkout that holds no more than it needs. */
class DriverTemplateTest {

    private static final Path ROOT = root();
    private static final String CATEGORY = "releng/id.loket.site/category.xml";
    private static final Set<String> OWN = Set.of("bundles/id.loket.driver.probe", "bundles/id.loket.driver.probe.tests",
            "features/id.loket.driver.probe.feature");
    /** Read when the bundle is built; a plain class path has them in some version or in none. */
    private static final String ANNOTATIONS = "org.osgi.service.component.annotations";

    @TempDir
    private Path checkout;

    @ParameterizedTest
    @ValueSource(strings = {"camera", "card-reader"})
    void aNewDriverPassesTheKitWithItsStub(String kind) throws Exception {
        written(kind);
        var classes = compiled();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var checks = checks(loader);
            assertTrue(checks.size() > 15, () -> checks.size() + " checks");
            for (var check : checks) {
                try {
                    check.getExecutable().execute();
                } catch (Throwable broken) {
                    throw new AssertionError(kind + ": " + check.getDisplayName(), broken);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fingerprint", "iris", "face", "signature", "document", "card-printer"})
    void aNewDriverOfEachOtherKindCompiles(String kind) throws Exception {
        written(kind);
        compiled();
    }

    @ParameterizedTest
    @ValueSource(strings = "camera")
    void oneLineOutsideItsOwnFoldersIsTouched(String kind) throws Exception {
        var before = Files.readAllLines(ROOT.resolve(CATEGORY));
        written(kind);
        var after = Files.readAllLines(checkout.resolve(CATEGORY));
        assertEquals(before.size() + 1, after.size());
        after.remove("  <feature id=\"id.loket.driver.probe.feature\"><category name=\"loket\"/></feature>");
        assertEquals(before, after);
        assertEquals(Set.of(), files(checkout).stream().map(file -> checkout.relativize(file).toString())
                .filter(file -> !file.startsWith("releng/") && OWN.stream().noneMatch(own -> file.startsWith(own + "/")))
                .collect(Collectors.toSet()));
    }

    private static Path root() {
        var at = Optional.ofNullable(System.getProperty("loket.test.root")).map(Path::of).orElse(Path.of("").toAbsolutePath());
        while (!Files.exists(at.resolve("releng/driver-template"))) {
            at = at.getParent();
        }
        return at;
    }

    private void written(String kind) throws IOException, InterruptedException {
        for (var file : files(ROOT.resolve("releng/driver-template"))) {
            copy(file);
        }
        copy(ROOT.resolve(CATEGORY));
        copy(ROOT.resolve("releng/script/new.bash"));
        var words = "set -eu; root=$PWD; say() { :; }; die() { echo \"$*\"; exit 1; }; source releng/script/new.bash; "
                + "loket_new driver probe " + kind;
        var script = new ProcessBuilder("bash", "-c", words).directory(checkout.toFile()).redirectErrorStream(true).start();
        var said = new String(script.getInputStream().readAllBytes());
        assertEquals(0, script.waitFor(), said);
    }

    private void copy(Path file) throws IOException {
        var to = checkout.resolve(ROOT.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
    }

    private Path compiled() throws IOException {
        var classes = Files.createDirectories(checkout.resolve("classes"));
        var sources = new ArrayList<>(files(checkout.resolve("bundles")).stream()
                .filter(file -> file.toString().endsWith(".java")).toList());
        sources.addAll(annotations());
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-Xlint:all,-processing,-classfile,-path,-try", "-Werror", "-d", classes.toString(), "-cp", classPath());
            assertTrue(compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources)).call(),
                    said::toString);
        }
        for (var text : files(checkout.resolve("bundles")).stream().filter(file -> file.toString().endsWith(".properties")).toList()) {
            if (text.toString().contains("/src/")) {
                var to = classes.resolve(text.toString().replaceFirst(".*/src/", ""));
                Files.copy(text, to);
            }
        }
        return classes;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private List<Path> annotations() throws IOException {
        var sources = new ArrayList<Path>();
        for (var name : List.of("Component", "Activate", "Deactivate")) {
            var source = checkout.resolve("annotations").resolve(name + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, "package " + ANNOTATIONS + ";\npublic @interface " + name
                    + " { Class<?>[] service() default {}; }\n");
            sources.add(source);
        }
        return sources;
    }

    private static List<DynamicTest> checks(ClassLoader loader) throws ReflectiveOperationException {
        var test = loader.loadClass("id.loket.driver.probe.internal.ConformanceTest");
        var constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        var factory = test.getDeclaredMethod("theDriverKeepsTheContractOfItsKind");
        factory.setAccessible(true);
        var checks = new ArrayList<DynamicTest>();
        for (var check : ((Stream<?>) factory.invoke(constructor.newInstance())).toList()) {
            checks.add((DynamicTest) check);
        }
        return checks;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
