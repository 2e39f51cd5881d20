package id.loket.testing.scanner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a driver and saned. It knows when the last byte of a page went through, and can let a later sheet of a
 * stack jam, which SANE's test backend cannot. SANE's network protocol asks and answers in turn, so a request begins where
 * bytes come after an answer; of all requests it needs only START, whose answer names the port of the page's own connection.
 */
public final class ScannerRelay implements AutoCloseable {

    private static final int START = 7;
    private static final int JAMMED = 6;
    private static final int BUFFER = 65_536;

    private final int saned;
    private final ServerSocket door;
    private final AtomicInteger sheets = new AtomicInteger();
    private volatile int jamAt;
    private volatile long lastByteNanos;

    /** @param peer whose saned is behind it */
    public ScannerRelay(ScannerPeer peer) {
        this(peer.port(), 0);
    }

    /**
     * @param saned port on 127.0.0.1
     * @param at which port a driver is to find this; 0 for any
     */
    public ScannerRelay(int saned, int at) {
        this.saned = saned;
        try {
            door = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        begin(() -> {
            while (!door.isClosed()) {
                converse(door.accept());
            }
        });
    }

    /** @return where a driver finds it, on 127.0.0.1 */
    public int port() {
        return door.getLocalPort();
    }

    /** @param sheet the how-manieth from now on jams, counted from 1; 0 for none */
    public void jamAt(int sheet) {
        sheets.set(0);
        jamAt = sheet;
    }

    /** @return when the last byte of a page went on to the driver, comparable with {@link System#nanoTime} */
    public long lastByteNanos() {
        return lastByteNanos;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What is asked last is all that the two directions of one conversation share. */
    private static final class Conversation {
        private volatile boolean asked;
        private volatile boolean start;
    }

    private void converse(Socket driver) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), saned);
        var state = new Conversation();
        begin(() -> requests(driver, server, state));
        begin(() -> answers(server, driver, state));
    }

    private static void requests(Socket driver, Socket server, Conversation state) throws IOException {
        try (driver; server) {
            var in = driver.getInputStream();
            var buffer = new byte[BUFFER];
            for (var length = in.read(buffer); length > 0; length = in.read(buffer)) {
                if (!state.asked && length >= Integer.BYTES) {
                    state.start = (buffer[0] | buffer[1] | buffer[2]) == 0 && buffer[3] == START;
                }
                state.asked = true;
                server.getOutputStream().write(buffer, 0, length);
            }
        }
    }

    private void answers(Socket server, Socket driver, Conversation state) throws IOException {
        try (server; driver) {
            var in = new DataInputStream(server.getInputStream());
            var out = new DataOutputStream(driver.getOutputStream());
            var buffer = new byte[BUFFER];
            for (var first = in.read(); first >= 0; first = in.read()) {
                state.asked = false;
                if (state.start) {
                    state.start = false;
                    started(first, in, out);
                    continue;
                }
                buffer[0] = (byte) first;
                var more = in.read(buffer, 1, Math.min(in.available(), BUFFER - 1));
                out.write(buffer, 0, 1 + Math.max(0, more));
            }
        }
    }

    /** The answer to START: status, port, byte order, and a text. */
    private void started(int first, DataInputStream in, DataOutputStream out) throws IOException {
        var status = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        var port = in.readInt();
        if (status == 0 && sheets.incrementAndGet() == jamAt) {
            out.writeInt(JAMMED);
            out.writeInt(0);
            return;
        }
        out.writeInt(status);
        out.writeInt(status == 0 ? page(port) : port);
    }

    private int page(int port) throws IOException {
        var page = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var server = new Socket(InetAddress.getLoopbackAddress(), port);
        begin(() -> {
            try (page; server; var driver = page.accept()) {
                copied(server.getInputStream(), driver.getOutputStream());
            }
        });
        return page.getLocalPort();
    }

    private void copied(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[BUFFER];
        for (var length = in.read(buffer); length > 0; length = in.read(buffer)) {
            out.write(buffer, 0, length);
            lastByteNanos = System.nanoTime();
        }
    }

    /** Something that ends when either side hangs up. */
    private interface Work {
        void go() throws IOException;
    }

    private static void begin(Work work) {
        var thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException hungUp) {
                // That is how it ends: the other side sees the same, because both sockets are closed.
                return;
            }
        }, "conformance");
        thread.setDaemon(true);
        thread.start();
    }
}
