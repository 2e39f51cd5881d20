package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Finds out at which ports of this machine somebody listens: all of them at once, in one thread. */
final class PortScan {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private PortScan() {
    }

    /**
     * @param first port
     * @param last port
     * @param bound what has not answered by then (some systems try a closed port again and again) counts as closed
     * @return the open ones
     */
    static Set<Integer> open(int first, int last, Duration bound) throws IOException {
        var open = new TreeSet<Integer>();
        var end = System.nanoTime() + bound.toNanos();
        try (var selector = Selector.open()) {
            try {
                for (var port = first; port <= last; port++) {
                    begin(port, selector, open);
                }
                for (var left = bound.toMillis(); left > 0 && !selector.keys().isEmpty();
                        left = (end - System.nanoTime()) / 1_000_000) {
                    selector.select(PortScan::finish, left);
                    collect(selector, open);
                }
            } finally {
                for (var key : selector.keys()) {
                    key.channel().close();
                }
            }
        }
        return open;
    }

    private static void begin(int port, Selector selector, Set<Integer> open) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        try {
            if (channel.connect(new InetSocketAddress(HERE, port))) {
                open.add(port);
                channel.close();
            } else {
                channel.register(selector, SelectionKey.OP_CONNECT, new int[] {port, 0});
            }
        } catch (IOException refusedAtOnce) {
            channel.close();
        }
    }

    private static void finish(SelectionKey key) {
        try {
            ((int[]) key.attachment())[1] = ((SocketChannel) key.channel()).finishConnect() ? 1 : -1;
        } catch (IOException refused) {
            ((int[]) key.attachment())[1] = -1;
        }
    }

    private static void collect(Selector selector, Set<Integer> open) throws IOException {
        for (var key : selector.keys()) {
            var found = (int[]) key.attachment();
            if (found[1] != 0 && key.isValid()) {
                if (found[1] > 0) {
                    open.add(found[0]);
                }
                key.channel().close();
            }
        }
        selector.selectNow();
    }
}
