package id.loket.driver.ipp.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;

/** Asks one printer, over HTTP. */
final class IppLink implements AutoCloseable {

    private static final int HTTP_OK = 200;
    private static final int IDLE_SECONDS = 1;
    /** All that a printer has to say of itself and of its jobs is some kilobytes. */
    private static final int LARGEST = 4 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final URI http;
    /** Of its own: the client's usual threads would stay for a minute after the driver is gone, and keep its classes. */
    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), task -> {
                var thread = new Thread(task, "card printer's answers");
                thread.setDaemon(true);
                return thread;
            });
    /** Null once closed: it ends its own thread only when it is collected. */
    private volatile HttpClient client;

    /** The printer was not reached, so nothing was sent to it. */
    static final class NotReached extends IOException {

        private static final long serialVersionUID = 1L;

        NotReached(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    /** The printer answered, but no IPP. */
    static final class Garbled extends IOException {

        private static final long serialVersionUID = 1L;

        Garbled(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    IppLink(URI http) {
        this.http = http;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
                .executor(threads).build();
    }

    @Override
    public void close() {
        client = null;
        threads.shutdownNow();
    }

    /**
     * @param request what to ask
     * @param document sent behind it; may be empty
     * @param bound after which there is no answer
     * @return the answer, also where the printer refuses
     * @throws NotReached if nothing was sent
     * @throws IOException if nobody knows what the printer made of it
     */
    IppPacket ask(IppPacket request, byte[] document, Duration bound) throws IOException {
        var open = client;
        if (open == null) {
            throw new NotReached(new IOException("closed"));
        }
        var body = new ByteArrayOutputStream();
        new IppOutputStream(body).write(request);
        body.writeBytes(document);
        var answer = open.sendAsync(HttpRequest.newBuilder(http)
                .header("Content-Type", "application/ipp")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build(), head -> new AtMost(LARGEST));
        try {
            // The client's own time-out ends with the headers; this one also bounds a body that stops in the middle.
            return parsed(answer.get(bound.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw told(failed.getCause());
        } catch (TimeoutException silent) {
            throw new IOException("no answer in " + bound.toSeconds() + " s", silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(stop);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException told(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new NotReached(cause);
        }
        return cause instanceof IOException known ? known : new IOException(cause);
    }

    private static IppPacket parsed(HttpResponse<byte[]> response) throws Garbled {
        if (response.statusCode() != HTTP_OK) {
            throw new Garbled(new IOException("HTTP " + response.statusCode()));
        }
        try {
            return new IppInputStream(new ByteArrayInputStream(response.body())).readPacket();
        } catch (IOException | RuntimeException nonsense) {
            // The parser lets through what its collections and enumerations throw at wrong lengths and values.
            throw new Garbled(nonsense);
        }
    }
}
