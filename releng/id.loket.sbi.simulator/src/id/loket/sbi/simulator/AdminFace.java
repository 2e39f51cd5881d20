package id.loket.sbi.simulator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Commands, on a port of their own: {@code POST /admin/fault?kind=…[&times=n][&code=…]}, {@code /admin/well},
 * {@code /admin/person?name=…[&score=…]}, {@code /admin/delay?millis=…}; {@code GET /admin/last-byte} tells, for each
 * verb, when the last byte of its last answer was written, in microseconds since 1970.
 */
final class AdminFace implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANY = "1000000";
    private static final int TRIES = 50;
    private static final long TRY_NANOS = 20_000_000;

    private final SbiSimulator simulator;
    private final Station station;

    AdminFace(SbiSimulator simulator, Station station) {
        this.simulator = simulator;
        this.station = station;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = query(exchange);
            switch (exchange.getRequestURI().getPath()) {
                case "/admin/fault" -> fault(query);
                case "/admin/well" -> well();
                case "/admin/person" -> station.person(query.get("name"), Integer.parseInt(query.getOrDefault("score", "72")));
                case "/admin/delay" -> station.slow(Duration.ofMillis(Long.parseLong(query.get("millis"))));
                case "/admin/last-byte" -> {
                    send(exchange, 200, JSON.valueToTree(station.lastBytes()));
                    return;
                }
                default -> {
                    send(exchange, 404, JSON.createObjectNode().put("reason", "no such command"));
                    return;
                }
            }
            send(exchange, 200, JSON.createObjectNode().put("port", simulator.port()));
        } catch (IllegalArgumentException | NullPointerException wrong) {
            send(exchange, 400, JSON.createObjectNode().put("reason", String.valueOf(wrong.getMessage())));
        }
    }

    private void fault(Map<String, String> query) throws IOException {
        var kind = Fault.of(query.get("kind"));
        if (kind == Fault.PORT_MOVE) {
            simulator.move();
            return;
        }
        station.fail(kind, Integer.parseInt(query.getOrDefault("times", MANY)), query.getOrDefault("code", "102"));
    }

    /** Answers once no capture is in a fault any more, so that the next one finds the device free. */
    private void well() {
        station.well();
        for (var tries = 0; tries < TRIES && station.capturing().get(); tries++) {
            LockSupport.parkNanos(TRY_NANOS);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var values = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var part : (raw == null ? "" : raw).split("&")) {
            var pair = part.split("=", 2);
            values.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
