package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

/** What asking a port withstands. */
class ServicePortTest {

    private static final long MOST = 8 << 20;
    private final AtomicLong sent = new AtomicLong();

    @Test
    void aListOfDevicesWithoutEndIsNotReadUntilTheMemoryIsFull() throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> endless(socket), "endless service");
            thread.setDaemon(true);
            thread.start();
            var port = new ServicePort(socket.getLocalPort(), new TrustList(Path.of("nowhere")), "Developer", Clock.systemUTC());
            var refused = assertThrows(LinkException.class,
                    () -> port.look(new Bound(Duration.ofSeconds(10), () -> false, () -> false)));
            assertEquals(LinkException.Kind.ENDLESS, refused.kind());
        }
        assertTrue(sent.get() < MOST, () -> sent + " bytes");
    }

    private void endless(ServerSocket socket) {
        try (var visitor = socket.accept(); var out = visitor.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[".getBytes(StandardCharsets.US_ASCII));
            var part = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (sent.get() < 8 * MOST) {
                out.write(part);
                sent.addAndGet(part.length);
            }
        } catch (IOException hungUp) {
            return;
        }
    }
}
