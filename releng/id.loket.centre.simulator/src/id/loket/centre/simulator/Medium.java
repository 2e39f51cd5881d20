package id.loket.centre.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a stick that an office brought and writes receipts and answers onto it: folders {@code packets},
 * {@code receipts} and {@code answers}, beside the office's {@code index.json}.
 */
final class Medium {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Receiver> receivers;
    private final ReceiverFace centre;

    Medium(List<Receiver> receivers, ReceiverFace centre) {
        this.receivers = receivers;
        this.centre = centre;
    }

    ObjectNode serve(Path stick) throws IOException, GeneralSecurityException {
        var index = JSON.readTree(Files.readAllBytes(stick.resolve("index.json")));
        var taken = 0;
        var refused = 0;
        Files.createDirectories(stick.resolve("receipts"));
        for (var packet : index.path("packets")) {
            var id = packet.path("id").asText();
            var bytes = Files.readAllBytes(stick.resolve("packets").resolve(packet.path("file").asText()));
            for (var receiver : receivers) {
                try {
                    Files.write(stick.resolve("receipts").resolve(receiver.name() + "-" + id + ".p7m"),
                            receiver.take(id, bytes));
                    taken++;
                } catch (Receiver.Refused reason) {
                    refused++;
                }
            }
        }
        Files.createDirectories(stick.resolve("answers"));
        Files.write(stick.resolve("answers").resolve("CENTRE.p7m"),
                centre.answersFor(index.path("node").asText(), index.path("answersAfter").asLong()));
        return JSON.createObjectNode().put("taken", taken).put("refused", refused);
    }
}
