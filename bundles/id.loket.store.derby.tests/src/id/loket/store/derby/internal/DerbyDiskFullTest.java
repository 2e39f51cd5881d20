package id.loket.store.derby.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.StoreMsg;

class DerbyDiskFullTest {

    private static final String PAGE = "x".repeat(4000);

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsRefusedNothingAcceptedIsLostAndWorkGoesOnWhenThereIsSpaceAgain() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        try (var disk = new SmallDisk(data, 48)) {
            int accepted;
            try (var open = DiskStore.open(data)) {
                DiskStore.createTable(open.store());
                DiskStore.step(open.store(), 0, PAGE);
                disk.fillBut(400_000);
                accepted = 1 + stepUntilRefused(open.store());
                assertEquals(StoreMsg.diskFull, assertThrows(Refusal.class, () -> DiskStore.step(open.store(), -1, PAGE)).reason());
                disk.clear();
                DiskStore.step(open.store(), -2, PAGE);
                assertEquals(accepted + 1, DiskStore.count(open.store()));
                assertEquals(List.of(), open.auditTrail().verify(List.of()));
            }
            try (var open = DiskStore.open(data)) {
                assertEquals(accepted + 1, DiskStore.count(open.store()));
                assertEquals(accepted + 1, open.auditTrail().rows());
                assertEquals(List.of(), open.auditTrail().verify(List.of()));
            }
        }
    }

    @Test
    void aStoreThatFindsNoSpaceAtItsFirstStartSaysSo() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        try (var disk = new SmallDisk(data, 8)) {
            disk.fillBut(200_000);
            var refusal = assertThrows(Refusal.class, () -> DiskStore.open(data));
            assertEquals(StoreMsg.diskFull, refusal.reason());
            disk.clear();
            DiskStore.open(data).close();
        }
    }

    private static int stepUntilRefused(Store store) {
        for (var id = 1; id < 10_000; id++) {
            try {
                DiskStore.step(store, id, PAGE);
            } catch (Refusal refusal) {
                assertEquals(StoreMsg.diskFull, refusal.reason(), refusal.getMessage());
                assertTrue(refusal.safe().contains("aman") || refusal.safe().contains("safe"), refusal.safe());
                return id - 1;
            }
        }
        throw new AssertionError("the disk never filled up");
    }
}
