package id.loket.driver.ipp.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** What the way to a printer withstands. */
class IppLinkTest {

    private static final long MOST = 32 << 20;
    private final AtomicLong sent = new AtomicLong();

    @Test
    void anAnswerWithoutEndIsNotKeptUntilTheMemoryIsFull() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::endless);
        server.start();
        var uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/ipp/print");
        try (var link = new IppLink(uri)) {
            assertThrows(IppLink.Garbled.class, () -> link.ask(PrinterState.question(uri), new byte[0], Duration.ofSeconds(5)));
        } finally {
            server.stop(0);
        }
        assertTrue(sent.get() < MOST, () -> sent + " bytes");
    }

    private void endless(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[1 << 16];
            while (sent.get() < 4 * MOST) {
                exchange.getResponseBody().write(part);
                sent.addAndGet(part.length);
            }
        }
    }
}
