package id.loket.update.internal.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @TempDir
    Path folder;
    private Path site;

    @BeforeEach
    void aSite() throws IOException {
        site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("a.jar"), "a");
        Files.writeString(folder.resolve("password"), "eight-letters\n");
    }

    @AfterEach
    void language() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void anOfficeMakesAKeySignsWithItAndVerifies() {
        assertEquals(0, newKey());
        assertEquals(0, tool("sign", site.toString(), "--key", at("office.p12"), "--password-file", at("password"),
                "--serial", "12", "--days", "30"));
        assertEquals(0, tool("verify", site.toString(), "--trust", at("office.pem")));
        assertTrue(said().contains("\"Disdukcapil\", nomor 12, berlaku sampai 2026-04-01T03:00:00Z, 1 berkas"), said());
    }

    @Test
    void aChangedSiteIsRefusedInTheLanguageAskedFor() throws IOException {
        newKey();
        tool("sign", site.toString(), "--key", at("office.p12"), "--password-file", at("password"));
        Files.writeString(site.resolve("a.jar"), "b");
        assertEquals(1, tool("--language", "en", "verify", site.toString(), "--trust", at("office.pem")));
        assertTrue(said().contains("is not the one that was signed"), said());
    }

    @Test
    void aKeyIsNotOverwrittenAndItsPasswordIsNoneToGuess() throws IOException {
        assertEquals(0, newKey());
        assertEquals(1, newKey());
        Files.writeString(folder.resolve("password"), "short");
        assertEquals(1, tool("sign", "--new-key", at("other.p12"), "--name", "x", "--password-file", at("password")));
        assertFalse(Files.exists(folder.resolve("other.p12")));
    }

    @Test
    void aProfileIsSignedInItsOwnLines() throws IOException {
        newKey();
        var profile = folder.resolve("x.profile");
        Files.writeString(profile, "name=x\nmodules=stock\nserial=3\n");
        assertEquals(0, tool("sign", profile.toString(), "--key", at("office.p12"), "--password-file", at("password"), "--serial", "4"));
        assertEquals(List.of("name=x", "modules=stock", "serial=4", "expires=2027-03-02T03:00:00Z"), Files.readAllLines(profile));
        assertTrue(Files.exists(folder.resolve("x.profile.p7s")));
    }

    @Test
    void installingNothingYetUnderstoodChangesNothing() {
        assertEquals(2, tool());
        assertEquals(2, tool("dance"));
        assertEquals(1, tool("install", "--into"));
        assertEquals(1, tool("install", "--faster"));
        assertEquals(1, tool("install", "--profile", "none", "--into", at("loket")));
        assertFalse(Files.exists(folder.resolve("loket")));
    }

    @Test
    void aRealOfficeIsNotInstalledFromASiteOfTheTrainingKey() throws IOException {
        assertEquals(0, tool("sign", "--new-key", at("training.p12"), "--name", "Latihan", "--training", "--password-file",
                at("password")));
        tool("sign", site.toString(), "--key", at("training.p12"), "--password-file", at("password"));
        Files.writeString(folder.resolve("x.profile"), "name=x\nmodules=stock\n");
        assertEquals(1, tool("install", "--profile", at("x.profile"), "--into", at("loket"), "--site", site.toString(), "--trust",
                at("training.pem")));
        assertTrue(said().contains("kunci latihan"), said());
        assertFalse(Files.exists(folder.resolve("loket")));
    }

    @Test
    void nothingIsInstalledOverAChangeThatWasCutOff() throws IOException {
        Files.createDirectories(folder.resolve("loket/p2/loket.undo"));
        Files.writeString(folder.resolve("loket/p2/loket.undo/pending"), "ipp");
        Files.writeString(folder.resolve("x.profile"), "name=x\nmodules=stock\n");
        assertEquals(1, tool("install", "--profile", at("x.profile"), "--into", at("loket"), "--site", site.toString()));
        assertTrue(said().contains("terputus"), said());
    }

    @Test
    void everyTextExistsInBothLanguages() {
        for (var message : ToolMsg.values()) {
            assertFalse(message.in(new Locale("id")).isBlank(), message::name);
            assertFalse(message.in(Locale.ENGLISH).isBlank(), message::name);
        }
    }

    private int newKey() {
        return tool("sign", "--new-key", at("office.p12"), "--name", "Disdukcapil", "--password-file", at("password"));
    }

    private int tool(String... words) {
        out.reset();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Tool(stream, stream, CLOCK).run(List.of(words));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
