package id.loket.update.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import id.loket.update.Progress;
import id.loket.update.SerialMemory;
import id.loket.update.SigningKey;
import id.loket.update.SiteRefused;
import id.loket.update.SiteRefused.Kind;
import id.loket.update.SiteSigner;
import id.loket.update.SiteSource;
import id.loket.update.SiteVerifier;
import id.loket.update.TrustStore;
import id.loket.update.VerifiedSite;

class HttpSourceTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final SigningKey OFFICE = SigningKey.create("Kantor", false, TODAY, Period.ofYears(5));
    private static final String LAST = "plugins/b.jar";

    @TempDir
    Path folder;
    private Path site;
    private HttpServer server;
    private ExecutorService threads;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile String broken = "";
    private volatile String silent = "";

    @BeforeEach
    void anOfficeServer() throws IOException {
        site = Files.createDirectories(folder.resolve("site/plugins")).getParent();
        Files.writeString(site.resolve("a.jar"), "a".repeat(100_000));
        Files.writeString(site.resolve(LAST), "b".repeat(100_000));
        new SiteSigner(OFFICE).sign(site, "loket", 1, TODAY.plusSeconds(60));
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/loket/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a b/", "http:///situs", "file:relative", "a\0b"})
    void whatIsNoAddressIsRefusedInWords(String place) {
        assertEquals(Kind.UNREADABLE, assertThrows(SiteRefused.class, () -> SiteSource.of(place)).kind());
    }

    @Test
    void aSiteBehindAnAddressIsVerifiedLikeAFolder() throws IOException {
        Files.writeString(site.resolve("unsigned.jar"), "never asked for");
        assertEquals(100_000, Files.size(verified(source()).folder().resolve(LAST)));
        assertTrue(asked.stream().noneMatch(path -> path.contains("unsigned")));
    }

    @Test
    void anAddressWithoutASiteIsUnsigned() {
        assertEquals(Kind.UNSIGNED, refusal(SiteSource.of("http://localhost:" + server.getAddress().getPort() + "/loket/other")).kind());
    }

    @Test
    void nobodyThereIsUnreadable() {
        server.stop(0);
        assertEquals(Kind.UNREADABLE, refusal(source()).kind());
    }

    @Test
    void aLinkThatBreaksIsContinuedWithTheFileItBrokeIn() {
        broken = LAST;
        assertEquals(Kind.UNREADABLE, refusal(source()).kind());
        asked.clear();
        broken = "";
        verified(source());
        assertEquals(List.of(SiteVerifier.MANIFEST, SiteVerifier.SIGNATURE, LAST), asked);
    }

    @Test
    void aServerThatGoesSilentIsGivenUp() {
        silent = LAST;
        assertEquals(Kind.UNREADABLE, refusal(new HttpSource(source("/loket/"), Duration.ofMillis(300))).kind());
    }

    @Test
    void aServerThatSendsSomewhereElseIsNotFollowed() {
        server.createContext("/moved/", exchange -> {
            exchange.getResponseHeaders().set("Location", source("/loket/") + exchange.getRequestURI().getPath().substring(7));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertEquals(Kind.UNREADABLE, refusal(SiteSource.http(source("/moved/"))).kind());
    }

    private SiteSource source() {
        return SiteSource.http(source("/loket/"));
    }

    private URI source(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private VerifiedSite verified(SiteSource source) {
        return new SiteVerifier(TrustStore.of(List.of(OFFICE.certificate())), new SerialMemory(folder.resolve("serials")),
                Clock.fixed(TODAY, ZoneOffset.UTC)).verify(source, folder.resolve("copies"), Progress.UNSEEN);
    }

    private SiteRefused refusal(SiteSource source) {
        return assertThrows(SiteRefused.class, () -> verified(source));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/loket/".length());
        asked.add(path);
        var file = site.resolve(path);
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        var bytes = Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            if (path.equals(broken) || path.equals(silent)) {
                out.write(bytes, 0, bytes.length / 2);
                out.flush();
                waitIf(path.equals(silent));
                throw new IOException("pulled out");
            }
            out.write(bytes);
        }
    }

    private static void waitIf(boolean silent) {
        try {
            Thread.sleep(silent ? 5_000 : 0);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
