package id.loket.centre.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** One address that answers, or fails as it is told. Binds to loopback only. */
final class Listener implements Closeable {

    private final String name;
    private final int port;
    private final SSLContext tls;
    private final ExecutorService workers;
    private final HttpHandler handler;
    private HttpServer server;
    private volatile Fault fault = Fault.UP;
    private volatile int faultsLeft = Integer.MAX_VALUE;
    private volatile Duration slowness = Fault.SLOWNESS;

    Listener(String name, int port, Keys tls, ExecutorService workers, HttpHandler handler)
            throws IOException, GeneralSecurityException {
        this.name = name;
        this.workers = workers;
        this.handler = handler;
        this.tls = tls == null ? null : context(tls);
        this.server = listen(port);
        this.port = server.getAddress().getPort();
    }

    String name() {
        return name;
    }

    URI uri() {
        return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + port);
    }

    Fault fault() {
        return fault;
    }

    /**
     * @param wanted what to do from now on
     * @param times for how many requests, then UP again
     * @param late how late a slow listener answers
     */
    synchronized void fail(Fault wanted, int times, Duration late) throws IOException {
        if (wanted == Fault.DOWN && server != null) {
            server.stop(0);
            server = null;
        } else if (wanted != Fault.DOWN && server == null) {
            server = listen(port);
        }
        slowness = late;
        faultsLeft = times;
        fault = wanted;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private HttpServer listen(int wantedPort) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort);
        HttpServer created;
        if (tls == null) {
            created = HttpServer.create(address, 0);
        } else {
            var secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            created = secure;
        }
        created.createContext("/", this::handle);
        created.setExecutor(workers);
        created.start();
        return created;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (nextFault()) {
                case UNAVAILABLE -> Replies.send(exchange, 503, "text/plain", "unavailable".getBytes());
                case ERROR -> Replies.send(exchange, 500, "text/plain", "error".getBytes());
                case SLOW -> {
                    sleep();
                    handler.handle(exchange);
                }
                case LOSE_ANSWER -> handler.handle(new Unanswered(exchange));
                default -> handler.handle(exchange);
            }
        }
    }

    private synchronized Fault nextFault() {
        if (fault == Fault.UP) {
            return fault;
        }
        if (faultsLeft <= 0) {
            fault = Fault.UP;
        }
        faultsLeft--;
        return fault;
    }

    private void sleep() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static SSLContext context(Keys keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys.store(), Keys.PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
