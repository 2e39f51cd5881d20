package id.loket.packet.field;

import java.util.List;
import java.util.Map;

/**
 * The signed first part of a container. Whatever follows it is named here with its hash, so that one signature covers
 * every byte.
 *
 * @param heading the outside
 * @param counts items by kind
 * @param chunks in the order of the file
 * @param sha256 of what was signed, lower-case hex: names this very container
 */
public record Manifest(Heading heading, Map<String, Long> counts, List<Chunk> chunks, String sha256) {

    /** Copies the collections. */
    public Manifest {
        counts = Map.copyOf(counts);
        chunks = List.copyOf(chunks);
    }

    /** @return how many items */
    public long items() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @return bytes of all chunks as they lie in the file */
    public long chunkBytes() {
        return chunks.stream().mapToLong(Chunk::bytes).sum();
    }

    /**
     * A part that can be opened by itself.
     *
     * @param bytes its length in the file
     * @param sha256 of these bytes, lower-case hex
     */
    public record Chunk(int bytes, String sha256) {
    }
}
