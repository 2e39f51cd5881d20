package id.loket.centre.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.store.Installation;

/**
 * HTTP to the peers. Everything on it is safe to repeat: a request that broke off without a word is made once more
 * before the peer counts as silent, since the pool may have handed out a connection that the peer had closed.
 *
 * <p>Settings: {@code centre.url}, {@code regency.url}, {@code hub.url}, {@code centre.timeout-ms},
 * {@code centre.truststore} (PKCS#12) and {@code centre.truststore-password}.
 */
@Component(service = Wire.class)
public class Wire {

    private static final int SERVER_ERROR = 500;
    /** A list of answers may come in slowly behind its headers, which have one time-out for themselves. */
    private static final int TIMEOUTS_FOR_ALL = 4;

    private final Installation installation;
    private final HttpClient client;
    private final Duration timeout;

    @Activate
    public Wire(@Reference Installation installation) {
        this.installation = installation;
        this.timeout = Deliveries.millis(installation, "centre.timeout-ms", Duration.ofSeconds(30));
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Deliveries.millis(installation, "centre.timeout-ms", Duration.ofSeconds(5)));
        installation.setting("centre.truststore").map(this::trusting).ifPresent(builder::sslContext);
        this.client = builder.build();
    }

    /**
     * @param status HTTP status below 500
     * @param body the body
     */
    record Reply(int status, byte[] body) {

        boolean isGood() {
            return status == 200;
        }
    }

    Optional<URI> address(Peer peer) {
        return installation.setting(peer.setting()).filter(url -> !url.isBlank())
                .map(url -> URI.create(url.endsWith("/") ? url : url + "/"));
    }

    Reply put(URI base, String path, byte[] body) {
        return send(request(base, path).timeout(timeout).PUT(BodyPublishers.ofByteArray(body)).build(), whole());
    }

    Reply get(URI base, String path) {
        return send(request(base, path).timeout(timeout).GET().build(), whole());
    }

    /** For a question that a person waits for. */
    Reply post(URI base, String path, byte[] body, Duration patience) {
        var limit = patience.compareTo(timeout) < 0 ? patience : timeout;
        return send(request(base, path).timeout(limit).POST(BodyPublishers.ofByteArray(body)).build(), limit);
    }

    private Duration whole() {
        return timeout.multipliedBy(TIMEOUTS_FOR_ALL);
    }

    private static HttpRequest.Builder request(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/pkcs7-mime");
    }

    private Reply send(HttpRequest request, Duration whole) {
        try {
            return judged(sendPatiently(request, whole));
        } catch (IOException silent) {
            throw new CentreSilent(Silences.causeOf(silent), silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CentreSilent(SilenceCause.TIMEOUT, stopped);
        }
    }

    private HttpResponse<byte[]> sendPatiently(HttpRequest request, Duration whole)
            throws IOException, InterruptedException {
        try {
            return sendOnce(request, whole);
        } catch (IOException brokenOff) {
            if (Silences.isBeforeSending(brokenOff)) {
                throw brokenOff;
            }
            return sendOnce(request, whole);
        }
    }

    /** The client's own time-out ends with the headers; this one also bounds a body that stops in the middle. */
    private HttpResponse<byte[]> sendOnce(HttpRequest request, Duration whole) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (TimeoutException stopped) {
            throw (IOException) new HttpTimeoutException("no whole answer in " + whole.toMillis() + " ms").initCause(stopped);
        } finally {
            answer.cancel(true);
        }
    }

    private static Reply judged(HttpResponse<byte[]> response) {
        if (response.statusCode() >= SERVER_ERROR) {
            throw new CentreSilent(SilenceCause.CENTRE_ERROR, new IOException("HTTP " + response.statusCode()));
        }
        return new Reply(response.statusCode(), response.body());
    }

    private SSLContext trusting(String file) {
        var password = installation.setting("centre.truststore-password").orElse("").toCharArray();
        try (var in = Files.newInputStream(Path.of(file))) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(in, password);
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("The trust store " + file + " cannot be used", unusable);
        }
    }
}
