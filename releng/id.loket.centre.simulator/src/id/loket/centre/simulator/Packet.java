package id.loket.centre.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a receiver reads from an opened packet.
 *
 * @param id the packet's id
 * @param node who sealed it
 * @param number its number there
 * @param kind what it is
 * @param nik whose record, or empty if the packet names none
 * @param parts hashes of the parts, in their order; empty where the packet itself is not at hand
 */
record Packet(String id, String node, long number, String kind, String nik, List<String> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Packet(String id, String node, long number, String kind, String nik) {
        this(id, node, number, kind, nik, List.of());
    }

    static Packet read(byte[] container) throws IOException, GeneralSecurityException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            if (zip.getNextEntry() == null) {
                throw new IOException("empty packet");
            }
            var manifest = JSON.readTree(zip.readAllBytes());
            var nik = "";
            var parts = new ArrayList<String>();
            for (var part : manifest.path("parts")) {
                var bytes = checked(zip, part);
                parts.add(sha256(bytes));
                if ("biodata.json".equals(part.path("name").asText())) {
                    nik = JSON.readTree(bytes).path("nik").asText();
                }
            }
            return new Packet(manifest.path("id").asText(), manifest.path("node").asText(),
                    manifest.path("number").asLong(), manifest.path("kind").asText(), nik, parts);
        }
    }

    static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] checked(ZipInputStream zip, JsonNode part) throws IOException, GeneralSecurityException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(part.path("name").asText())) {
            throw new IOException("part missing: " + part.path("name").asText());
        }
        var bytes = zip.readAllBytes();
        if (!sha256(bytes).equals(part.path("sha256").asText())) {
            throw new IOException("part changed: " + entry.getName());
        }
        return bytes;
    }
}
