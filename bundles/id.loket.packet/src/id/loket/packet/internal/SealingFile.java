package id.loket.packet.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.packet.field.ContainerMsg;
import id.loket.packet.field.FieldContainers.Sealing;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Manifest.Chunk;
import id.loket.packet.internal.FieldFormat.ChunkBytes;
import id.loket.packet.internal.KeyRing.Held;

/**
 * A container in the making. The manifest stands before the chunks and is known after them, so they wait in a file of
 * their own, each sealed as soon as it is full: at no time is more than one of them in memory.
 */
final class SealingFile implements Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(SealingFile.class);
    /** Small enough for any laptop, large enough that certificates and signatures weigh nothing. */
    private static final int CHUNK_BYTES = 1 << 20;

    private final Heading heading;
    private final Held sealer;
    private final List<X509Certificate> recipients;
    private final Path file;
    private final Path spool;
    private final OutputStream spooled;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private ChunkBytes chunk;

    /**
     * @param heading what stands outside
     * @param sealer who signs
     * @param recipients who can open it; where the sealer is one of them, each chunk is opened again to prove it
     * @param file to write
     */
    SealingFile(Heading heading, Held sealer, List<X509Certificate> recipients, Path file) {
        this.heading = heading;
        this.sealer = sealer;
        this.recipients = List.copyOf(recipients);
        this.file = file.toAbsolutePath();
        spool = this.file.resolveSibling(file.getFileName() + ".chunks");
        try {
            Files.createDirectories(this.file.getParent());
            spooled = new BufferedOutputStream(Files.newOutputStream(spool));
        } catch (IOException failed) {
            throw notWritten(failed);
        }
    }

    @Override
    public void add(Item item) {
        try {
            if (chunk == null) {
                chunk = new ChunkBytes(heading.id(), chunks.size());
            }
            chunk.add(item);
            counts.merge(item.kind(), 1L, Long::sum);
            if (chunk.size() >= CHUNK_BYTES) {
                seal();
            }
        } catch (IOException failed) {
            throw notWritten(failed);
        }
    }

    private void seal() throws IOException {
        var plain = chunk.toBytes();
        try {
            var sealed = Cms.encrypt(Cms.sign(plain, sealer.key(), sealer.certificate()), recipients);
            if (recipients.contains(sealer.certificate())) {
                prove(plain, sealed);
            }
            spooled.write(sealed);
            chunks.add(new Chunk(sealed.length, Container.sha256(sealed)));
            chunk = null;
        } catch (GeneralSecurityException failed) {
            throw new Refusal(failed, PacketMsg.packetDoesNotOpen);
        }
    }

    private void prove(byte[] plain, byte[] sealed) throws GeneralSecurityException {
        var opened = Cms.verify(Cms.decrypt(sealed, sealer.key(), sealer.certificate()), sealer.certificate());
        if (!Arrays.equals(opened, plain)) {
            throw new GeneralSecurityException("opens with other content");
        }
    }

    @Override
    public Manifest finish() {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (chunk != null) {
                seal();
            }
            spooled.close();
            var json = FieldFormat.json(heading, counts, chunks);
            write(part, Cms.sign(json, sealer.key(), sealer.certificate()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Manifest(heading, counts, chunks, Container.sha256(json));
        } catch (IOException failed) {
            throw notWritten(failed);
        } catch (GeneralSecurityException failed) {
            throw new Refusal(failed, PacketMsg.packetDoesNotOpen);
        }
    }

    private void write(Path part, byte[] signed) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.write(FieldFormat.MAGIC);
            out.writeByte(FieldFormat.VERSION);
            out.writeInt(signed.length);
            out.write(HexFormat.of().parseHex(Container.sha256(signed)));
            out.write(signed);
            Files.copy(spool, out);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            spooled.close();
            Files.deleteIfExists(spool);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted; it is sealed, and written over the next time", spool.getFileName(), left);
        }
    }

    private Refusal notWritten(IOException failed) {
        return new Refusal(failed, ContainerMsg.notWritten, file.getFileName());
    }
}
