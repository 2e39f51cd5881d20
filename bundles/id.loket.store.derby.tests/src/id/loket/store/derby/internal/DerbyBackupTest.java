package id.loket.store.derby.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.store.Backups;
import id.loket.store.StoreMsg;
import id.loket.store.spi.BackupFolder;
import id.loket.testing.FixedClock;

class DerbyBackupTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 30);

    @TempDir
    Path folder;

    private Path data;
    private Path restored;
    private Path backup;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        restored = Files.createDirectories(folder.resolve("restored"));
        backup = folder.resolve("backup");
    }

    @Test
    void aBackupTakenWhileOthersWriteRestoresWhole() throws Exception {
        var database = new DerbyDatabase(data);
        Files.writeString(data.resolve(Backups.KEY_RING), "{}");
        var before = 0;
        try (var open = DiskStore.open(data, database)) {
            DiskStore.createTable(open.store());
            var written = new AtomicInteger();
            var going = new AtomicBoolean(true);
            var writer = new Thread(() -> {
                while (going.get()) {
                    DiskStore.step(open.store(), written.incrementAndGet(), "x".repeat(4000));
                }
            });
            writer.start();
            while (written.get() < 50) {
                Thread.sleep(5);
            }
            before = written.get() - 1;
            new BackupFolder(backup, data).write(database, open.auditTrail().head(), FixedClock.START, text -> { });
            going.set(false);
            writer.join();
        }
        var other = new DerbyDatabase(restored);
        new BackupFolder(backup, restored).putBack(other, false, NOW, text -> { });
        assertEquals("{}", Files.readString(restored.resolve(Backups.KEY_RING)));
        try (var open = DiskStore.open(restored, other)) {
            var count = DiskStore.count(open.store());
            assertTrue(count >= before, count + " rows, " + before + " were committed before the backup");
            assertEquals(count, open.auditTrail().rows(), "every row with its audit entry");
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
            assertEquals(List.of(), open.warnings());
            DiskStore.step(open.store(), -1, "work goes on");
        }
    }

    @Test
    void aDamagedBackupIsNotRestored() throws Exception {
        makeBackup();
        var file = backup.resolve("database/db/service.properties");
        Files.writeString(file, Files.readString(file) + "#");
        var refusal = assertThrows(Refusal.class, () -> putBack(restored));
        assertEquals(StoreMsg.backupDamaged, refusal.reason());
        assertTrue(refusal.happened().contains("database/db/service.properties"), refusal.happened());
        try (var files = Files.list(restored)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aBackupWithAFileTooManyOrWithoutManifestIsNotRestored() throws Exception {
        makeBackup();
        Files.writeString(backup.resolve("office/" + Backups.KEY_RING), "{}");
        assertEquals(StoreMsg.backupDamaged, assertThrows(Refusal.class, () -> putBack(restored)).reason());
        Files.delete(backup.resolve(Backups.MANIFEST));
        assertEquals(StoreMsg.backupNotReadable, assertThrows(Refusal.class, () -> putBack(restored)).reason());
    }

    @Test
    void aRestoreOverwritesNothing() {
        makeBackup();
        assertEquals(StoreMsg.restoreNotEmpty, assertThrows(Refusal.class, () -> putBack(data)).reason());
    }

    @Test
    void aRestoreThatReplacesKeepsWhatWasThereBeside() throws IOException {
        Files.writeString(data.resolve(Backups.KEY_RING), "the backup's");
        makeBackup();
        Files.writeString(data.resolve(Backups.KEY_RING), "another");
        new BackupFolder(backup, data).putBack(new DerbyDatabase(data), true, NOW, text -> { });
        assertEquals("the backup's", Files.readString(data.resolve(Backups.KEY_RING)));
        assertEquals("another", Files.readString(data.resolve("replaced-20261123-093000").resolve(Backups.KEY_RING)));
        assertTrue(Files.exists(data.resolve("replaced-20261123-093000/db/service.properties")));
        try (var open = DiskStore.open(data, new DerbyDatabase(data))) {
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
        }
    }

    @Test
    void aCancelledBackupLeavesAnEmptyFolderThatCanBeUsedAgain() throws Exception {
        var database = new DerbyDatabase(data);
        try (var open = DiskStore.open(data, database)) {
            assertThrows(CancellationException.class, () -> new BackupFolder(backup, data).write(database,
                    open.auditTrail().head(), FixedClock.START, text -> {
                        if (text.contains("service.properties")) {
                            throw new CancellationException();
                        }
                    }));
            try (var files = Files.list(backup)) {
                assertEquals(0, files.count());
            }
            new BackupFolder(backup, data).write(database, open.auditTrail().head(), FixedClock.START, text -> { });
        }
    }

    @Test
    void anOfficesOwnTemplatesComeBackToo() throws IOException {
        Files.createDirectories(data.resolve("templates"));
        Files.writeString(data.resolve("templates/slip.html"), "<p/>");
        makeBackup();
        putBack(restored);
        assertEquals("<p/>", Files.readString(restored.resolve("templates/slip.html")));
    }

    @Test
    void aBackupOverwritesNothing() {
        makeBackup();
        assertEquals(StoreMsg.backupFolderInUse, assertThrows(Refusal.class, this::makeBackup).reason());
    }

    private void makeBackup() {
        var database = new DerbyDatabase(data);
        try (var open = DiskStore.open(data, database)) {
            new BackupFolder(backup, data).write(database, open.auditTrail().head(), FixedClock.START, text -> { });
        }
    }

    private void putBack(Path target) {
        new BackupFolder(backup, target).putBack(new DerbyDatabase(target), false, NOW, text -> { });
    }
}
