package id.loket.update.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.SiteSource;

/**
 * A site in a folder.
 *
 * @param folder that holds the list
 */
public record FolderSource(Path folder) implements SiteSource {

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString()); // a stick pulled out is not an unsigned site
        }
        return Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<SortedSet<String>> paths() throws IOException {
        var root = folder.toRealPath(); // the folder itself may be reached by a link
        SortedSet<String> paths = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var path = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
                if (!attributes.isRegularFile()) {
                    throw new SiteRefused(Kind.TAMPERED, UpdateMsg.siteLink, name(), path);
                }
                paths.add(path);
                return FileVisitResult.CONTINUE;
            }
        });
        return Optional.of(paths);
    }
}
