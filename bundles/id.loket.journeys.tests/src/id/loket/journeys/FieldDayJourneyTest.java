package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.loket.journeys.MinistryList.Person;

/**
 * An office takes its own station into a village: package out, people looked for, home, receipt, and the station is clean
 * again.
 */
@AtTheCounter
class FieldDayJourneyTest {

    private static final String TEAM = "Tim Kayumoyondi";
    /** Where the residents of the journeys live. */
    private static final String VILLAGE = "Kayumoyondi";

    @Test
    void aFieldDayGoesOutAndComesHomeToTheLastRecord(Counter counter) throws IOException {
        counter.list(Person.JAFAR, Person.ZAINAL);
        var stick = Files.createDirectories(counter.data().resolve("stick"));
        counter.logIn("supervisor");
        counter.open("id.loket.outreach.field");
        counter.until("the page", () -> counter.shows("field.prepare"));
        counter.bot().textWithId("field.medium").setText(stick.toString());

        prepare(counter);
        open(counter);
        check(counter);
        bringHome(counter);
        takeIn(counter, stick);
        wipe(counter);
        assertFalse(files(stick, "tanda-terima-").isEmpty());
    }

    private static void prepare(Counter counter) {
        var bot = counter.bot();
        bot.textWithId("field.team").setText(TEAM);
        bot.textWithId("field.slice.filter").setText(VILLAGE);
        counter.until("the village", () -> bot.tableWithId("field.slice").rowCount() > 0);
        bot.tableWithId("field.slice").select(0);
        bot.tableWithId("field.slice").doubleClick(0, 0);
        counter.until("the tick", () -> Widgets.says(bot.getDisplay(), "1 desa, 0 daftar"));
        counter.press("field.prepare");
        counter.until("the package", () -> bot.tableWithId("field.packages").rowCount() == 1);
        counter.until("sealed", () -> Widgets.says(bot.getDisplay(), "catatan tersegel"));
        counter.press("field.write");
        counter.until("the file", () -> Widgets.says(bot.getDisplay(), "terbaca kembali"));
    }

    /** A laptop of no team opens nothing. */
    private static void open(Counter counter) {
        var bot = counter.bot();
        counter.press("field.segment.laptop");
        counter.press("field.open");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "belum masuk tim"));
        counter.press("field.join");
        counter.until("the team's dialog", () -> counter.shows("form.go"));
        bot.textWithId("field.join.team").setText(TEAM);
        counter.press("form.go");
        counter.until("the team", () -> Widgets.says(bot.getDisplay(), "milik " + TEAM));
        counter.press("field.open");
        counter.until("the open package", () -> Widgets.says(bot.getDisplay(), "Paket terbuka"));
    }

    /** One is there; another moved, and somebody must say who says so. */
    private static void check(Counter counter) {
        var bot = counter.bot();
        counter.press("field.segment.work");
        bot.textWithId("field.search").setText("DJAFAR");
        counter.until("him", () -> bot.tableWithId("field.people").indexOf("DJAFAR SIMBALA") == 0);
        bot.tableWithId("field.people").select(0);
        counter.press("field.status.present");
        counter.until("the next one", () -> bot.tableWithId("field.people").indexOf("DJAFAR SIMBALA") < 0);
        bot.textWithId("field.search").setText("ZAINAL");
        counter.until("her", () -> bot.tableWithId("field.people").indexOf("ZAINAL POTABUGA") == 0);
        bot.tableWithId("field.people").select(0);
        counter.press("field.status.moved");
        counter.until("the evidence", () -> counter.shows("field.evidence"));
        counter.press("form.go");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "Buktinya belum ditulis"));
        bot.textWithId("field.evidence").setText("ke Manado, kata ketua RT 3");
        counter.press("form.go");
        counter.until("stored", () -> Widgets.says(bot.getDisplay(), "ZAINAL POTABUGA: pindah"));
    }

    private static void bringHome(Counter counter) {
        var bot = counter.bot();
        counter.press("field.segment.laptop");
        counter.press("field.wipe");
        counter.until("the question", () -> counter.shows("form.go"));
        counter.press("form.go");
        counter.until("no receipt, no wiping", () -> Widgets.says(bot.getDisplay(), "belum memberi tanda terima untuk 2"));
        counter.press("field.home");
        counter.until("home", () -> Widgets.says(bot.getDisplay(), "Tertulis dan terbaca kembali: 1 berkas"));
    }

    private static void takeIn(Counter counter, Path stick) {
        var bot = counter.bot();
        counter.open("id.loket.outreach.homecoming");
        counter.until("the page", () -> counter.shows("home.take"));
        bot.textWithId("home.medium").setText(stick.toString());
        counter.press("home.take");
        counter.until("the package", () -> Widgets.says(bot.getDisplay(), "1 paket lengkap, 0 tertahan"));
        counter.until("its rows", () -> bot.tableWithId("home.rows").rowCount() == 2);
        assertEquals("0", bot.tableWithId("home.packages").cell(0, "Selisih"));
        assertEquals("Cek lapangan", bot.tableWithId("home.rows").cell(0, "Jenis"));
        counter.press("home.receipt");
        counter.until("the receipt", () -> Widgets.says(bot.getDisplay(), "Tanda terima tertulis"));
    }

    private static void wipe(Counter counter) {
        var bot = counter.bot();
        counter.open("id.loket.outreach.field");
        counter.press("field.proof");
        counter.until("the proof", () -> Widgets.says(bot.getDisplay(), "membuktikan 2 dari 2"));
        counter.press("field.wipe");
        counter.until("the question", () -> counter.shows("form.go"));
        counter.press("form.go");
        counter.until("the clean laptop", () -> Widgets.says(bot.getDisplay(), "Laptop bersih"));
        assertTrue(Widgets.says(bot.getDisplay(), "Belum ada paket yang terbuka"));
    }

    private static List<Path> files(Path folder, String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin)).toList();
        }
    }
}
