package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without papers lays a finger down. */
@AtTheCounter
class IdentifyJourneyTest {

    private final BackOffice office = new BackOffice();

    @BeforeEach
    void atTheCounter(Counter counter) {
        counter.logIn("verifikator");
        counter.open("id.loket.verification.identify");
        counter.until("the page", () -> counter.shows("identify.sitter"));
    }

    @Test
    void whoIsOnRecordIsFoundByTheFingerAndAPersonSaysSo(Counter counter) {
        office.printReady(7501, "RINI CARI SATU");
        office.printReady(7502, "RINI CARI DUA");
        var bot = counter.bot();
        take(counter, "7110015209997502");
        counter.press("identify.search");
        counter.until("the missing reason", () -> Widgets.says(bot.getDisplay(), "Alasan pencarian belum diisi"));
        bot.textWithId("identify.reason").setText("warga binaan tanpa dokumen");
        bot.comboBoxWithId("identify.sex").setSelection("Perempuan");
        bot.textWithId("identify.age").setText("25");
        counter.press("identify.search");
        counter.until("the candidate", () -> bot.buttonWithId("identify.same").isEnabled());
        assertEquals("RINI CARI DUA", bot.tableWithId("identify.candidates").cell(0, "Nama"));
        assertEquals(1, bot.tableWithId("identify.candidates").rowCount());
        counter.press("identify.same");
        counter.until("the decision", () -> Widgets.says(bot.getDisplay(), "Orangnya ditemukan"));
        assertFalse(bot.buttonWithId("identify.nobody").isEnabled());
    }

    @Test
    void aStrangerIsFoundByNobodyAndAPersonSaysSo(Counter counter) {
        office.printReady(7503, "RINI CARI TIGA");
        var bot = counter.bot();
        take(counter, "");
        bot.textWithId("identify.reason").setText("warga binaan tanpa dokumen");
        counter.press("identify.search.wide");
        counter.until("the answer", () -> Widgets.says(bot.getDisplay(), "Tidak ada calon"));
        counter.press("identify.nobody");
        counter.until("the decision", () -> Widgets.says(bot.getDisplay(), "Tidak ditemukan di antara"));
    }

    @Test
    void whoStandsOnAListWithoutANumberIsFoundByTheFingerAndStandsBesideTheRow(Counter counter) throws IOException {
        office.printReady(7504, "RINI CARI EMPAT");
        office.listed("SEORANG TANPA SURAT;P\n");
        var bot = counter.bot();
        counter.open("id.loket.verification.desk");
        counter.until("the row", () -> counter.shows("desk.queue") && bot.tableWithId("desk.queue").rowCount() == 1
                && bot.buttonWithId("desk.outcome.NOT_FOUND").isEnabled());
        assertFalse(bot.buttonWithId("desk.outcome.FOUND_NOT_RECORDED").isEnabled(), "nobody stands beside it");
        counter.press("desk.finger");
        counter.until("the row's sex", () -> counter.shows("identify.desk") && "Perempuan".equals(bot.comboBoxWithId("identify.sex").selection()));
        take(counter, "7110015209997504");
        bot.textWithId("identify.reason").setText("warga binaan tanpa dokumen");
        counter.press("identify.search");
        counter.press("identify.same");
        counter.until("the decision", () -> Widgets.says(bot.getDisplay(), "Orangnya ditemukan"));
        counter.press("identify.desk");
        counter.until("the person beside the row", () -> Widgets.says(bot.getDisplay(), "Pilih dahulu orangnya"));
    }

    private static void take(Counter counter, String nik) {
        var bot = counter.bot();
        bot.textWithId("identify.sitter").setText(nik);
        counter.press("identify.take.right");
        counter.until("the print", () -> bot.buttonWithId("identify.search").isEnabled());
    }
}
