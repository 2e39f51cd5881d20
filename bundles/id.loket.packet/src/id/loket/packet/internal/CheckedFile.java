package id.loket.packet.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import id.loket.kernel.text.Refusal;
import id.loket.packet.field.ContainerMsg;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Manifest.Chunk;
import id.loket.packet.internal.KeyRing.Held;

/** A container that was read from its first byte to its last. */
final class CheckedFile implements FieldFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Manifest manifest;
    private final X509Certificate sealer;
    private final long chunksFrom;
    private final FieldKeys keys;

    private CheckedFile(Path path, Manifest manifest, X509Certificate sealer, long chunksFrom, FieldKeys keys) {
        this.path = path;
        this.manifest = manifest;
        this.sealer = sealer;
        this.chunksFrom = chunksFrom;
        this.keys = keys;
    }

    static CheckedFile read(Path path, FieldKeys keys) {
        var name = path.getFileName();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER))) {
            requireFormat(in, name);
            var signed = signedManifest(in, name);
            var verified = verified(signed, name);
            var manifest = manifest(verified.content(), name);
            requireSealer(manifest, verified.signer(), name.toString(), keys);
            for (var chunk : manifest.chunks()) {
                requireUnchanged(in, chunk, name);
            }
            if (in.read() >= 0) {
                throw new Refusal(ContainerMsg.changed, name);
            }
            return new CheckedFile(path, manifest, verified.signer(), FieldFormat.HEAD_BYTES + signed.length, keys);
        } catch (EOFException ended) {
            throw new Refusal(ended, ContainerMsg.cutOff, name);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, ContainerMsg.notReadable, name);
        }
    }

    private static void requireFormat(DataInputStream in, Path name) throws IOException {
        if (!Arrays.equals(in.readNBytes(FieldFormat.MAGIC.length), FieldFormat.MAGIC)) {
            throw new Refusal(ContainerMsg.notAContainer, name);
        }
        var version = in.readUnsignedByte();
        if (version != FieldFormat.VERSION) {
            throw new Refusal(version > FieldFormat.VERSION ? ContainerMsg.newerVersion : ContainerMsg.changed, name);
        }
    }

    private static byte[] signedManifest(DataInputStream in, Path name) throws IOException {
        var length = in.readInt();
        if (length <= 0 || length > FieldFormat.LONGEST_MANIFEST) {
            throw new Refusal(ContainerMsg.changed, name);
        }
        var hash = new byte[FieldFormat.HASH_BYTES];
        in.readFully(hash);
        var signed = new byte[length];
        in.readFully(signed);
        if (!Container.sha256(signed).equals(HexFormat.of().formatHex(hash))) {
            throw new Refusal(ContainerMsg.changed, name);
        }
        return signed;
    }

    /** A parser of changed bytes fails in more ways than its signature names; every one of them means just that. */
    private static Cms.Signed verified(byte[] signed, Path name) {
        try {
            return Cms.verify(signed);
        } catch (GeneralSecurityException | RuntimeException changed) {
            throw new Refusal(changed, ContainerMsg.changed, name);
        }
    }

    private static Manifest manifest(byte[] json, Path name) {
        try {
            return FieldFormat.manifest(json, Container.sha256(json));
        } catch (IOException other) {
            throw new Refusal(other, ContainerMsg.notAContainer, name);
        }
    }

    private static void requireSealer(Manifest manifest, X509Certificate signer, String name, FieldKeys keys) {
        var heading = manifest.heading();
        if (heading.purpose() == Purpose.HOME) {
            keys.requireLaptop(signer, heading.madeAt(), name);
        } else {
            keys.requireOffice(signer, name);
        }
        if (!Certificates.serial(signer).equals(heading.from().serial())) {
            throw new Refusal(ContainerMsg.changed, name);
        }
    }

    private static void requireUnchanged(DataInputStream in, Chunk chunk, Path name) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        for (var left = chunk.bytes(); left > 0;) {
            var read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(chunk.sha256())) {
            throw new Refusal(ContainerMsg.changed, name);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    X509Certificate sealer() {
        return sealer;
    }

    @Override
    public void requireForThisNode() {
        reader();
    }

    private Held reader() {
        var heading = manifest.heading();
        var serial = heading.to().serial();
        if (heading.purpose() == Purpose.HOME) {
            return fits(keys.officeIfHere().stream().toList(), serial)
                    .orElseThrow(() -> new Refusal(ContainerMsg.forAnotherOffice, heading.to().node()));
        }
        return fits(keys.readers(), serial)
                .orElseThrow(() -> new Refusal(ContainerMsg.forAnotherLaptop, heading.to().node()));
    }

    private static Optional<Held> fits(List<Held> held, String serial) {
        return held.stream().filter(key -> Certificates.serial(key.certificate()).equals(serial)).findFirst();
    }

    @Override
    public List<Item> items(int number) {
        var reader = reader();
        var name = path.getFileName();
        try {
            var sealed = sealed(number);
            if (!Container.sha256(sealed).equals(manifest.chunks().get(number).sha256())) {
                throw new Refusal(ContainerMsg.changed, name);
            }
            var plain = Cms.verify(Cms.decrypt(sealed, reader.key(), reader.certificate()), sealer);
            return FieldFormat.items(plain, manifest.heading().id(), number);
        } catch (EOFException ended) {
            throw new Refusal(ended, ContainerMsg.changed, name);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, ContainerMsg.notReadable, name);
        } catch (GeneralSecurityException foreign) {
            throw new Refusal(foreign, ContainerMsg.changed, name);
        }
    }

    private byte[] sealed(int number) throws IOException {
        var from = chunksFrom + manifest.chunks().subList(0, number).stream().mapToLong(Chunk::bytes).sum();
        var sealed = new byte[manifest.chunks().get(number).bytes()];
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(from);
            file.readFully(sealed);
        }
        return sealed;
    }
}
