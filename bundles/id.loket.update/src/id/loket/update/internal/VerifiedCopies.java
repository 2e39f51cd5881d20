package id.loket.update.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import id.loket.update.Progress;
import id.loket.update.SiteFile;
import id.loket.update.SiteRefused;
import id.loket.update.SiteVerifier;

/**
 * The copies of sites on this machine. One is filled under a name of its own, file by file, each under its final name
 * only once its hash fits; when all are there the folder is renamed. What breaks off is continued the next time.
 */
public final class VerifiedCopies {

    private static final int KEPT = 3;
    private static final int SHORT = 16;
    private static final String INCOMING = "incoming-";

    private final Path folder;

    /** @param folder of all copies */
    public VerifiedCopies(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * @param reader of the source
     * @param manifest verified
     * @param listing the manifest's bytes
     * @param signature over them
     * @param progress is told, and may stop it
     * @return the folder of the complete copy
     * @throws IOException if the copy cannot be written
     */
    public Path complete(SourceReader reader, SiteManifest manifest, byte[] listing, byte[] signature, Progress progress)
            throws IOException {
        var name = Hashes.sha256(listing).substring(0, SHORT);
        var copy = folder.resolve(manifest.serial() + "-" + name);
        var incoming = folder.resolve(INCOMING + name);
        if (Files.isDirectory(copy)) {
            if (isIntact(copy, manifest, listing)) {
                // What was changed since lies no harm in the copy, yet nobody is to go on with a site like that.
                reader.expectAsSigned(manifest, file -> tell(progress, manifest.size(), manifest.size(), file));
                return touched(copy);
            }
            delete(incoming);
            Files.move(copy, incoming, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.createDirectories(incoming);
        fill(incoming, reader, manifest, progress);
        Files.write(incoming.resolve(SiteVerifier.MANIFEST), listing);
        Files.write(incoming.resolve(SiteVerifier.SIGNATURE), signature);
        deleteStrangers(incoming, manifest);
        Files.move(incoming, copy, StandardCopyOption.ATOMIC_MOVE);
        touched(copy);
        prune(copy);
        return copy;
    }

    private void fill(Path incoming, SourceReader reader, SiteManifest manifest, Progress progress) throws IOException {
        var earlier = earlierFiles();
        var total = manifest.size();
        var done = new long[1];
        for (var file : manifest.files()) {
            var target = incoming.resolve(file.path());
            if (isAsSigned(target, file) || takenFrom(earlier.get(file.sha256()), target, file)) {
                done[0] += file.size();
                tell(progress, done[0], total, file);
                continue;
            }
            var part = partOf(target);
            Files.createDirectories(target.getParent());
            try (var out = Files.newOutputStream(part)) {
                reader.copy(file, out, bytes -> {
                    done[0] += bytes;
                    tell(progress, done[0], total, file);
                });
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void tell(Progress progress, long done, long total, SiteFile file) {
        if (!progress.goOn(done, total, file.path())) {
            throw new CancellationException(file.path());
        }
    }

    /** Where files of these hashes lay when earlier copies were made; looked at again before use. */
    private Map<String, Path> earlierFiles() throws IOException {
        var files = new HashMap<String, Path>();
        for (var copy : copies()) {
            try {
                var manifest = SiteManifest.parse(Files.readAllBytes(copy.resolve(SiteVerifier.MANIFEST)), copy.toString());
                manifest.files().forEach(file -> files.put(file.sha256(), copy.resolve(file.path())));
            } catch (IOException | SiteRefused damaged) {
                continue; // then nothing is taken from it
            }
        }
        return files;
    }

    private static boolean takenFrom(Path earlier, Path target, SiteFile file) throws IOException {
        if (earlier == null || !isAsSigned(earlier, file)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        Files.copy(earlier, partOf(target), StandardCopyOption.REPLACE_EXISTING);
        if (!isAsSigned(partOf(target), file)) {
            return false;
        }
        Files.move(partOf(target), target, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static boolean isAsSigned(Path path, SiteFile file) throws IOException {
        return Files.isRegularFile(path) && Files.size(path) == file.size() && Hashes.sha256(path).equals(file.sha256());
    }

    private static boolean isIntact(Path copy, SiteManifest manifest, byte[] listing) {
        var reader = new SourceReader(new FolderSource(copy));
        try {
            reader.expectOnly(manifest);
            for (var file : manifest.files()) {
                if (!isAsSigned(copy.resolve(file.path()), file)) {
                    return false;
                }
            }
            return Hashes.sha256(copy.resolve(SiteVerifier.MANIFEST)).equals(Hashes.sha256(listing));
        } catch (IOException | SiteRefused damaged) {
            return false;
        }
    }

    private static void deleteStrangers(Path incoming, SiteManifest manifest) throws IOException {
        var known = new HashSet<>(List.of(SiteVerifier.MANIFEST, SiteVerifier.SIGNATURE));
        manifest.files().forEach(file -> known.add(file.path()));
        for (var path : new FolderSource(incoming).paths().orElseThrow()) {
            if (!known.contains(path)) {
                Files.delete(incoming.resolve(path));
            }
        }
    }

    private static Path touched(Path copy) throws IOException {
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
        return copy;
    }

    private List<Path> copies() throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+-[0-9a-f]{" + SHORT + "}")).toList();
        }
    }

    private void prune(Path current) throws IOException {
        var byAge = copies().stream().filter(copy -> !copy.equals(current))
                .sorted(Comparator.comparing(VerifiedCopies::age).reversed()).toList();
        for (var old : byAge.subList(Math.min(KEPT - 1, byAge.size()), byAge.size())) {
            delete(old);
        }
    }

    private static FileTime age(Path copy) {
        try {
            return Files.getLastModifiedTime(copy);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
