package id.loket.packet.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import id.loket.kernel.text.Refusal;

/** Files that are carried by hand: whole on the medium before anyone is told so, or not there at all. */
final class CarriedFile {

    private CarriedFile() {
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, PacketMsg.fileNotReadable, file);
        }
    }

    static void write(Path file, byte[] content) {
        var absolute = file.toAbsolutePath();
        var part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.createDirectories(absolute.getParent());
            Files.write(part, content);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            if (!Arrays.equals(Files.readAllBytes(absolute), content)) {
                throw new IOException("reads back differently");
            }
        } catch (IOException failed) {
            throw new Refusal(failed, PacketMsg.fileNotWritten, file);
        }
    }
}
