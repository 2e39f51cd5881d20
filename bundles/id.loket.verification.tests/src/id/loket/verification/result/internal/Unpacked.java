package id.loket.verification.result.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** A result as a receiver unpacks it. */
final class Unpacked {

    private Unpacked() {
    }

    /** @return the folder */
    static Path of(Path container, Path folder) throws IOException {
        try (var zip = new ZipFile(container.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(entry.getName()));
                }
            }
        }
        return folder;
    }
}
