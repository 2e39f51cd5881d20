package id.loket.store.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import id.loket.kernel.text.Refusal;
import id.loket.store.AuditTrail.Head;
import id.loket.store.Backups;
import id.loket.store.Store.Engine;
import id.loket.store.StoreMsg;

/**
 * A backup on a disk: {@code database/} as the engine wrote it, {@code office/} with the small files of the data folder,
 * and a manifest of every file's SHA-256, written last: a folder without it is no backup.
 */
public final class BackupFolder {

    private static final String DATABASE = "database";
    private static final String OFFICE = "office";
    private static final String FILE = "file.";
    /** What an office wrote, files and folders. The audit head comes from the manifest: the file's is of another moment. */
    private static final List<String> OFFICE_FILES = List.of(Backups.KEY_RING, "loket.properties", "node",
            "audit-heads-lost", "client.properties", "regions.csv", "templates");
    private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("'replaced-'yyyyMMdd-HHmmss");

    private final Path folder;
    private final Path data;

    /**
     * @param folder of the backup
     * @param data the data folder it is of, or is put back into
     */
    public BackupFolder(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /**
     * @param database open
     * @param head of the audit trail, taken before: the copy reaches at least so far
     * @param at now
     * @param progress told in words what is being done
     * @throws Refusal the folder is not empty, or cannot be written
     */
    public void write(Database database, Head head, Instant at, Consumer<String> progress) {
        try {
            requireEmpty(folder, StoreMsg.backupFolderInUse);
            var whole = false;
            try {
                copy(database, head, at, progress);
                whole = true;
            } finally {
                if (!whole) {
                    empty(folder);
                }
            }
        } catch (IOException | SQLException e) {
            throw new Refusal(e, StoreMsg.backupFailed, e.getMessage());
        }
    }

    private void copy(Database database, Head head, Instant at, Consumer<String> progress) throws IOException, SQLException {
        Files.createDirectories(folder.resolve(DATABASE));
        Files.createDirectories(folder.resolve(OFFICE));
        progress.accept(StoreMsg.copying.text());
        for (var name : OFFICE_FILES) {
            copyIfThere(data.resolve(name), folder.resolve(OFFICE).resolve(name));
        }
        database.backup(folder.resolve(DATABASE));
        progress.accept(StoreMsg.checking.text());
        writeManifest(database, head, at, progress);
    }

    /**
     * Checks every file first, then copies.
     *
     * @param database closed
     * @param replacing whether data that is there is moved aside first
     * @param at now
     * @param progress told in words what is being done
     * @throws Refusal the backup is damaged, or there is data already
     */
    public void putBack(Database database, boolean replacing, LocalDateTime at, Consumer<String> progress) {
        try {
            progress.accept(StoreMsg.checking.text());
            var manifest = readManifest();
            if (!database.engine().name().equals(manifest.getProperty("engine"))) {
                throw new Refusal(StoreMsg.backupDamaged, "engine " + manifest.getProperty("engine"));
            }
            check(manifest);
            if (replacing) {
                moveAside(database, at);
            }
            if (Files.exists(data.resolve(Backups.KEY_RING))) {
                throw new Refusal(StoreMsg.restoreNotEmpty, data);
            }
            progress.accept(StoreMsg.copying.text());
            database.restore(folder.resolve(DATABASE));
            for (var name : OFFICE_FILES) {
                copyIfThere(folder.resolve(OFFICE).resolve(name), data.resolve(name));
            }
            if (!"0".equals(manifest.getProperty("audit.seq"))) {
                Files.writeString(data.resolve("audit-head"), manifest.getProperty("audit.node") + ' '
                        + manifest.getProperty("audit.seq") + ' ' + manifest.getProperty("audit.mac") + "\n");
            }
        } catch (IOException e) {
            throw new Refusal(e, StoreMsg.restoreFailed, e.getMessage());
        }
    }

    /** Whatever stands in the data folder stays beside: someone may have named the wrong backup. */
    private void moveAside(Database database, LocalDateTime at) throws IOException {
        if (database.engine() != Engine.DERBY && database.exists()) {
            throw new Refusal(StoreMsg.restoreNotEmpty, database.place());
        }
        var aside = Files.createDirectories(data.resolve(ASIDE.format(at)));
        for (var name : Stream.concat(OFFICE_FILES.stream(), Stream.of("db", "audit-head", "chain-heads")).toList()) {
            if (Files.exists(data.resolve(name))) {
                Files.move(data.resolve(name), aside.resolve(name));
            }
        }
    }

    private void writeManifest(Database database, Head head, Instant at, Consumer<String> progress) throws IOException {
        var manifest = new Properties();
        manifest.setProperty("engine", database.engine().name());
        manifest.setProperty("at", at.toString());
        manifest.setProperty("audit.node", head.node());
        manifest.setProperty("audit.seq", Long.toString(head.seq()));
        manifest.setProperty("audit.mac", head.chainMac());
        for (var file : files()) {
            progress.accept(StoreMsg.checkingFile.text(file));
            manifest.setProperty(FILE + file, sha256(folder.resolve(file)));
        }
        try (var writer = Files.newBufferedWriter(folder.resolve(Backups.MANIFEST))) {
            manifest.store(writer, "Loket backup");
        }
    }

    private Properties readManifest() throws IOException {
        var file = folder.resolve(Backups.MANIFEST);
        if (!Files.exists(file)) {
            throw new Refusal(StoreMsg.backupNotReadable, folder);
        }
        var manifest = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            manifest.load(reader);
        }
        return manifest;
    }

    private void check(Properties manifest) throws IOException {
        var listed = new TreeSet<String>();
        manifest.stringPropertyNames().stream().filter(key -> key.startsWith(FILE))
                .forEach(key -> listed.add(key.substring(FILE.length())));
        for (var name : listed) {
            var file = folder.resolve(name);
            if (!Files.isRegularFile(file) || !sha256(file).equals(manifest.getProperty(FILE + name))) {
                throw new Refusal(StoreMsg.backupDamaged, name);
            }
        }
        for (var name : files()) {
            if (!listed.contains(name)) {
                throw new Refusal(StoreMsg.backupDamaged, name);
            }
        }
    }

    /** @return every file but the manifest, below this folder, with slashes on every system */
    private List<String> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(Backups.MANIFEST)).sorted().toList();
        }
    }

    private static void requireEmpty(Path folder, StoreMsg otherwise) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new Refusal(otherwise, folder);
            }
        }
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.filter(entry -> !entry.equals(folder)).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }
}
