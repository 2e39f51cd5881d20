package id.loket.packet.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.loket.packet.field.Heading;
import id.loket.packet.field.Heading.Party;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Item;
import id.loket.packet.field.Manifest;
import id.loket.packet.field.Manifest.Chunk;

/**
 * A field container in bytes: {@link #MAGIC}, a version, the length of the signed manifest and its SHA-256, the manifest
 * (CMS), then the chunks (CMS signed, then enveloped) end to end. The manifest names each chunk's length and hash. Its own
 * hash stands before it because a CMS message has bytes that no signature covers.
 */
final class FieldFormat {

    static final byte[] MAGIC = "LOKET-FIELD".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;
    /** Enough for 100,000 chunks; a longer one is damage. */
    static final int LONGEST_MANIFEST = 16 << 20;

    static final int HASH_BYTES = 32;
    static final int HEAD_BYTES = MAGIC.length + 1 + Integer.BYTES + HASH_BYTES;

    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldFormat() {
    }

    static byte[] json(Heading heading, Map<String, Long> counts, List<Chunk> chunks) throws IOException {
        var root = JSON.createObjectNode().put("purpose", heading.purpose().name()).put("id", heading.id())
                .put("package", heading.packageId()).put("number", heading.number()).put("team", heading.team())
                .put("madeAt", heading.madeAt().toString()).put("expiresAt", heading.expiresAt().toString());
        party(root.putObject("from"), heading.from());
        party(root.putObject("to"), heading.to());
        var lost = root.putArray("lost");
        heading.lost().stream().sorted().forEach(lost::add);
        var counted = root.putObject("counts");
        new TreeMap<>(counts).forEach(counted::put);
        var listed = root.putArray("chunks");
        chunks.forEach(chunk -> listed.addObject().put("bytes", chunk.bytes()).put("sha256", chunk.sha256()));
        return JSON.writeValueAsBytes(root);
    }

    /** @throws IOException if it is signed, but no manifest of this version */
    static Manifest manifest(byte[] json, String sha256) throws IOException {
        try {
            var root = JSON.readTree(json);
            var lost = new HashSet<String>();
            root.path("lost").forEach(id -> lost.add(id.asText()));
            var heading = new Heading(Purpose.valueOf(root.path("purpose").asText()), root.path("id").asText(),
                    root.path("package").asText(), root.path("number").asInt(), party(root.path("from")),
                    party(root.path("to")), root.path("team").asText(), Instant.parse(root.path("madeAt").asText()),
                    Instant.parse(root.path("expiresAt").asText()), lost);
            var counts = new TreeMap<String, Long>();
            root.path("counts").properties().forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
            var chunks = new ArrayList<Chunk>();
            root.path("chunks").forEach(chunk -> chunks.add(new Chunk(chunk.path("bytes").asInt(),
                    chunk.path("sha256").asText())));
            return new Manifest(heading, counts, chunks, sha256);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IOException("no manifest of a field container", wrong);
        }
    }

    private static void party(ObjectNode node, Party party) {
        node.put("node", party.node()).put("serial", party.serial());
    }

    private static Party party(JsonNode node) {
        return new Party(node.path("node").asText(), node.path("serial").asText());
    }

    /** One chunk before it is sealed. It says itself which one it is: chunks cannot change places or files. */
    static final class ChunkBytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        private final DataOutputStream out = new DataOutputStream(bytes);

        ChunkBytes(String container, int number) throws IOException {
            out.writeUTF(container);
            out.writeInt(number);
        }

        void add(Item item) throws IOException {
            out.writeUTF(item.kind());
            out.writeUTF(item.id());
            out.writeUTF(item.key());
            out.writeInt(item.content().length);
            out.write(item.content());
        }

        int size() {
            return out.size();
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    static List<Item> items(byte[] chunk, String container, int number) throws IOException {
        var items = new ArrayList<Item>();
        try (var in = new DataInputStream(new ByteArrayInputStream(chunk))) {
            if (!in.readUTF().equals(container) || in.readInt() != number) {
                throw new IOException("a chunk of another place");
            }
            while (in.available() > 0) {
                items.add(new Item(in.readUTF(), in.readUTF(), in.readUTF(), content(in)));
            }
        }
        return items;
    }

    private static byte[] content(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("an item longer than its chunk");
        }
        return in.readNBytes(length);
    }
}
