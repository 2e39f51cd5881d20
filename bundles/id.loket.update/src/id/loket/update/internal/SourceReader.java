package id.loket.update.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import id.loket.kernel.text.Message;
import id.loket.update.SiteFile;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.SiteSource;
import id.loket.update.SiteVerifier;

/** Reads a source and says in the office's words why something in it cannot be used. */
public final class SourceReader {

    private static final int BLOCK = 64 * 1024;

    private final SiteSource source;

    /** @param source to read */
    public SourceReader(SiteSource source) {
        this.source = source;
    }

    /**
     * @param path of a small file
     * @param largest it may be, in bytes
     * @param absent what it means if there is none
     * @param reason the same for people
     * @return its bytes
     */
    public byte[] small(String path, int largest, Kind absent, Message reason) {
        try (var in = source.open(path)) {
            var bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new SiteRefused(Kind.UNREADABLE, UpdateMsg.siteForm, source.name(), path);
            }
            return bytes;
        } catch (NoSuchFileException none) {
            throw new SiteRefused(none, absent, reason, source.name(), path);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /**
     * @param manifest as signed
     * @throws SiteRefused if the source has a file that was not signed, or lacks one that was
     */
    public void expectOnly(SiteManifest manifest) {
        try {
            var found = source.paths();
            if (found.isEmpty()) {
                return;
            }
            var expected = new TreeSet<>(manifest.files().stream().map(SiteFile::path).toList());
            for (var path : found.get()) {
                if (!expected.remove(path) && !path.equals(SiteVerifier.MANIFEST) && !path.equals(SiteVerifier.SIGNATURE)) {
                    throw new SiteRefused(Kind.TAMPERED, UpdateMsg.siteExtra, source.name(), path);
                }
            }
            if (!expected.isEmpty()) {
                throw cutShort(expected.first());
            }
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    /**
     * Reads every file of a folder and compares it with what was signed. An address is asked only for files that are lacking:
     * what it would deliver is never used.
     *
     * @param manifest as signed
     * @param looking told each file before it is read; may stop it
     * @throws SiteRefused if one differs
     */
    public void expectAsSigned(SiteManifest manifest, Consumer<SiteFile> looking) throws IOException {
        if (source.paths().isEmpty()) {
            return;
        }
        for (var file : manifest.files()) {
            looking.accept(file);
            copy(file, OutputStream.nullOutputStream(), bytes -> { });
        }
    }

    /**
     * Copies a file block by block while hashing it.
     *
     * @param file as signed
     * @param to takes the bytes
     * @param copied is told the bytes of each block
     * @throws IOException if {@code to} does not take them
     * @throws SiteRefused if the file is not as signed; what was written is then worthless
     */
    public void copy(SiteFile file, OutputStream to, IntConsumer copied) throws IOException {
        var digest = Hashes.digest();
        var block = new byte[BLOCK];
        var left = file.size();
        try (var in = open(file)) {
            for (var read = read(in, block); read >= 0; read = read(in, block)) {
                left -= read;
                if (left < 0) {
                    throw changed(file);
                }
                digest.update(block, 0, read);
                to.write(block, 0, read);
                copied.accept(read);
            }
        }
        if (left > 0) {
            throw cutShort(file.path());
        }
        if (!Hashes.hex(digest).equals(file.sha256())) {
            throw changed(file);
        }
    }

    private InputStream open(SiteFile file) {
        try {
            return source.open(file.path());
        } catch (NoSuchFileException none) {
            throw cutShort(file.path());
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private int read(InputStream in, byte[] block) {
        try {
            return in.read(block);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private SiteRefused changed(SiteFile file) {
        return new SiteRefused(Kind.TAMPERED, UpdateMsg.siteChanged, source.name(), file.path());
    }

    private SiteRefused cutShort(String path) {
        return new SiteRefused(Kind.UNREADABLE, UpdateMsg.siteShort, source.name(), path);
    }

    private SiteRefused unreadable(IOException failed) {
        return new SiteRefused(failed, Kind.UNREADABLE, UpdateMsg.siteUnreadable, source.name());
    }
}
