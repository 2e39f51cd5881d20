package id.loket.stock.closing.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import org.osgi.framework.FrameworkUtil;

import id.loket.document.Documents;
import id.loket.store.Installation;
import id.loket.testing.FixedClock;

/** The maker of papers: the framework's service where there is a framework, the class itself where there is none. */
public final class Papers {

    private Papers() {
    }

    /** @return it */
    public static Documents documents() {
        var bundle = FrameworkUtil.getBundle(Papers.class);
        try {
            if (bundle == null) {
                return (Documents) Class.forName("id.loket.document.internal.HtmlDocuments")
                        .getConstructor(Installation.class).newInstance(new Bare());
            }
            var document = FrameworkUtil.getBundle(Documents.class);
            return (Documents) document.loadClass("id.loket.document.internal.HtmlDocuments")
                    .getConstructor(Installation.class).newInstance(new Bare());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Keeps a paper to be looked at, where the property {@code loket.samples} names a folder.
     *
     * @param name file name
     * @param content the paper
     * @return the paper
     */
    public static byte[] sample(String name, byte[] content) {
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name), content);
            } catch (IOException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }
        return content;
    }

    private record Bare() implements Installation {

        @Override
        public Path data() {
            return Path.of("no-such-folder");
        }

        @Override
        public boolean training() {
            return true;
        }

        @Override
        public String node() {
            return "test";
        }

        @Override
        public ZoneId zone() {
            return FixedClock.ZONE;
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.empty();
        }
    }
}
