package id.loket.driver.sbi.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import id.loket.driver.sbi.internal.LinkException.Kind;

/**
 * One request to a service on this machine and its answer, by HTTP/1.1 with the verbs of the interface, one connection
 * each. Its own, because the client of Java 17 cannot be closed: its selector thread would outlive the driver and keep
 * its class loader. And because here one bound holds for the whole answer, however slowly it drips.
 */
final class HttpExchange implements Closeable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int CONNECT_MILLIS = 500;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int LARGEST = 32 << 20;

    private final Socket socket;
    private final Map<String, String> headers = new HashMap<>();
    private final InputStream in;
    private final InputStream body;
    private int status;

    private HttpExchange(Socket socket, Bound bound) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(new SocketInput(socket, bound), 1 << 16);
        readHead();
        body = bodyOf();
    }

    /**
     * @param port where
     * @param verb and path, as the interface has them: {@code RCAPTURE /capture}
     * @param json the request's body
     * @param bound of the whole exchange
     * @return the answer, its head read
     */
    static HttpExchange ask(int port, String verb, String json, Bound bound) throws IOException {
        var socket = new Socket();
        try {
            connect(socket, port, bound);
            var content = json.getBytes(StandardCharsets.UTF_8);
            var head = verb + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nEXT: loket\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            return new HttpExchange(socket, bound);
        } catch (LinkException known) {
            socket.close();
            throw known;
        } catch (IOException broken) {
            socket.close();
            throw new LinkException(Kind.CUT_OFF, broken.getMessage(), broken);
        }
    }

    private static void connect(Socket socket, int port, Bound bound) throws IOException {
        bound.slice();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(HERE, port), CONNECT_MILLIS);
        } catch (ConnectException | SocketTimeoutException nobody) {
            throw new LinkException(Kind.REFUSED, "port " + port, nobody);
        }
    }

    int status() {
        return status;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    InputStream body() {
        return body;
    }

    /** @return the whole body of a capture, up to 32 MB */
    byte[] whole() throws IOException {
        return whole(LARGEST);
    }

    /**
     * @param most bytes it may have
     * @return the whole body
     */
    byte[] whole(int most) throws IOException {
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new LinkException(Kind.ENDLESS, "more than " + most + " bytes");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void readHead() throws IOException {
        var parts = line(in).split(" ", 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
            throw new LinkException(Kind.GARBLED, "no HTTP");
        }
        status = Integer.parseInt(parts[1]);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_HEADERS) {
                throw new LinkException(Kind.GARBLED, "no header");
            }
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
    }

    private InputStream bodyOf() throws LinkException {
        if (header("transfer-encoding").equalsIgnoreCase("chunked")) {
            return new BodyInput.Chunked(in);
        }
        var length = header("content-length");
        if (length.isEmpty()) {
            return in; // until the connection ends
        }
        if (!length.matches("\\d{1,9}")) {
            throw new LinkException(Kind.GARBLED, "content-length " + length);
        }
        return new BodyInput.Counted(in, Integer.parseInt(length));
    }

    /** @return the next line, without its end */
    static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new LinkException(Kind.CUT_OFF, "ended within a line");
            }
            if (line.length() > LONGEST_LINE) {
                throw new LinkException(Kind.ENDLESS, "a line without end");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /** The socket's bytes; waits in slices and asks the bound between them. */
    private static final class SocketInput extends InputStream {

        private final Socket socket;
        private final Bound bound;

        SocketInput(Socket socket, Bound bound) {
            this.socket = socket;
            this.bound = bound;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            while (true) {
                socket.setSoTimeout(bound.slice());
                try {
                    return socket.getInputStream().read(into, from, count);
                } catch (SocketTimeoutException slice) {
                    // asked again: the bound says when it is over
                    continue;
                } catch (IOException reset) {
                    throw new LinkException(Kind.CUT_OFF, reset.getMessage(), reset);
                }
            }
        }
    }
}
