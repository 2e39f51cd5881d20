package id.loket.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventHandler;

import id.loket.kernel.text.Refusal;

/** The gate as Declarative Services makes it, in a framework. */
@EnabledIf("inFramework")
class OfficeGateTest {

    @TempDir
    static Path folder;

    private static BundleContext context;

    static boolean inFramework() {
        return FrameworkUtil.getBundle(OfficeGateTest.class) != null;
    }

    @BeforeAll
    static void startBundles() throws Exception {
        System.setProperty("loket.data", folder.resolve("data").toString());
        System.setProperty("loket.node", "loket-1");
        System.setProperty("loket.zone", "Asia/Jayapura");
        var store = FrameworkUtil.getBundle(OfficeGateTest.class);
        store.start();
        context = store.getBundleContext();
        for (var bundle : context.getBundles()) {
            var name = String.valueOf(bundle.getSymbolicName());
            if (name.equals("org.apache.felix.scr") || name.equals("id.loket.store.derby") || name.contains("event")) {
                bundle.start();
            }
        }
    }

    @AfterAll
    static void close() throws Exception {
        service(StoreGate.class).close();
    }

    @Test
    void theStoreIsThereExactlyWhileItIsOpen() throws Exception {
        var gate = service(StoreGate.class);
        assertFalse(gate.exists());
        assertNull(context.getServiceReference(Store.class));
        var said = new ArrayList<String>();
        gate.open(new byte[32], said::add);
        assertTrue(gate.exists() && gate.isOpen());
        assertTrue(said.size() >= 3, said.toString());
        assertEquals(Store.Engine.DERBY, service(Store.class).engine());
        assertTrue(Files.exists(folder.resolve("data/db/service.properties")));
        announcementsReachTheEventAdmin(service(Store.class));
        backUpAndRestore(gate);
    }

    private static void announcementsReachTheEventAdmin(Store store) throws InterruptedException {
        var heard = new CountDownLatch(1);
        Dictionary<String, Object> topics = new Hashtable<>();
        topics.put("event.topics", "id/loket/changed/cards");
        var handler = context.registerService(EventHandler.class, event -> heard.countDown(), topics);
        store.write(transaction -> {
            transaction.entities().persist(new Ledger("in a framework"));
            transaction.audit(AuditEntry.of("siti", "card.print", "antrean", "card:1"));
            transaction.announce("cards");
            return null;
        });
        assertTrue(heard.await(10, TimeUnit.SECONDS), "no event");
        handler.unregister();
    }

    private static void backUpAndRestore(StoreGate gate) throws Exception {
        var backups = service(Backups.class);
        backups.backup(folder.resolve("backup"), text -> { });
        assertThrows(Refusal.class, () -> backups.restore(folder.resolve("backup"), false, text -> { }));
        gate.close();
        assertNull(context.getServiceReference(Store.class));
        assertEquals(StoreMsg.notOpen,
                assertThrows(Refusal.class, () -> backups.backup(folder.resolve("b"), text -> { })).reason());
        Files.move(folder.resolve("data/db"), folder.resolve("lost"));
        backups.restore(folder.resolve("backup"), false, text -> { });
        gate.open(new byte[32], text -> { });
        assertEquals(List.of(), service(AuditTrail.class).verify(List.of()));
        assertEquals(1, service(AuditTrail.class).rows());
    }

    @Test
    void installationClockAndHealthAreThereBeforeLogin() throws Exception {
        var installation = service(Installation.class);
        assertEquals("loket-1", installation.node());
        assertEquals(folder.resolve("data"), installation.data());
        assertEquals("Asia/Jayapura", service(Clock.class).getZone().getId());
        assertNotNull(service(StoreHealth.class).warnings());
    }

    private static <T> T service(Class<T> type) throws InterruptedException {
        for (var tries = 0; tries < 500 && context.getServiceReference(type) == null; tries++) {
            Thread.sleep(20);
        }
        var reference = context.getServiceReference(type);
        assertNotNull(reference, type.getName());
        return context.getService(reference);
    }
}
