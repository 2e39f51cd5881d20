package id.loket.update.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.loket.update.SiteFile;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;

class SiteManifestTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Instant EXPIRES = Instant.parse("2027-01-31T00:00:00Z");

    @Test
    void whatIsWrittenIsRead() {
        var manifest = new SiteManifest("loket", 7, EXPIRES,
                List.of(new SiteFile("plugins/b_1.0.0.jar", 3, HASH), new SiteFile("content.jar", 0, HASH)));
        assertEquals(manifest, parsed(manifest.text()));
        assertEquals("content.jar", manifest.files().get(0).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.jar", "plugins/../../up.jar", "/etc/passwd", "C:/windows.jar", "C:windows.jar", "plugins\\up.jar",
        "plugins//a.jar", "plugins/", "./a.jar", "plugins/.hidden", "a.jar:stream", "a.jar.", "con", "plugins/NUL.jar", "aux.txt",
        "com1.jar", "loket-site.manifest", "LOKET-SITE.P7S", "plugins/a b.jar", "plugins/ä.jar", "a\u0000.jar"})
    void aPathThatMustNotBeWrittenIsRefused(String path) {
        refused(list(HASH + " 3 " + path));
    }

    @Test
    void theSamePathTwiceIsRefusedAndSoIsOneThatWindowsTakesForTheSame() {
        refused(list(HASH + " 3 a.jar", HASH + " 3 a.jar"));
        refused(list(HASH + " 3 A.jar", HASH + " 3 a.jar"));
    }

    @Test
    void aNameThatIsFileAndFolderIsRefused() {
        refused(list(HASH + " 3 plugins", HASH + " 3 plugins/a.jar"));
    }

    @Test
    void thereIsOneWayToWriteAList() {
        var good = list(HASH + " 3 a.jar", HASH + " 3 b.jar");
        assertEquals(2, parsed(good).files().size());
        refused(good + "\n");
        refused(good + " ");
        refused(good.stripTrailing());
        refused(good.replace("\n", "\r\n"));
        refused(good.replace("serial 7", "serial 07"));
        refused(good.replace("serial 7", "serial +7"));
        refused(good.replace("serial 7", "serial -7"));
        refused(good.replace("serial 7", "serial 99999999999999999999"));
        refused(good.replace("files 2", "files 1"));
        refused(good.replace(" 3 a", " 03 a"));
        refused(good.replace("01234", "0123E"));
        refused(good.replace("loket-site 1", "loket-site 2"));
        refused(good.replace("name loket", "name lo ket"));
        refused(good.replace("name loket", "name profile:"));
        refused(good.replace("name loket\n", ""));
        refused("\uFEFF" + good);
        refused("");
        refused(list(HASH + " 3 b.jar", HASH + " 3 a.jar"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThrows(SiteRefused.class, () -> SiteManifest.parse(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "site"));
    }

    private static String list(String... files) {
        return "loket-site 1\nname loket\nserial 7\nexpires " + EXPIRES + "\nfiles " + files.length + "\n"
                + String.join("\n", files) + "\n";
    }

    private static SiteManifest parsed(String text) {
        return SiteManifest.parse(text.getBytes(StandardCharsets.UTF_8), "site");
    }

    private static void refused(String text) {
        assertEquals(Kind.UNREADABLE, assertThrows(SiteRefused.class, () -> parsed(text), text).kind());
    }
}
