package id.loket.driver.sane.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;

/** Answers whatever it is asked with a kilobyte of noise, and hangs up. */
final class NonsenseServer implements AutoCloseable {

    private final ServerSocket server;
    private final Random noise = new Random(7);

    private NonsenseServer(ServerSocket server) {
        this.server = server;
    }

    static NonsenseServer on(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var server = new NonsenseServer(socket);
            var thread = new Thread(server::serve, "conformance");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                answer(caller);
            } catch (IOException hungUp) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var answer = new byte[1024];
        noise.nextBytes(answer);
        caller.getInputStream().read(answer.clone());
        caller.getOutputStream().write(answer);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
