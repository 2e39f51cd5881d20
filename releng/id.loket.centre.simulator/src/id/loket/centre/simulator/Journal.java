package id.loket.centre.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The centre's store: one JSON object a line, on disk before anyone is told. A line that a crash cut off was never
 * acknowledged and is dropped at the next start.
 */
final class Journal implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel file;
    private final List<JsonNode> past = new ArrayList<>();

    Journal(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        var kept = 0L;
        if (Files.exists(path)) {
            for (var line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("(?<=\n)")) {
                if (!line.endsWith("\n")) {
                    break;
                }
                past.add(parsed(line));
                kept += line.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(kept);
        file.position(kept);
    }

    /** @return what was written before this start, oldest first */
    List<JsonNode> past() {
        return List.copyOf(past);
    }

    synchronized void append(JsonNode event) {
        try {
            var line = ByteBuffer.wrap((event + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static JsonNode parsed(String line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException damaged) {
            throw new IOException("The journal has a damaged line", damaged);
        }
    }
}
