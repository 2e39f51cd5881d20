package id.loket.centre.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Commands for people and tests: {@code POST /admin/mode?name=…[&at=CENTRE|REGENCY|HUB][&times=n][&millis=n]},
 * {@code /admin/rules?ending=…&status=…}, {@code /admin/answer?packet=…&node=…&nik=…&status=…},
 * {@code /admin/forget?nik=…}, {@code /admin/medium?folder=…}, and {@code GET /admin/state}.
 */
final class AdminFace implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CentreSimulator simulator;
    private final Records records;
    private final Rules rules;
    private final Medium medium;

    AdminFace(CentreSimulator simulator, Records records, Rules rules, Medium medium) {
        this.simulator = simulator;
        this.records = records;
        this.rules = rules;
        this.medium = medium;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var query = Replies.query(exchange);
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/admin/state" -> state(exchange);
                case "/admin/mode" -> mode(exchange, query);
                case "/admin/rules" -> {
                    rules.decide(query.get("ending"), query.get("status"));
                    done(exchange);
                }
                case "/admin/answer" -> {
                    records.answer(new Packet(query.get("packet"), query.get("node"), 0, "enrolment", query.get("nik")),
                            query.get("status"), query.getOrDefault("detail", ""));
                    done(exchange);
                }
                case "/admin/forget" -> {
                    records.forget(query.get("nik"));
                    done(exchange);
                }
                case "/admin/medium" -> Replies.send(exchange, 200, medium.serve(Path.of(query.get("folder"))));
                default -> Replies.send(exchange, 404, "text/plain", "not found".getBytes());
            }
        } catch (IllegalArgumentException | NullPointerException | GeneralSecurityException wrong) {
            Replies.send(exchange, 400, JSON.createObjectNode().put("reason", String.valueOf(wrong.getMessage())));
        }
    }

    private void mode(HttpExchange exchange, Map<String, String> query) throws IOException {
        simulator.fail(Fault.of(query.get("name")), List.of(query.getOrDefault("at", "CENTRE,REGENCY,HUB").split(",")),
                Integer.parseInt(query.getOrDefault("times", String.valueOf(Integer.MAX_VALUE))),
                Duration.ofMillis(Long.parseLong(query.getOrDefault("millis", "" + Fault.SLOWNESS.toMillis()))));
        done(exchange);
    }

    private void state(HttpExchange exchange) throws IOException {
        var state = records.figures();
        simulator.modes().forEach((name, fault) -> state.put("MODE_" + name, fault.name()));
        Replies.send(exchange, 200, state);
    }

    private static void done(HttpExchange exchange) throws IOException {
        Replies.send(exchange, 200, JSON.createObjectNode().put("done", true));
    }
}
