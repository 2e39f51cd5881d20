package id.loket.update.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;

import id.loket.update.SiteSource;

/** A site behind an address. Only what the signed list names is asked for, one file after the other. */
public final class HttpSource implements SiteSource {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    /** @param address of the folder that holds the list */
    public HttpSource(URI address) {
        this(address, PATIENCE);
    }

    HttpSource(URI address, Duration patience) {
        this.patience = patience;
        var text = address.toString();
        this.address = URI.create(text.endsWith("/") ? text : text + '/');
        HttpRequest.newBuilder(this.address); // says at once that an address has no host
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public InputStream open(String path) throws IOException {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(patience).build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return new PatientStream(answer.body(), patience);
            }
            answer.body().close();
            if (answer.statusCode() == 404) {
                throw new NoSuchFileException(path);
            }
            throw new IOException("HTTP " + answer.statusCode() + " for " + path);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException(path).initCause(interrupted);
        }
    }

    @Override
    public Optional<SortedSet<String>> paths() {
        return Optional.empty();
    }
}
