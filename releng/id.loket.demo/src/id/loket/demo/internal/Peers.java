package id.loket.demo.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.framework.BundleContext;

/** The simulated centre and the card printer, as far as somebody outside the office can make them fail. */
final class Peers {

    private final URI centreAdmin;
    private final Path printer;

    Peers(BundleContext context) {
        centreAdmin = URI.create(required(context, "loket.centre.admin"));
        printer = Path.of(required(context, "loket.printer.dir"));
    }

    /** The centre and the regency fail in a way, or work again with {@code up}. */
    void centre(String mode) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(centreAdmin.resolve("/admin/mode?name=" + mode))
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the simulated centre said " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The printer's next job fails in a way; {@code none} mends it. */
    void printer(String fault) throws IOException {
        Files.writeString(printer.resolve("fault"), fault + "\n");
    }

    /** Where the finished cards lie. */
    Path printedCards() {
        return printer.resolve("printed");
    }

    private static String required(BundleContext context, String key) {
        return Optional.ofNullable(context.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("the setting " + key + " is missing: start with ./loket demo"));
    }
}
