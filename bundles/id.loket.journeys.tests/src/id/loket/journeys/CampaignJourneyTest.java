package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** A prison's list is taken in twice: what is wrong with its rows is told, and who is new in the second one. */
@AtTheCounter
class CampaignJourneyTest {

    private static final String HEADERS = "NO;NIK;NAMA;TEMPAT LAHIR;TGL LAHIR;JK;BLOK\n";
    private static final String ANI = "1;7110014508689951;ANI TUNGKAGI;TUTUYAN;05-08-1968;P;A1\n";
    private static final String BUDI = "2;7110012508909952;BUDI BUHANG;TOGID;25-08-1990;L;A2\n";
    private static final String CICI = "3;;CICI LANTONG;TOGID;11-02-1993;P;B1\n";
    private static final String NAMELESS = "4;;;TOGID;12-12-1990;L;B2\n";

    @Test
    void aPrisonsListIsTakenItsBadRowsAreToldAndTheNextVersionIsComparedWithIt(Counter counter) throws IOException {
        counter.logIn("verifikator");
        counter.open("id.loket.verification.campaigns");
        makeCampaign(counter);

        take(counter, list(counter, "wbp-1.csv", ANI + BUDI + NAMELESS));
        counter.until("the row without a name", () -> bad(counter) == 1);
        assertEquals("4", counter.bot().tableWithId("findings.table").cell(0, "Baris"));
        assertTrue(counter.shows("findings.export"));

        take(counter, list(counter, "wbp-2.csv", ANI.replace("A1", "C7") + CICI));
        counter.press("campaign.compare");
        counter.press("compare.go");
        counter.until("what changed", () -> Widgets.says(counter.bot().getDisplay(), "1 baru, 2 hilang, 1 berubah, 0 sama."));
        assertEquals(4, counter.bot().tableWithId("compare.table").rowCount());

        counter.press("campaign.versions");
        var versions = counter.bot().tableWithId("campaign.lists");
        assertEquals(2, versions.rowCount());
        assertEquals("wbp-2.csv", versions.cell(0, "Berkas"));
        assertFalse(counter.bot().buttonWithId("campaign.delete").isEnabled(), "a verifier deletes no list");
    }

    private static void makeCampaign(Counter counter) {
        var bot = counter.bot();
        counter.press("campaigns.new");
        bot.textWithId("ask.name").setText("Lapas Kotamobagu");
        bot.textWithId("ask.source").setText("Lapas Kotamobagu");
        bot.textWithId("ask.purpose").setText("Perekaman warga binaan");
        counter.press("ask.go");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "Isian batas masa simpan masih kosong."));
        bot.textWithId("ask.legalBasis").setText("Surat KPU 12/2026");
        bot.textWithId("ask.retainUntil").setText("31-12-2099");
        counter.press("ask.go");
        counter.until("the campaign", () -> Widgets.says(bot.getDisplay(), "Tujuan: Perekaman warga binaan"));
    }

    private static Path list(Counter counter, String name, String rows) throws IOException {
        return Files.writeString(counter.data().resolve(name), HEADERS + rows);
    }

    private static void take(Counter counter, Path file) {
        var bot = counter.bot();
        if (!counter.shows("campaign.take")) {
            counter.press("campaign.versions");
        }
        counter.press("campaign.take");
        bot.textWithId("take.file").setText(file.toString());
        counter.press("take.open");
        counter.until("the columns", () -> bot.buttonWithId("take.go").isEnabled());
        assertEquals("NAMA", bot.comboBoxWithId("take.column.NAME").selection());
        counter.press("take.go");
        counter.until("the list", () -> Widgets.says(bot.getDisplay(), "tersimpan: "));
        counter.press("take.go");
        counter.until("the page", () -> !counter.shows("take.go"));
    }

    private static int bad(Counter counter) {
        return counter.shows("findings.table") ? counter.bot().tableWithId("findings.table").rowCount() : 0;
    }
}
