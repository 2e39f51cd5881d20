package id.loket.driver.sbi.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.oer.OERInputStream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.jaiimageio.jpeg2000.J2KImageReadParam;
import com.github.jaiimageio.stream.RawImageInputStream;

import id.loket.sbi.simulator.Main;

/** The simulated service as a process of its own; it ends with this JVM at the latest. */
final class SimulatedService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<Class<?>> PARTS = List.of(Main.class, JsonProperty.class, JsonFactory.class, ObjectMapper.class,
            ASN1Object.class, X509CertificateHolder.class, OERInputStream.class, J2KImageReadParam.class,
            RawImageInputStream.class);

    private final Process process;
    private final JsonNode ready;

    private SimulatedService(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    /** @param arguments as its main class takes them, without folder */
    static SimulatedService started(String... arguments) {
        try {
            var folder = Files.createTempDirectory("loket-sbi");
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true",
                    "-cp", PARTS.stream().map(SimulatedService::place).collect(Collectors.joining(File.pathSeparator)),
                    Main.class.getName(), "--data", folder.toString(), "--attached"));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new IOException("the simulated service ended with " + process.exitValue());
            }
            return new SimulatedService(process, new ObjectMapper().readTree(line));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String place(Class<?> part) {
        try {
            var path = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
            var classes = path.resolve("target").resolve("classes"); // of a bundle that runs from its project
            return (Files.isDirectory(classes) ? classes : path).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int port() {
        return ready.path("port").asInt();
    }

    /** The certificate of the maker. */
    Path trust() {
        return Path.of(ready.path("trust").asText());
    }

    /** Commands it: {@code fault?kind=busy}, {@code well}, … */
    JsonNode command(String words) {
        try {
            var request = HttpRequest.newBuilder(URI.create(ready.path("admin").asText() + "/admin/" + words)).GET().build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** How offices set the driver up to believe these services; all ports are looked at. */
    static Settings settings(SimulatedService... services) {
        try {
            var trust = Files.createTempDirectory("loket-trust");
            for (var service : services) {
                Files.copy(service.trust(), trust.resolve(service.port() + ".pem"));
            }
            return Settings.of(name -> switch (name) {
                case "loket.sbi.trust" -> trust.toString();
                case "loket.sbi.scan-ms" -> "150";
                case "loket.sbi.env" -> "Developer";
                default -> null;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
