package id.loket.driver.@name@.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A line as question, four bytes of length and so many bytes as answer. To be replaced by the maker's protocol. */
final class TcpTransport implements Transport {

    private static final int MOST = 20_000_000;
    private static final int CONNECT_MILLIS = 2_000;

    private final String address;
    private final ByteBuffer length = ByteBuffer.allocate(4);
    private ByteBuffer answer;
    private SocketChannel channel;
    private volatile boolean there = true;

    private TcpTransport(String address) {
        this.address = address;
    }

    static TcpTransport to(String address) {
        return new TcpTransport(address);
    }

    @Override
    public String serial() {
        return address;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public synchronized void send(String question) throws IOException {
        close();
        try {
            channel = SocketChannel.open();
            channel.socket().connect(target(), CONNECT_MILLIS);
            channel.write(ByteBuffer.wrap((question + '\n').getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            there = true;
        } catch (IOException gone) {
            there = false;
            throw gone;
        }
        length.clear();
        answer = null;
    }

    private InetSocketAddress target() {
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public synchronized Optional<byte[]> receive() throws IOException {
        if (answer == null && filled(length)) {
            var announced = length.getInt(0);
            if (announced < 0 || announced > MOST) {
                throw new IOException("an answer of " + announced + " bytes");
            }
            answer = ByteBuffer.allocate(announced);
        }
        return answer != null && filled(answer) ? Optional.of(answer.array()) : Optional.empty();
    }

    private boolean filled(ByteBuffer buffer) throws IOException {
        if (buffer.hasRemaining() && channel.read(buffer) < 0) {
            there = false;
            throw new IOException(address + " has closed the connection");
        }
        return !buffer.hasRemaining();
    }

    @Override
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException goneAlready) {
            there = false;
        }
    }
}
