package id.loket.store.derby.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.store.AuditTrail.Finding;
import id.loket.store.AuditTrail.Kind;
import id.loket.store.StoreMsg;
import id.loket.testing.FixedClock;

class DerbyStoreTest {

    private static final String SECRET = "NAMA-YANG-RAHASIA";

    @TempDir
    Path data;

    @Test
    void whatWasCommittedIsThereAfterARestart() {
        try (var open = DiskStore.open(data)) {
            DiskStore.createTable(open.store());
            DiskStore.step(open.store(), 1, "satu");
        }
        try (var open = DiskStore.open(data)) {
            assertEquals(1, DiskStore.count(open.store()));
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
            assertEquals(List.of(), open.warnings());
        }
    }

    @Test
    void nothingOfARowIsReadableOnTheDisk() throws IOException {
        try (var open = DiskStore.open(data)) {
            DiskStore.createTable(open.store());
            DiskStore.step(open.store(), 1, SECRET);
        }
        var secret = SECRET.getBytes(StandardCharsets.UTF_16BE);
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(SECRET), file.toString());
                assertFalse(text.contains(new String(secret, StandardCharsets.ISO_8859_1)), file.toString());
            }
        }
        assertTrue(Files.readString(data.resolve("db/service.properties")).contains("derby.encryptionBlockSize=16"),
                "the block of AES; DES, Derby's default, has 8");
    }

    @Test
    void aWrongKeyOpensNothing() {
        DiskStore.open(data).close();
        var wrong = DiskStore.KEY.clone();
        wrong[31]++;
        var refusal = assertThrows(Refusal.class, () -> DiskStore.open(data, new FixedClock(), wrong));
        assertEquals(StoreMsg.wrongKey, refusal.reason());
        DiskStore.open(data).close();
    }

    @Test
    void aCreationThatWasInterruptedIsBegunAnew() throws IOException {
        Files.createDirectories(data.resolve("db.new/seg0"));
        Files.writeString(data.resolve("db.new/seg0/c10.dat"), "half");
        try (var open = DiskStore.open(data)) {
            assertEquals(0, open.auditTrail().rows());
        }
    }

    @Test
    void aTailCutOffWhileClosedIsAWarningAndStaysOneFinding() throws Exception {
        try (var open = DiskStore.open(data)) {
            DiskStore.createTable(open.store());
            for (var id = 1; id <= 5; id++) {
                DiskStore.step(open.store(), id, "satu");
            }
        }
        var head = Files.readAllBytes(data.resolve("audit-head"));
        try (var open = DiskStore.open(data)) {
            open.store().write(transaction -> {
                try (var statement = transaction.connection().createStatement()) {
                    return statement.executeUpdate("DELETE FROM AUDIT WHERE SEQ > 3");
                }
            });
        }
        assertEquals(new String(head, StandardCharsets.US_ASCII), Files.readString(data.resolve("audit-head")));
        try (var open = DiskStore.open(data)) {
            assertEquals(List.of(StoreMsg.auditTailLost), open.warnings().stream().map(warning -> warning.message()).toList());
            DiskStore.step(open.store(), 6, "satu");
        }
        try (var open = DiskStore.open(data)) {
            assertEquals(List.of(new Finding(Kind.TAIL_CUT, "loket-1", 5, 5)), open.auditTrail().verify(List.of()));
        }
    }

    @Test
    void aClockThatWentBackIsAWarningAndTheTrailStaysInOrder() {
        var clock = new FixedClock();
        try (var open = DiskStore.open(data, clock, DiskStore.KEY)) {
            DiskStore.createTable(open.store());
            DiskStore.step(open.store(), 1, "satu");
        }
        clock.advance(Duration.ofMinutes(-4));
        try (var open = DiskStore.open(data, clock, DiskStore.KEY)) {
            assertEquals(List.of(), open.warnings());
        }
        clock.advance(Duration.ofDays(-400));
        try (var open = DiskStore.open(data, clock, DiskStore.KEY)) {
            var warning = open.warnings().get(0);
            assertEquals(StoreMsg.clockBack, warning.message());
            assertTrue(warning.text().contains("02-11-2026 09:00"), warning.text());
            DiskStore.step(open.store(), 2, "dua");
            assertEquals(2, open.auditTrail().head().seq());
            assertEquals(List.of(), open.auditTrail().verify(List.of()));
        }
    }

    @Test
    void pagesFillAtMostFifteenPercentOfTheHeap() {
        var heap = 384L << 20;
        assertTrue(DerbySettings.cachedPages(heap) * 8192 <= heap * 15 / 100);
        assertTrue(DerbySettings.cachedPages(heap) > 4000);
    }
}
