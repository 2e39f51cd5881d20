package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotTable;
import org.junit.jupiter.api.Test;

/** Devices tried, driven and repaired from their pages. */
@AtTheCounter
class DevicesJourneyTest {

    private static final String DEVICES = "id.loket.equipment.devices";
    private static final String EQUIPMENT = "id.loket.equipment.register";
    private static final String DEVICE = "devices.list";
    private static final String DRIVER = "devices.drivers";
    private static final String TICKET = "equipment.tickets";
    private static final String CAMERA = "Kamera simulasi";
    private static final String PAD = "Papan tanda tangan simulasi";

    @Test
    void aDeviceThatIsTriedShowsWhatItDeliversAndNothingIsStored(Counter counter) {
        counter.logIn("operator");
        choose(counter, CAMERA);
        counter.press("devices.try");
        counter.until("the quality", () -> Widgets.says(counter.bot().getDisplay(), "dari 100 menurut alat"));
        assertTrue(Widgets.says(counter.bot().getDisplay(), "Tidak ada yang disimpan."));
        assertFalse(counter.shows("devices.quarantine"), "drivers are for IT staff");
    }

    @Test
    void aDriverTakenOutOfServiceServesAgainWhenItIsReleased(Counter counter) {
        counter.logIn("ti");
        choose(counter, CAMERA);
        driver(counter, "simulated");
        try {
            counter.press("devices.quarantine");
            answer(counter, "gambar terpotong");
            counter.until("the quarantine", () -> row(counter, DEVICE, CAMERA).contains("Karantina"));
            assertTrue(row(counter, DRIVER, "simulated").contains("Dihentikan petugas: gambar terpotong"));
            counter.until("no trial", () -> !counter.bot().buttonWithId("devices.try").isEnabled());
        } finally {
            driver(counter, "simulated");
            counter.press("devices.release");
            answer(counter, "kabel diganti");
        }
        counter.until("the release", () -> row(counter, DEVICE, CAMERA).contains("Siap"));
        counter.press("devices.try");
        counter.until("the quality", () -> Widgets.says(counter.bot().getDisplay(), "dari 100 menurut alat"));
    }

    @Test
    void aStepUsesTheDeviceItIsGivenUntilItIsLeftToLoketAgain(Counter counter) {
        counter.logIn("operator");
        choose(counter, CAMERA);
        counter.bot().comboBoxWithId("devices.step.camera").setSelection(CAMERA);
        counter.until("the choice", () -> Widgets.says(counter.bot().getDisplay(), "Pas foto: dipilih"));
        counter.bot().comboBoxWithId("devices.step.camera").setSelection(0);
        counter.until("no choice", () -> Widgets.says(counter.bot().getDisplay(), "Pas foto: otomatis"));
    }

    @Test
    void aFaultGoesFromTheCounterToTheTechnicianAndEndsWithWhatWasDone(Counter counter) throws IOException {
        counter.logIn("operator");
        choose(counter, CAMERA);
        Files.writeString(TrainingOffice.faults(counter.data()), "camera garbage 1\n");
        counter.press("devices.try");
        counter.until("the fault", () -> Widgets.says(counter.bot().getDisplay(), "data yang tidak dapat dibaca"));
        counter.until("the report", () -> counter.bot().buttonWithId("devices.report").isEnabled());
        counter.press("devices.report");
        assertTrue(counter.bot().textWithId("ask.words").getText().contains("tidak dapat dibaca"), "the fault of today is filled in");
        counter.press("ask.go");
        counter.until("the ticket", () -> Widgets.says(counter.bot().getDisplay(), "Dilaporkan sebagai tiket"));

        counter.logIn("ti");
        ticket(counter, CAMERA);
        counter.press("equipment.take");
        counter.press("ask.go");
        counter.until("the technician", () -> row(counter, TICKET, CAMERA).contains("Ditangani"));
        counter.press("equipment.close");
        answer(counter, "kabel diganti");
        counter.until("the end", () -> row(counter, TICKET, CAMERA).contains("Selesai"));
        counter.until("what was done", () -> Widgets.says(counter.bot().getDisplay(), "kabel diganti"));
    }

    @Test
    void aDeviceTakenIntoTheRegisterIsInRepairWhileItsTicketSaysSo(Counter counter) {
        counter.logIn("ti");
        choose(counter, PAD);
        counter.press("devices.takeIn");
        counter.bot().textWithId("equipment.place").setText("Loket 1");
        counter.press("equipment.save");
        counter.until("the entry", () -> Widgets.says(counter.bot().getDisplay(), "Tercatat: " + PAD));
        counter.press("devices.report");
        answer(counter, "pena patah");
        counter.until("the ticket", () -> Widgets.says(counter.bot().getDisplay(), "Dilaporkan sebagai tiket"));

        ticket(counter, PAD);
        counter.press("equipment.take");
        counter.bot().checkBoxWithId("ask.check").select();
        counter.press("ask.go");
        counter.until("the repair", () -> row(counter, "equipment.list", PAD).contains("Diperbaiki"));
        counter.press("equipment.close");
        answer(counter, "pena diganti");
        counter.until("the service", () -> row(counter, "equipment.list", PAD).contains("Dipakai"));
    }

    private static void choose(Counter counter, String device) {
        counter.open(DEVICES);
        select(counter, DEVICE, device);
        counter.until(device, () -> Widgets.says(counter.bot().getDisplay(), "Terakhir terlihat")
                && counter.bot().labelWithId("devices.name").getText().equals(device));
    }

    private static void driver(Counter counter, String name) {
        select(counter, DRIVER, name);
    }

    private static void ticket(Counter counter, String subject) {
        counter.open(EQUIPMENT);
        select(counter, TICKET, subject);
    }

    private static void select(Counter counter, String table, String text) {
        counter.until(text, () -> counter.shows(table) && at(counter.bot().tableWithId(table), text) >= 0);
        var found = counter.bot().tableWithId(table);
        found.select(at(found, text));
    }

    private static void answer(Counter counter, String words) {
        counter.bot().textWithId("ask.words").setText(words);
        counter.press("ask.go");
    }

    /** What the row with this text says, in all its columns; empty while there is none. */
    private static String row(Counter counter, String id, String text) {
        var table = counter.bot().tableWithId(id).widget;
        return UIThreadRunnable.syncExec(table.getDisplay(), (Result<String>) () -> Arrays.stream(table.getItems())
                .map(item -> words(item, table.getColumnCount()))
                .filter(words -> words.contains(text)).findFirst().orElse(""));
    }

    private static int at(SWTBotTable found, String text) {
        return UIThreadRunnable.syncExec(found.widget.getDisplay(), (Result<Integer>) () -> {
            var items = found.widget.getItems();
            return IntStream.range(0, items.length)
                    .filter(row -> words(items[row], found.widget.getColumnCount()).contains(text)).findFirst().orElse(-1);
        });
    }

    private static String words(TableItem item, int columns) {
        return IntStream.range(0, columns).mapToObj(item::getText).collect(Collectors.joining(" "));
    }
}
