package id.loket.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeInstallationTest {

    @TempDir
    Path folder;

    @Test
    void dataLiesWhereTheSystemKeepsIt() {
        assertEquals(folder.resolve(".local/share/loket/office"), installation(Map.of(), Map.of()).data());
        assertEquals(folder.resolve("xdg/loket/office"),
                installation(Map.of(), Map.of("XDG_DATA_HOME", folder.resolve("xdg").toString())).data());
        assertEquals(folder.resolve("local/Loket"),
                installation(Map.of(), Map.of("LOCALAPPDATA", folder.resolve("local").toString())).data());
        assertEquals(folder.resolve("here"), installation(Map.of("loket.data", folder.resolve("here").toString()), Map.of()).data());
    }

    @Test
    void aSystemPropertyGoesBeforeTheSettingsFile() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("loket.properties"), "loket.zone=Asia/Jayapura\nloket.office=71.10\nloket.training=true\n");
        var plain = installation(Map.of("loket.data", data.toString()), Map.of());
        assertEquals(ZoneId.of("Asia/Jayapura"), plain.zone());
        assertTrue(plain.training());
        assertEquals(Optional.of("71.10"), plain.setting("office"));
        var overridden = installation(Map.of("loket.data", data.toString(), "loket.office", "71.01", "loket.training", "false"),
                Map.of());
        assertEquals(Optional.of("71.01"), overridden.setting("office"));
        assertFalse(overridden.training());
        assertEquals(Optional.empty(), overridden.setting("store.url"));
    }

    @Test
    void theProfilesSettingsBesideTheProductGoLast() throws IOException {
        var product = Files.createDirectories(folder.resolve("the product"));
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(product.resolve("loket.properties"), "loket.language=en\nloket.centre.route=OFFLINE\n");
        Files.writeString(data.resolve("loket.properties"), "loket.centre.route=DIRECT\n");
        var office = installation(Map.of("loket.data", data.toString(), "osgi.install.area", "file:" + product + "/"), Map.of());
        assertEquals(Optional.of(product), office.product());
        assertEquals(Optional.of("en"), office.setting("language"));
        assertEquals(Optional.of("DIRECT"), office.setting("centre.route"));
        assertEquals(Optional.empty(), installation(Map.of(), Map.of()).product());
    }

    @Test
    void aNodeGetsANameOnceAndKeepsIt() {
        var first = installation(Map.of(), Map.of("HOSTNAME", "pc loket.1")).node();
        assertTrue(first.matches("pc-loket-1-[0-9a-f]{4}"), first);
        assertEquals(first, installation(Map.of(), Map.of("HOSTNAME", "renamed")).node());
        assertEquals("loket-1", installation(Map.of("loket.node", "loket-1"), Map.of()).node());
        assertThrows(IllegalArgumentException.class, () -> installation(Map.of("loket.node", "loket 1"), Map.of()));
    }

    private OfficeInstallation installation(Map<String, String> properties, Map<String, String> environment) {
        return new OfficeInstallation(key -> key.equals("user.home") ? folder.toString() : properties.get(key), environment);
    }
}
