package id.loket.update.internal.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What is done with whole folders. */
final class Folders {

    private Folders() {
    }

    static void delete(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    static long size(Path folder) throws IOException {
        var bytes = 0L;
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(entry);
            }
        }
        return bytes;
    }
}
