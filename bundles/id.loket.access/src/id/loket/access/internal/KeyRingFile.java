package id.loket.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

import id.loket.kernel.text.Refusal;
import id.loket.store.Backups;

/** The key ring as a text file beside the database. */
final class KeyRingFile implements KeyRingStorage {

    static final String NAME = Backups.KEY_RING;

    private final Path file;

    KeyRingFile(Path dataFolder) {
        file = dataFolder.resolve(NAME);
    }

    @Override
    public synchronized KeyRing load() {
        if (!Files.exists(file)) {
            return KeyRing.empty();
        }
        try {
            return KeyRingText.decode(Files.readString(file));
        } catch (IOException e) {
            throw new Refusal(e, AccessMsg.ringUnreadable, e.getMessage());
        }
    }

    @Override
    public synchronized void update(UnaryOperator<KeyRing> change) {
        var ring = load();
        var changed = change.apply(ring);
        if (changed != ring) {
            save(changed);
        }
    }

    /** In one step, forced to the disk: a power cut leaves the old ring or the new one. */
    private void save(KeyRing ring) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(NAME + ".new");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(KeyRingText.encode(ring).getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syncFolder() throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return; // Windows has no handle on a folder; its rename is journalled
        }
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
