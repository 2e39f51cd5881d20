package id.loket.packet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.packet.field.ContainerMsg;
import id.loket.packet.field.FieldContainers.Carrying;
import id.loket.packet.field.FieldFile;

/**
 * One container on its way onto a medium or over a link. What arrived before a link broke is not sent again; that it is what
 * it seems to be is not believed but read back, with everything else, before the file gets its name.
 */
final class CarriedCopy {

    private static final Logger LOG = LoggerFactory.getLogger(CarriedCopy.class);
    private static final int BLOCK = 1 << 16;

    private final FieldFile file;
    private final Path target;
    private final Path part;
    private final FieldKeys keys;
    private final UnaryOperator<OutputStream> medium;

    /**
     * @param file a checked container
     * @param target absolute
     * @param keys check what is read back
     * @param medium what writing goes through
     */
    CarriedCopy(FieldFile file, Path target, FieldKeys keys, UnaryOperator<OutputStream> medium) {
        this.file = file;
        this.target = target;
        this.keys = keys;
        this.medium = medium;
        part = target.resolveSibling(target.getFileName() + ".part");
    }

    void write(Carrying carrying) {
        try {
            if (isThere(target)) {
                return;
            }
            Files.createDirectories(target.getParent());
            var arrived = arrived();
            send(arrived, carrying);
            if (arrived > 0 && !isThere(part)) {
                send(0, carrying);
            }
            requireThere();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target.getParent());
        } catch (IOException failed) {
            throw new Refusal(failed, ContainerMsg.notWritten, target.getFileName());
        }
    }

    /** @return bytes on the medium that the next ones can follow; 0 if they are of another container */
    private long arrived() throws IOException {
        if (!Files.isRegularFile(part) || Files.size(part) > Files.size(file.path())) {
            return 0;
        }
        try (var there = Files.newInputStream(part); var here = Files.newInputStream(file.path())) {
            // The signed manifest stands at the beginning: no two containers begin alike.
            var begin = there.readNBytes(BLOCK);
            return Arrays.equals(begin, here.readNBytes(begin.length)) ? Files.size(part) : 0;
        }
    }

    private void send(long from, Carrying carrying) throws IOException {
        var how = from == 0 ? new OpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE} : new OpenOption[] {StandardOpenOption.APPEND};
        try (var in = Files.newInputStream(file.path()); var out = medium.apply(Files.newOutputStream(part, how))) {
            in.skipNBytes(from);
            send(in, out, from, carrying);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void send(InputStream in, OutputStream out, long from, Carrying carrying) throws IOException {
        var size = Files.size(file.path());
        var block = new byte[BLOCK];
        var done = from;
        for (var count = in.read(block); count > 0; count = in.read(block)) {
            if (!carrying.goesOn(done, size)) {
                throw new Refusal(ContainerMsg.copyStopped, target.getFileName());
            }
            out.write(block, 0, count);
            done += count;
        }
        carrying.goesOn(done, size);
    }

    private boolean isThere(Path copy) throws IOException {
        if (!Files.isRegularFile(copy) || Files.size(copy) != Files.size(file.path())) {
            return false;
        }
        try {
            return CheckedFile.read(copy, keys).manifest().equals(file.manifest());
        } catch (Refusal damaged) {
            if (damaged.reason() == ContainerMsg.notReadable) {
                throw new IOException("the medium went while it was read back", damaged);
            }
            LOG.info("{} is not the container that was carried", copy.getFileName(), damaged);
            return false;
        }
    }

    private void requireThere() throws IOException {
        if (!isThere(part)) {
            discard();
            throw new IOException("reads back differently");
        }
    }

    /** What is damaged must not be continued. A medium that is gone cannot be cleaned; nobody opens that name. */
    private void discard() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException gone) {
            LOG.info("{} stays on the medium", part.getFileName(), gone);
        }
    }

    /** The new name must be on the medium too; Windows does it with the file and does not let a folder be opened. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                throw windows;
            }
        }
    }
}
