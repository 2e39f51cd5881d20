package id.loket.store.derby.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A disk of a few megabytes that a test may fill: a file system of its own. Needs root, or sudo without a password. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    SmallDisk(Path folder, int megabytes) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
        asRoot("mount", "-t", "tmpfs", "-o", "mode=1777,size=" + megabytes + "m", "loket-test", folder.toString());
    }

    /** Fills the disk but for some bytes. */
    void fillBut(long free) throws IOException {
        try (var channel = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var block = ByteBuffer.allocate(4096);
            while (Files.getFileStore(folder).getUsableSpace() > free) {
                channel.write(block.clear());
            }
        }
    }

    /** Gives the space back. */
    void clear() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() {
        asRoot("umount", "--lazy", folder.toString());
    }

    private static void asRoot(String... command) {
        var line = new ArrayList<>(List.of(command));
        if (!"root".equals(System.getProperty("user.name"))) {
            line.addAll(0, List.of("sudo", "-n"));
        }
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", line) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
