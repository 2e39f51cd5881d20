package id.loket.driver.ipp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import id.loket.device.testing.Peer;

/** The cable of a printer: it can be pulled, go dead, or carry nonsense, and be well again at the same address. */
final class PrinterRelay implements AutoCloseable {

    private static final byte[] NONSENSE = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\2\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private final URI printer;
    private final int port;
    private final Set<Socket> cables = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;
    private volatile Peer how = Peer.WELL;

    PrinterRelay(URI printer) {
        this.printer = printer;
        listen(0);
        port = listener.getLocalPort();
    }

    URI uri() {
        return URI.create("ipp://localhost:" + port + printer.getPath());
    }

    void become(Peer other) {
        how = other;
        cut();
        if (other == Peer.GONE) {
            close(listener);
        } else if (listener.isClosed()) {
            listen(port);
        }
    }

    @Override
    public void close() {
        close(listener);
        cut();
    }

    private void cut() {
        cables.forEach(PrinterRelay::close);
        cables.clear();
    }

    private void listen(int at) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("localhost"), at));
            listener = socket;
            thread(() -> accept(socket));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var cable = socket.accept();
                cables.add(cable);
                thread(() -> serve(cable));
            }
        } catch (IOException closed) {
            // the plug was pulled
        }
    }

    private void serve(Socket cable) {
        try (cable) {
            switch (how) {
                case WELL -> join(cable);
                case GARBAGE -> {
                    cable.getInputStream().read(new byte[1 << 16]);
                    cable.getOutputStream().write(NONSENSE);
                }
                default -> cable.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException cut) {
            // the plug was pulled
        }
    }

    private void join(Socket cable) throws IOException {
        try (var far = new Socket("localhost", printer.getPort())) {
            cables.add(far);
            thread(() -> copy(far, cable));
            copy(cable, far);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException cut) {
            close(from);
            close(to);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "conformance");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception already) {
            throw new IllegalStateException(already);
        }
    }
}
