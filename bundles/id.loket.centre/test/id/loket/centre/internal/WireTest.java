package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.store.Installation;

/** Each cause of silence as the network really shows it; TLS is tried where the simulated centre is. */
class WireTest {

    /** Patient enough for a machine that is busy with other tests. */
    private final Wire wire = new Wire(installation(Map.of()));
    private final Wire impatient = new Wire(installation(Map.of("centre.timeout-ms", "500")));

    @Test
    void aMachineWhoseServiceDoesNotListenRefuses() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertEquals(SilenceCause.REFUSED, causeOf("http://127.0.0.1:" + port + "/"));
    }

    @Test
    void aNameThatDoesNotResolveIsToldApart() {
        assertEquals(SilenceCause.NAME, causeOf("http://pusat.invalid/"));
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersTakesTooLong() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertEquals(SilenceCause.TIMEOUT, causeOf(impatient, "http://127.0.0.1:" + mute.getLocalPort() + "/"));
        }
    }

    @Test
    void anAnswerThatStopsInTheMiddleTakesTooLong() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("body".getBytes());
            exchange.getResponseBody().flush();
        });
        server.start();
        try {
            var silent = assertThrows(CentreSilent.class, () -> impatient.post(URI.create(address(server)), "print-release",
                    new byte[] { 1 }, Duration.ofMillis(300)));
            assertEquals(SilenceCause.TIMEOUT, silent.silence());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anErrorOfTheServerIsItsOwnCause() throws IOException {
        var server = server(503, new AtomicInteger());
        try {
            assertEquals(SilenceCause.CENTRE_ERROR, causeOf(address(server)));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRefusalOfTheServerIsAnAnswerAndNoSilence() throws IOException {
        var server = server(422, new AtomicInteger());
        try {
            var reply = wire.put(URI.create(address(server)), "packets/1", new byte[] { 1 });
            assertEquals(422, reply.status());
            assertArrayEquals("body".getBytes(), reply.body());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aConnectionThatBreaksOffIsTriedOnceMore() throws IOException {
        var breaks = new AtomicInteger(1);
        var server = server(200, breaks);
        try {
            assertEquals(200, wire.put(URI.create(address(server)), "packets/1", new byte[] { 1 }).status());
        } finally {
            server.stop(0);
        }
    }

    private SilenceCause causeOf(String base) {
        return causeOf(wire, base);
    }

    private static SilenceCause causeOf(Wire asking, String base) {
        return assertThrows(CentreSilent.class, () -> asking.get(URI.create(base), "answers")).silence();
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static HttpServer server(int status, AtomicInteger breaks) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (breaks.getAndDecrement() > 0) {
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(status, 4);
            exchange.getResponseBody().write("body".getBytes());
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Installation installation(Map<String, String> settings) {
        return new Installation() {
            @Override
            public Path data() {
                return Path.of("unused");
            }

            @Override
            public boolean training() {
                return true;
            }

            @Override
            public String node() {
                return "test";
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Optional<String> setting(String key) {
                return Optional.ofNullable(settings.get(key));
            }
        };
    }
}
