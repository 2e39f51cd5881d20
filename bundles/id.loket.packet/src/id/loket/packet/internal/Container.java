package id.loket.packet.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets.Receiver;

/**
 * What is inside a packet's envelope: a zip whose first entry {@code manifest.json} names every other entry with its
 * SHA-256.
 */
final class Container {

    private static final String FORMAT = "loket-packet/1";
    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Container() {
    }

    /**
     * @param node the sealing node
     * @param number the packet's number there
     * @param sealedAt when
     * @param auditHead number and chain MAC of the node's newest audit row, which anchors the chain outside
     */
    record Seal(String node, long number, Instant sealedAt, String auditHead) {
    }

    static byte[] write(PacketDraft draft, Seal seal) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var zip = new ZipOutputStream(bytes)) {
            // Pictures do not shrink: storing them as they are keeps sealing fast.
            zip.setLevel(Deflater.NO_COMPRESSION);
            entry(zip, MANIFEST, JSON.writeValueAsBytes(manifest(draft, seal)), seal.sealedAt());
            for (var part : draft.parts()) {
                entry(zip, part.name(), part.bytes(), seal.sealedAt());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param container what {@link #write} gave
     * @return the content, with every part's hash checked
     * @throws IOException if something is missing, too much or changed
     */
    static PacketDraft read(byte[] container) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            var first = zip.getNextEntry();
            if (first == null || !MANIFEST.equals(first.getName())) {
                throw new IOException("no manifest");
            }
            var manifest = JSON.readTree(zip.readAllBytes());
            var parts = new ArrayList<Part>();
            for (var described : manifest.path("parts")) {
                parts.add(part(zip, described));
            }
            if (zip.getNextEntry() != null) {
                throw new IOException("more parts than the manifest names");
            }
            var receivers = new HashSet<Receiver>();
            for (var receiver : manifest.path("receivers")) {
                receivers.add(Receiver.valueOf(receiver.asText()));
            }
            return new PacketDraft(manifest.path("id").asText(), manifest.path("kind").asText(),
                    manifest.path("subject").asText(), receivers, parts);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    private static ObjectNode manifest(PacketDraft draft, Seal seal) {
        var manifest = JSON.createObjectNode().put("format", FORMAT).put("id", draft.id()).put("node", seal.node())
                .put("number", seal.number()).put("kind", draft.kind()).put("subject", draft.subject())
                .put("sealedAt", seal.sealedAt().toString()).put("auditHead", seal.auditHead());
        var receivers = manifest.putArray("receivers");
        draft.receivers().stream().sorted().forEach(receiver -> receivers.add(receiver.name()));
        var parts = manifest.putArray("parts");
        for (var part : draft.parts()) {
            parts.addObject().put("name", part.name()).put("mediaType", part.mediaType())
                    .put("bytes", part.bytes().length).put("sha256", sha256(part.bytes()));
        }
        return manifest;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Part part(ZipInputStream zip, JsonNode described) throws IOException {
        var name = described.path("name").asText();
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("part missing: " + name);
        }
        var bytes = zip.readAllBytes();
        if (!sha256(bytes).equals(described.path("sha256").asText())) {
            throw new IOException("part changed: " + name);
        }
        return new Part(name, described.path("mediaType").asText(), bytes);
    }
}
