package id.loket.bench.devices;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What else may listen at the ports of the interface: five that accept and stay silent, two that speak HTML. */
final class OtherListeners implements AutoCloseable {

    private static final int SILENT = 5;
    private static final int WEB = 2;
    private static final int FIRST = 4501;
    private static final int LAST = 4600;
    private static final byte[] PAGE = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n"
            + "<html></html>").getBytes(StandardCharsets.US_ASCII);

    private final List<ServerSocket> listeners = new ArrayList<>();

    OtherListeners() throws IOException {
        for (var port = LAST; port >= FIRST && listeners.size() < SILENT + WEB; port--) {
            try {
                listeners.add(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
            } catch (BindException taken) {
                continue;
            }
        }
        for (var web : listeners.subList(0, WEB)) {
            var thread = new Thread(() -> serve(web), "web server");
            thread.setDaemon(true);
            thread.start();
        }
    }

    int count() {
        return listeners.size();
    }

    @Override
    public void close() throws IOException {
        for (var listener : listeners) {
            listener.close();
        }
    }

    private static void serve(ServerSocket web) {
        while (!web.isClosed()) {
            try (var visitor = web.accept()) {
                visitor.getInputStream().readNBytes(1);
                visitor.getOutputStream().write(PAGE);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
