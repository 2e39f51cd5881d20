package id.loket.updater.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a change of the installation whole or not done. Before p2 begins, all that says what is installed is copied and
 * the note {@value #PENDING} is put beside it, both forced to the disk; when all is done the note goes. Files of bundles
 * are never overwritten or taken away meanwhile, so the copies alone bring the old state back, wherever p2 was cut off.
 *
 * <p>The start script runs this class, from a copy of its bundle that p2 does not know, where the note is found: no
 * framework would start on a list of bundles that is half written. It needs {@code java.*} alone.
 */
public final class Undo {

    static final String FOLDER = "p2/loket.undo";
    static final String PENDING = "pending";
    private static final String LOCK = "p2/loket.undo.lock";
    private static final String DONE = "undone";
    private static final String FILES = "files";
    private static final String THERE = "there";
    private static final String PROGRAM = "undo.jar";

    /** What says what is installed, below the installation; whole folders where there is no dot. */
    private static final List<String> WHAT = List.of("artifacts.xml", "loket.sh", "loket.cmd", "configuration/config.ini",
            "configuration/org.eclipse.equinox.simpleconfigurator", "configuration/org.eclipse.update", "p2/org.eclipse.equinox.p2.core",
            "p2/org.eclipse.equinox.p2.engine");

    private final Path installation;
    private final Path folder;

    /** @param installation the product's folder */
    public Undo(Path installation) {
        this.installation = installation;
        this.folder = installation.resolve(FOLDER);
    }

    /**
     * Brings back what was before a change that was cut off; does nothing where there was none.
     *
     * @param arguments the product's folder
     * @throws IOException the disk is full or broken, or who makes the change is still at it; the next start tries again
     */
    public static void main(String[] arguments) throws IOException {
        var undo = new Undo(Path.of(arguments[0]));
        try (var turn = undo.turn().orElseThrow(() -> new IOException("the installation is being changed"))) {
            undo.restore();
        }
    }

    /**
     * Held by whoever makes a change, until the process ends: a second start meanwhile must not undo what is under way.
     *
     * @return to be closed when it is over; empty if somebody else has it
     */
    Optional<FileChannel> turn() throws IOException {
        Files.createDirectories(folder.getParent());
        var channel = FileChannel.open(installation.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException takenHere) {
            return false;
        }
    }

    /**
     * @param what is about to be changed, for whoever reads it after a crash
     * @param program the bundle of this class
     */
    void begin(String what, Path program) throws IOException {
        restore();
        clear();
        Files.createDirectories(folder.resolve(FILES));
        var there = new TreeSet<String>();
        for (var file : present()) {
            if (!isWrittenOnce(file)) {
                copy(installation.resolve(file), folder.resolve(FILES).resolve(file));
            }
            there.add(file);
        }
        if (Files.isRegularFile(program)) {
            copy(program, folder.resolve(PROGRAM));
        }
        write(folder.resolve(THERE), String.join("\n", there));
        forceFolders();
        write(folder.resolve("pending.next"), what);
        Files.move(folder.resolve("pending.next"), folder.resolve(PENDING), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /**
     * What was changed is right: from here on it stays. All of it is on the disk before the note goes, for p2 leaves that
     * to the system, and the power may go.
     *
     * @param installed files that the change brought, beside what says what is installed
     */
    void commit(Collection<Path> installed) throws IOException {
        var files = new ArrayList<>(installed);
        present().stream().map(installation::resolve).forEach(files::add);
        var folders = new LinkedHashSet<Path>();
        for (var file : files) {
            force(file);
            folders.add(file.getParent());
        }
        for (var each : folders) {
            force(each);
        }
        Files.deleteIfExists(folder.resolve(PENDING));
        force(folder);
    }

    /** @return whether a change was begun and neither committed nor undone */
    boolean pending() {
        return Files.exists(folder.resolve(PENDING));
    }

    /** @return whether what says what is installed is, byte for byte, what it was at the beginning */
    boolean unchanged() throws IOException {
        for (var file : Files.readAllLines(folder.resolve(THERE))) {
            var now = installation.resolve(file);
            if (decides(file) && (!Files.exists(now) || Files.mismatch(now, folder.resolve(FILES).resolve(file)) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean decides(String file) {
        return file.endsWith("bundles.info") || file.endsWith(".ini");
    }

    /** A state of the profile and what p2 fetched: under a name of their own, never changed, at most added or taken away. */
    private static boolean isWrittenOnce(String file) {
        return file.endsWith(".profile.gz") || file.startsWith("p2/org.eclipse.equinox.p2.core/cache/binary/");
    }

    /** Takes what the start script left behind after undoing. */
    Optional<String> takeUndone() throws IOException {
        var note = folder.resolve(DONE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var what = Files.readString(note);
        Files.delete(note);
        return Optional.of(what);
    }

    /** Cut off itself, it begins again: what it copies from stays until all is back. */
    void restore() throws IOException {
        if (!pending()) {
            return;
        }
        var there = Set.copyOf(Files.readAllLines(folder.resolve(THERE)));
        for (var file : there) {
            if (!isWrittenOnce(file)) {
                copy(folder.resolve(FILES).resolve(file), installation.resolve(file));
            }
        }
        for (var file : present()) {
            if (!there.contains(file)) { // of the states, the newest counts
                Files.delete(installation.resolve(file));
            }
        }
        Files.move(folder.resolve(PENDING), folder.resolve(DONE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
    }

    private List<String> present() throws IOException {
        var files = new ArrayList<String>();
        for (var what : WHAT) {
            var path = installation.resolve(what);
            if (Files.isDirectory(path)) {
                try (var below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).filter(file -> !isLock(file)).map(this::relative).forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(what);
            }
        }
        return files;
    }

    /** Held by p2 while it works; empty. */
    private static boolean isLock(Path file) {
        return file.getFileName().toString().equals(".lock");
    }

    private String relative(Path file) {
        return installation.relativize(file).toString().replace('\\', '/');
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** In place only when whole: the file that counts is never half of one and half of the other. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var next = to.resolveSibling(to.getFileName() + ".next");
        Files.copy(from, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        force(next);
        Files.move(next, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
        force(file);
    }

    private void forceFolders() throws IOException {
        try (var below = Files.walk(folder)) {
            below.filter(Files::isDirectory).forEach(Undo::forceQuietly);
        }
    }

    private static void forceQuietly(Path path) {
        try {
            force(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder's entries are forced where the system can (not on Windows, which writes them through). */
    private static void force(Path path) throws IOException {
        if (Files.isDirectory(path) && path.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (var channel = FileChannel.open(path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
