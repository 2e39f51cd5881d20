package id.loket.store.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.AuditTrail.Head;

/**
 * Notes the chain's newest head outside the database after each commit, so that a cut-off tail is noticed at the next
 * start. Not forced to disk: after a power cut the note may be old, never ahead of the database. A head that the
 * database no longer has is kept in a second file as evidence.
 */
public final class HeadFile {

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
    private static final int LENGTH = 160;

    private final Path file;
    private final Path lost;
    private FileChannel channel;

    /**
     * @param folder where the files lie, or null to note nothing (a database in memory)
     */
    public HeadFile(Path folder) {
        this(folder, "audit");
    }

    /**
     * @param folder where the files lie, or null to note nothing
     * @param chain whose head
     */
    HeadFile(Path folder, String chain) {
        this.file = folder == null ? null : folder.resolve(chain + "-head");
        this.lost = folder == null ? null : folder.resolve(chain + "-heads-lost");
    }

    /** Overwrites the note; a failure is logged only, since the commit is through. */
    synchronized void note(Head head) {
        if (file == null) {
            return;
        }
        try {
            if (channel == null) {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            }
            channel.write(ByteBuffer.wrap("%-159s%n".formatted(line(head)).getBytes(StandardCharsets.US_ASCII), 0, LENGTH), 0);
        } catch (IOException e) {
            LOG.warn("The head of the audit trail could not be noted in {}: {}", file, e.toString());
        }
    }

    /** @return the note of the last run */
    public Optional<Head> noted() throws IOException {
        return read(file).stream().findFirst();
    }

    /** @return heads that the database once had and lost */
    public List<Head> lost() throws IOException {
        return read(lost);
    }

    /** Keeps a head as evidence that the database once reached so far. */
    public void keepLost(Head head) throws IOException {
        if (lost != null && !lost().contains(head)) {
            Files.writeString(lost, line(head) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Closes the file. */
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed: {}", file, e.toString());
        }
        channel = null;
    }

    private static String line(Head head) {
        return head.node() + ' ' + head.seq() + ' ' + head.chainMac();
    }

    private static List<Head> read(Path file) throws IOException {
        var heads = new ArrayList<Head>();
        if (file == null || !Files.exists(file)) {
            return heads;
        }
        for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            var parts = line.strip().split(" ");
            if (parts.length == 3 && parts[1].matches("\\d{1,18}")) {
                heads.add(new Head(parts[0], Long.parseLong(parts[1]), parts[2]));
            }
        }
        return heads;
    }
}
