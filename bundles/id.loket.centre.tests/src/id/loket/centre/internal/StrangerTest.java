package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import id.loket.centre.SilenceCause;
import id.loket.packet.Packets.OutboxRow;
import id.loket.registry.office.OutageLog;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

/** Somebody in between answers in the centre's place: a provider's portal, a proxy. */
class StrangerTest {

    private static final String NIK = "7110012505990007";

    @TempDir
    private Path folder;
    private HttpServer stranger;
    private Office office;
    private int status;

    @BeforeEach
    void open(TestStore store) throws Exception {
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            var page = "<html>Silakan masuk</html>".getBytes();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        stranger.start();
        office = new Office(store, folder, false,
                Map.of("centre.url", "http://127.0.0.1:" + stranger.getAddress().getPort()));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
        stranger.stop(0);
    }

    @StoreTest
    void aPortalThatSaysYesToEverythingHasNoPacket() {
        assertWaitsFor(200);
    }

    @StoreTest
    void anErrorPageIsNoRefusalByTheCentre() {
        assertWaitsFor(404);
    }

    private void assertWaitsFor(int code) {
        status = code;
        office.record(NIK);

        assertEquals(1, office.exchange.due().delivered(), "the regency is not behind the stranger");

        var row = office.packets.waiting().get(0);
        assertEquals(OutboxRow.State.WAITING, row.state());
        assertNotNull(row.nextAttempt());
        assertEquals(SilenceCause.CENTRE_ERROR.label(), row.reason());
        assertFalse(office.centre.link().up());
        assertEquals(1, office.get(OutageLog.class).open().size());
    }
}
