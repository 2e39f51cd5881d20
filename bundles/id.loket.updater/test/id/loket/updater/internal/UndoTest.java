package id.loket.updater.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final String PROFILES = "p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile/";

    @TempDir
    private Path product;

    @BeforeEach
    void install() throws IOException {
        write("artifacts.xml", "<old/>");
        write("configuration/config.ini", "osgi.bundles=old");
        write(BUNDLES, "a,1,plugins/a_1.jar,4,false\n");
        write(PROFILES + "100.profile.gz", "old");
        write("plugins/a_1.jar", "bundle");
    }

    @Test
    void aChangeThatWasCutOffIsUndone() throws IOException {
        begin();
        change();

        Undo.main(new String[] {product.toString()});

        assertEquals("a,1,plugins/a_1.jar,4,false\n", read(BUNDLES));
        assertEquals("<old/>", read("artifacts.xml"));
        assertFalse(Files.exists(product.resolve(PROFILES + "200.profile.gz")), "the newest profile counts: the half-written one must go");
        assertEquals("a 1 > 2", undo().takeUndone().orElseThrow());
        assertTrue(undo().takeUndone().isEmpty(), "told once");
    }

    @Test
    void aChangeThatWasCommittedStays() throws IOException {
        begin();
        change();
        undo().commit(List.of());

        Undo.main(new String[] {product.toString()});

        assertEquals("a,2,plu", read(BUNDLES));
        assertTrue(undo().takeUndone().isEmpty());
    }

    @Test
    void undoingThatWasCutOffItselfIsDoneAgain() throws IOException {
        begin();
        change();
        Files.delete(product.resolve("artifacts.xml"));
        write("configuration/config.ini.next", "half");

        Undo.main(new String[] {product.toString()});

        assertEquals("<old/>", read("artifacts.xml"));
        assertEquals("osgi.bundles=old", read("configuration/config.ini"));
    }

    @Test
    void aNoteThatWasNotYetWholeChangesNothing() throws IOException {
        begin();
        undo().commit(List.of());
        write(Undo.FOLDER + "/pending.next", "a 1");
        change();

        Undo.main(new String[] {product.toString()});

        assertEquals("a,2,plu", read(BUNDLES));
    }

    @Test
    void bundlesAreNeverTouched() throws IOException {
        begin();
        write("plugins/a_2.jar", "new");

        Undo.main(new String[] {product.toString()});

        assertEquals("bundle", read("plugins/a_1.jar"));
        assertTrue(Files.exists(product.resolve("plugins/a_2.jar")));
    }

    @Test
    void whatP2PutBackItselfCountsAsUnchanged() throws IOException {
        begin();
        assertTrue(undo().unchanged());
        write(BUNDLES, "half");
        assertFalse(undo().unchanged());
    }

    @Test
    void theNoteStaysUntilWhatWasInstalledIsOnTheDisk() throws IOException {
        begin();
        change();
        assertThrows(IOException.class, () -> undo().commit(List.of(product.resolve("plugins/a_2.jar"))), "it is not there");
        assertTrue(undo().pending());
        write("plugins/a_2.jar", "new");
        undo().commit(List.of(product.resolve("plugins/a_2.jar")));
        assertFalse(undo().pending());
    }

    @Test
    void aSecondStartDoesNotUndoWhatIsUnderWay() throws IOException {
        try (var turn = undo().turn().orElseThrow()) {
            begin();
            change();
            assertThrows(IOException.class, () -> Undo.main(new String[] {product.toString()}));
            assertTrue(undo().pending());
            assertEquals("a,2,plu", read(BUNDLES));
        }
        Undo.main(new String[] {product.toString()});
        assertEquals("a,1,plugins/a_1.jar,4,false\n", read(BUNDLES));
    }

    private void begin() throws IOException {
        undo().begin("a 1 > 2", product.resolve("plugins/a_1.jar"));
    }

    private void change() throws IOException {
        write(BUNDLES, "a,2,plu");
        write("artifacts.xml", "<ne");
        write(PROFILES + "200.profile.gz", "hal");
    }

    private Undo undo() {
        return new Undo(product);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(product.resolve(file).getParent());
        Files.writeString(product.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(product.resolve(file));
    }
}
