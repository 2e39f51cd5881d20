package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

/** The data looked after from its page. */
@AtTheCounter
class MaintenanceJourneyTest {

    @Test
    void aBackupIsMadeWhileTheClientWorksAndItsResultStaysReadable(Counter counter) throws IOException {
        var target = counter.data().resolveSibling(counter.data().getFileName() + "-backup");
        counter.logIn("ti");
        counter.open("id.loket.shell.maintenance");
        counter.bot().textWithId("maintenance.target").setText(target.toString());
        counter.bot().buttonWithId("maintenance.backup").click();
        counter.until("the end of the backup", 60_000, () -> Widgets.says(counter.bot().getDisplay(), "Cadangan lengkap"));
        try (var made = Files.list(target)) {
            var folders = made.toList();
            assertEquals(1, folders.size());
            assertTrue(Files.exists(folders.get(0).resolve("manifest.properties")));
            assertTrue(Files.exists(folders.get(0).resolve("office/keys.properties")), "no backup opens without the key ring");
        }
        counter.bot().buttonWithId("status.jobs").click();
        var jobs = counter.bot().shell("Pekerjaan");
        assertTrue(jobs.bot().label("Cadangan").isVisible());
        counter.bot().shell("Loket").activate();
        counter.atLogin();
        assertFalse(jobs.isOpen(), "what is open over a page goes with the person");
    }

    @Test
    void aFolderInsideTheDataIsNoPlaceForABackup(Counter counter) {
        counter.logIn("ti");
        counter.open("id.loket.shell.maintenance");
        counter.bot().textWithId("maintenance.target").setText(counter.data().resolve("backup").toString());
        counter.bot().buttonWithId("maintenance.backup").click();
        counter.until("the refusal", () -> Widgets.says(counter.bot().getDisplay(), "Folder tujuan belum benar"));
    }

    @Test
    void theAuditTrailIsCheckedFromThePage(Counter counter) {
        counter.logIn("supervisor");
        counter.open("id.loket.shell.maintenance");
        counter.bot().buttonWithId("maintenance.audit").click();
        counter.until("the verdict", 60_000, () -> Widgets.says(counter.bot().getDisplay(), "Jejak audit utuh"));
    }

    @Test
    void theProductSaysWhoseWorkItContains(Counter counter) {
        counter.logIn("operator");
        counter.bot().buttonWithId("bar.user").contextMenu("Tentang Loket").click();
        var notice = counter.bot().textWithId("about.notice").getText();
        assertTrue(notice.contains("Open Database License") && notice.contains("Lucide") && notice.contains("Inter"), notice);
        counter.bot().buttonWithId("about.close").click();
    }
}
