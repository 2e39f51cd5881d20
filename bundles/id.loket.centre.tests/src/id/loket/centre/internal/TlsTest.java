package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import id.loket.centre.CentreMsg;
import id.loket.centre.SilenceCause;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class TlsTest {

    @TempDir
    private Path folder;

    @StoreTest
    void aServerThatIsNotTrustedIsToldApart(TestStore store) throws Exception {
        try (var office = new Office(store, folder, true, Map.of())) {
            office.record("7110012505990007");
            office.exchange.due();

            assertEquals(SilenceCause.TLS, office.centre.link().cause());
            assertEquals(CentreMsg.silenceTls.text(), office.packets.waiting().get(0).reason());
        }
    }

    @StoreTest
    void aServerInTheTrustStoreIsSpokenTo(TestStore store) throws Exception {
        var trusted = Map.of("centre.truststore", folder.resolve("exchange/truststore.p12").toString(),
                "centre.truststore-password", "simulator");
        try (var office = new Office(store, folder, true, trusted)) {
            office.record("7110012505990007");

            assertEquals(2, office.exchange.due().delivered());
            assertTrue(office.centre.link().up());
        }
    }
}
