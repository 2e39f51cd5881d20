package id.loket.centre.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Files on a medium that may be pulled out at any moment: whole and read back, or not there. */
final class MediumFile {

    private MediumFile() {
    }

    static void write(Path file, byte[] content) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file.getParent());
        if (!Arrays.equals(Files.readAllBytes(file), content)) {
            throw new IOException(file.getFileName() + " reads back differently");
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
