package id.loket.sbi.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A biometric device service (SBI 0.9.5 or 1.0) with simulated devices, for training, tests and demonstrations. It is a
 * peer, not a part of Loket: it shares no code with it and talks HTTP on loopback only.
 */
final class SbiSimulator implements Closeable {

    private static final int FIRST_PORT = 4501;
    private static final int LAST_PORT = 4600;

    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "sbi service");
        thread.setDaemon(true);
        return thread;
    });
    private final ServiceFace face;
    private final HttpServer admin;
    private HttpServer service;

    SbiSimulator(Station.Settings settings) throws IOException, GeneralSecurityException {
        Files.createDirectories(settings.data());
        var keys = new Keys();
        keys.writeAuthority(settings.data().resolve("maker.pem"));
        var station = new Station(settings, keys);
        face = new ServiceFace(station);
        service = settings.port() == 0 ? free(FIRST_PORT) : listen(settings.port(), face);
        admin = listen(0, new AdminFace(this, station));
    }

    synchronized int port() {
        return service.getAddress().getPort();
    }

    URI adminUri() {
        return URI.create("http://127.0.0.1:" + admin.getAddress().getPort());
    }

    /** Goes on at another port, as a service does that was started again. */
    synchronized void move() throws IOException {
        var old = service;
        service = free(port() + 1 > LAST_PORT ? FIRST_PORT : port() + 1);
        old.stop(0);
    }

    @Override
    public synchronized void close() {
        service.stop(0);
        admin.stop(0);
        workers.shutdownNow();
    }

    private HttpServer free(int from) throws IOException {
        for (var port = from; port <= LAST_PORT; port++) {
            try {
                return listen(port, face);
            } catch (BindException taken) {
                // the next one, then: the interface has services share the hundred ports that way
            }
        }
        throw new BindException("no free port up to " + LAST_PORT);
    }

    private HttpServer listen(int port, HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.createContext("/", handler);
        server.setExecutor(workers);
        server.start();
        return server;
    }
}
