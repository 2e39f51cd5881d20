package id.loket.sbi.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The service's port: the four verbs of the interface. */
final class ServiceFace implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HTML = "<!DOCTYPE html><html><body><h1>It works</h1></body></html>";
    private static final int DRIP_MILLIS = 50;
    private static final int SLICE_MILLIS = 20;
    private static final int FRAME_MILLIS = 100;
    private static final int LONGEST_SILENCE = 50 * 120;

    private final Station station;
    private final DeviceFace devices;
    private final CaptureFace captures;

    ServiceFace(Station station) {
        this.station = station;
        devices = new DeviceFace(station);
        captures = new CaptureFace(station, devices);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            var verb = exchange.getRequestMethod();
            var port = exchange.getLocalAddress().getPort();
            switch (verb) {
                case "MOSIPDISC", "SBIDISC" -> {
                    if (verb.equals("SBIDISC") != station.settings().first()) {
                        exchange.sendResponseHeaders(405, -1);
                        return;
                    }
                    send(exchange, devices.discovery(request.path("type").asText(), port).toString());
                }
                case "MOSIPDINFO" -> send(exchange, devices.info(port).toString());
                case "RCAPTURE" -> capture(exchange, request);
                case "STREAM" -> stream(exchange, request);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void capture(HttpExchange exchange, JsonNode request)
            throws IOException, GeneralSecurityException, InterruptedException {
        if (!station.capturing().compareAndSet(false, true)) {
            send(exchange, CaptureFace.refusal("111", "Device busy"));
            return;
        }
        try {
            var fault = station.take();
            if (fault == Fault.HANG) {
                hang();
                return;
            }
            misbehave(exchange, captures.answer(request, fault), fault);
        } catch (CaptureFace.Pulled pulled) {
            return; // and with it the connection ends
        } finally {
            station.capturing().set(false);
        }
    }

    private void hang() throws InterruptedException {
        var recoveries = station.recoveries();
        for (var slice = 0; slice < LONGEST_SILENCE && !station.unplugged() && recoveries == station.recoveries(); slice++) {
            Thread.sleep(SLICE_MILLIS);
        }
    }

    private void misbehave(HttpExchange exchange, String answer, Fault fault) throws IOException, InterruptedException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        switch (fault == null ? Fault.ERROR : fault) {
            case DROP_MID_BODY -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
            }
            case HALF_JSON -> send(exchange, answer.substring(0, answer.length() / 2));
            case HTML -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, HTML.length());
                exchange.getResponseBody().write(HTML.getBytes(StandardCharsets.US_ASCII));
            }
            case SLOW_DRIP -> {
                exchange.sendResponseHeaders(200, bytes.length);
                drip(exchange.getResponseBody(), bytes);
            }
            case ENDLESS -> {
                exchange.sendResponseHeaders(200, 0);
                endless(exchange.getResponseBody());
            }
            default -> send(exchange, answer);
        }
    }

    private void drip(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
        var recoveries = station.recoveries();
        for (var at = 0; at < bytes.length && recoveries == station.recoveries(); at++) {
            out.write(bytes[at]);
            out.flush();
            Thread.sleep(DRIP_MILLIS);
        }
    }

    private void endless(OutputStream out) throws IOException {
        var spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (var count = 0; count < 1 << 14; count++) {
            out.write(spaces);
        }
    }

    private void stream(HttpExchange exchange, JsonNode request) throws IOException, InterruptedException {
        if (station.unplugged()) {
            send(exchange, DeviceFace.error("202", "No device connected").toString());
            return;
        }
        var modality = station.settings().modalities().stream()
                .filter(each -> devices.deviceId(each)
                        .equals(request.path(station.settings().first() ? "serialNo" : "deviceId").asText()))
                .findFirst().orElse(station.settings().modalities().get(0));
        exchange.getResponseHeaders().set("Content-Type", "multipart/x-mixed-replace; boundary=frame");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        var end = System.nanoTime() + request.path("timeout").asLong(300_000) * 1_000_000;
        for (var frame = 0; System.nanoTime() - end < 0; frame++) {
            var jpeg = station.sensor().jpeg(modality, station.subject(), frame % 2 + 1);
            out.write(("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            if (station.unplugged() || frame > 0 && station.takes(Fault.DROP_MID_FRAME)) {
                out.write(jpeg, 0, jpeg.length / 2);
                out.flush();
                return;
            }
            out.write(jpeg);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(FRAME_MILLIS);
        }
        out.write("--frame--\r\n".getBytes(StandardCharsets.US_ASCII));
        out.close();
    }

    private void send(HttpExchange exchange, String answer) throws IOException {
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, bytes.length);
        var out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
        station.wrote(exchange.getRequestMethod());
        out.close();
    }
}
