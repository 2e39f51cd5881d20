package id.loket.outreach.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.packet.field.Item;

/**
 * One line of a receipt as it travels: what the office did with one record, or that it has a whole container.
 *
 * @param id of the record, or of the container
 * @param sha256 of the bytes the office has
 * @param result ADDED, KNOWN, CONFLICT or REFUSED; for a container CONTAINER
 * @param words why, or null
 * @param at the office's time
 */
public record ReceiptRow(String id, String sha256, String result, String words, Instant at) {

    /** The result of a container that was read to its end. */
    public static final String CONTAINER = "CONTAINER";

    private static final String KIND = "receipt";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return the line as an item */
    public Item item() {
        try {
            return new Item(KIND, id, "", JSON.writeValueAsBytes(JSON.createObjectNode().put("sha256", sha256)
                    .put("result", result).put("words", words).put("at", at.toString())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param item of a checked receipt
     * @return its line
     */
    public static ReceiptRow of(Item item) {
        try {
            var json = JSON.readTree(item.content());
            return new ReceiptRow(item.id(), json.path("sha256").asText(), json.path("result").asText(),
                    json.path("words").isNull() ? null : json.path("words").asText(), Instant.parse(json.path("at").asText()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @return whether it is about a whole container */
    public boolean isContainer() {
        return CONTAINER.equals(result);
    }
}
