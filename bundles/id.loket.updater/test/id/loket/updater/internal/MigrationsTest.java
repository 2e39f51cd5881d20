package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final String FIRST = "db/stock/common/V1__ledger.sql";
    private static final String SECOND = "db/stock/common/V2__notes.sql";

    @TempDir
    private Path folder;

    @Test
    void upgradesThatOnlyAddLetTheModuleGoBack() throws IOException {
        assertEquals(Set.of(), inTheWay(Map.of(FIRST, "CREATE TABLE A (X INT)", SECOND, "-- A note per row.\nALTER TABLE A ADD Y INT"),
                Map.of(FIRST, "CREATE TABLE A (X INT)")));
    }

    @Test
    void anUpgradeThatSaysItIsNotAdditiveKeepsTheModule() throws IOException {
        assertEquals(Set.of(SECOND), inTheWay(Map.of(FIRST, "CREATE TABLE A (X INT)", SECOND, "-- Merges two columns.\n-- Not additive\nALTER …"),
                Map.of(FIRST, "CREATE TABLE A (X INT)")));
    }

    @Test
    void anUpgradeThatTheOlderVersionKnowsIsNotInTheWay() throws IOException {
        var scripts = Map.of(SECOND, "-- not additive\nDROP TABLE A");
        assertEquals(Set.of(), inTheWay(scripts, scripts));
    }

    @Test
    void theMarkCountsInTheHeaderAlone() throws IOException {
        assertEquals(Set.of(), inTheWay(Map.of(SECOND, "ALTER TABLE A ADD Y INT;\n-- not additive"), Map.of()));
    }

    private Set<String> inTheWay(Map<String, String> present, Map<String, String> older) throws IOException {
        return Set.copyOf(Migrations.inTheWay(List.of(jar("present", present)), List.of(jar("older", older))));
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        var file = folder.resolve(name + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/readme"));
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
