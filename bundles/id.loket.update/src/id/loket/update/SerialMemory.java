package id.loket.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.loket.update.SiteRefused.Kind;
import id.loket.update.internal.UpdateMsg;

/**
 * The highest serial this node has accepted, per signed name: an old site stays refused although its signature still
 * fits. Kept in one small file, durable before {@link #remember} returns.
 *
 * <p>By name and not by signer: otherwise an old site of the key before this one would be new again.
 */
public final class SerialMemory {

    private final List<Path> files;

    /**
     * @param file in the data folder; need not exist yet
     * @param beside further files of the same node, the installer's say: what any of them has seen is seen, and each learns
     *        of it where it can be written
     */
    public SerialMemory(Path file, Path... beside) {
        this.files = Stream.concat(Stream.of(file), Stream.of(beside)).map(Path::toAbsolutePath).toList();
    }

    /**
     * @param name of a site or profile
     * @return the highest serial accepted
     */
    public synchronized OptionalLong highest(String name) {
        return files.stream().map(file -> read(file).get(name)).filter(Objects::nonNull).mapToLong(Long::longValue).max();
    }

    /**
     * Keeps the serial if it is the highest so far.
     *
     * @param name of a site or profile
     * @param serial accepted
     */
    public synchronized void remember(String name, long serial) {
        remember(files.get(0), name, serial);
        files.stream().skip(1).filter(SerialMemory::canBeWritten).forEach(file -> remember(file, name, serial));
    }

    private static boolean canBeWritten(Path file) {
        var place = file;
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        return Files.isWritable(place);
    }

    private static void remember(Path file, String name, long serial) {
        var serials = read(file);
        var before = serials.get(name);
        if (before != null && before >= serial) {
            return;
        }
        serials.put(name, serial);
        write(file, serials);
    }

    private static TreeMap<String, Long> read(Path file) {
        var serials = new TreeMap<String, Long>();
        try {
            if (!Files.exists(file)) {
                return serials;
            }
            for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var space = line.indexOf(' ');
                serials.put(line.substring(space + 1), Long.valueOf(line.substring(0, space)));
            }
            return serials;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException damaged) {
            // Forgetting would let an old site in: better no update than that one.
            throw new SiteRefused(damaged, Kind.UNREADABLE, UpdateMsg.memoryDamaged, file);
        }
    }

    private static void write(Path file, TreeMap<String, Long> serials) {
        var text = new StringBuilder();
        serials.forEach((name, serial) -> text.append(serial).append(' ').append(name).append('\n'));
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text.toString()));
                channel.force(true);
            }
            try {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the highest serial cannot be kept in " + file, failed);
        }
    }
}
