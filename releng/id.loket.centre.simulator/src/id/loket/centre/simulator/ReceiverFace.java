package id.loket.centre.simulator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * The protocol of a receiver, or of an office's server that speaks for both:
 * <ul>
 * <li>{@code PUT /packets/<id>} with the packet; answers {@code {"receipts": {"CENTRE": base64 of a signed receipt}}},
 * <li>{@code GET /answers?node=…&after=…}: answers after a cursor, sealed for the station,
 * <li>{@code POST /print-release}: a sealed question about one NIK, a sealed answer.
 * </ul>
 */
final class ReceiverFace implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Receiver> receivers;
    private final Records records;
    private final Clock clock;
    private volatile boolean twice;

    ReceiverFace(List<Receiver> receivers, Records records, Clock clock) {
        this.receivers = receivers;
        this.records = records;
        this.clock = clock;
    }

    void answerTwice(boolean on) {
        twice = on;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        try {
            if (method.equals("PUT") && path.startsWith("/packets/")) {
                take(exchange, path.substring("/packets/".length()));
            } else if (method.equals("GET") && path.equals("/answers")) {
                answers(exchange);
            } else if (method.equals("POST") && path.equals("/print-release")) {
                release(exchange);
            } else {
                Replies.send(exchange, 404, "text/plain", "not found".getBytes());
            }
        } catch (Receiver.Refused refused) {
            Replies.send(exchange, 422, JSON.createObjectNode().put("reason", refused.getMessage()));
        } catch (GeneralSecurityException failed) {
            Replies.send(exchange, 422, JSON.createObjectNode().put("reason", String.valueOf(failed.getMessage())));
        }
    }

    private void take(HttpExchange exchange, String id) throws IOException, Receiver.Refused, GeneralSecurityException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var reply = JSON.createObjectNode();
        var receipts = reply.putObject("receipts");
        for (var receiver : receivers) {
            receipts.put(receiver.name(), Base64.getEncoder().encodeToString(receiver.take(id, bytes)));
        }
        Replies.send(exchange, 200, reply);
    }

    private void answers(HttpExchange exchange) throws IOException, GeneralSecurityException {
        var query = Replies.query(exchange);
        var node = query.getOrDefault("node", "");
        var message = answersFor(node, Long.parseLong(query.getOrDefault("after", "0")));
        Replies.send(exchange, 200, "application/pkcs7-mime", message);
    }

    byte[] answersFor(String node, long after) throws IOException, GeneralSecurityException {
        var due = new ArrayList<>(records.answers(node, after));
        if (twice) {
            due.addAll(List.copyOf(due));
            Collections.sort(due, (one, other) -> Long.compare(one.sequence(), other.sequence()));
        }
        var body = JSON.createObjectNode().put("node", node);
        var list = body.putArray("answers");
        due.forEach(answer -> list.add(answer.json()));
        return receivers.get(0).sealFor(node, JSON.writeValueAsBytes(body));
    }

    private void release(HttpExchange exchange) throws IOException, Receiver.Refused, GeneralSecurityException {
        var question = JSON.readTree(receivers.get(0).open(exchange.getRequestBody().readAllBytes()).content());
        var status = records.lastStatus(question.path("nik").asText()).orElse("UNREGISTERED");
        var answer = JSON.createObjectNode().put("nonce", question.path("nonce").asText())
                .put("printable", "PRINT_READY_RECORD".equals(status)).put("status", status)
                .put("at", clock.instant().toString());
        Replies.send(exchange, 200, "application/pkcs7-mime",
                receivers.get(0).sealFor(question.path("node").asText(), JSON.writeValueAsBytes(answer)));
    }
}
