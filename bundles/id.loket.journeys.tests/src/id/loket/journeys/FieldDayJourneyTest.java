package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.junit.jupiter.api.Test;

import id.loket.journeys.MinistryList.Person;

/**
 * A package is prepared and carried; it is not opened where it was packed, is declared lost and found again, and a file that
 * is damaged on its way home is held back with its reason. The field itself needs a laptop with a store of its own: the
 * benchmark of a field day has one.
 */
@AtTheCounter
class FieldDayJourneyTest {

    private static final String TEAM = "Tim Kayumoyondi";
    /** Where the residents of the journeys live. */
    private static final String VILLAGE = "Kayumoyondi";

    @Test
    void aPackageIsPreparedCarriedLostAndFoundAndADamagedOneIsHeldBack(Counter counter) throws IOException {
        counter.list(Person.JAFAR, Person.ZAINAL);
        var bot = counter.bot();
        var stick = Files.createDirectories(counter.data().resolve("stick"));
        counter.logIn("supervisor");
        counter.open("id.loket.outreach.field");
        counter.until("the page", () -> counter.shows("field.prepare"));
        bot.textWithId("field.medium").setText(stick.toString());

        prepare(counter);
        openWhereItWasPacked(counter);
        loseAndFind(counter, stick);
        heldBack(counter, stick);
    }

    private static void prepare(Counter counter) {
        var bot = counter.bot();
        bot.textWithId("field.team").setText(TEAM);
        bot.textWithId("field.slice.filter").setText(VILLAGE);
        counter.until("the village", () -> bot.tableWithId("field.slice").rowCount() > 0);
        bot.tableWithId("field.slice").doubleClick(0, 0);
        counter.until("the tick", () -> Widgets.says(bot.getDisplay(), "1 desa, 0 daftar"));
        counter.press("field.prepare");
        counter.until("the package", () -> bot.tableWithId("field.packages").rowCount() == 1);
        bot.tableWithId("field.packages").select(0);
        counter.press("field.write");
        counter.until("the file", () -> "di media".equals(bot.tableWithId("field.packages").cell(0, "Keadaan")));
    }

    /** First it belongs to no team, then it is the office itself: each in its own words. */
    private static void openWhereItWasPacked(Counter counter) {
        var bot = counter.bot();
        counter.press("field.segment.laptop");
        counter.press("field.open");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "belum masuk tim"));
        counter.press("field.join");
        counter.until("the team's dialog", () -> counter.shows("ask.go"));
        bot.textWithId("ask.team").setText(TEAM);
        counter.press("ask.go");
        counter.until("the team", () -> Widgets.says(bot.getDisplay(), TEAM));
        counter.press("field.open");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "disiapkan di komputer ini sendiri"));
        counter.press("field.segment.work");
        assertTrue(Widgets.says(bot.getDisplay(), "Tidak ada paket lapangan yang terbuka"));
    }

    private static void loseAndFind(Counter counter, Path stick) {
        var bot = counter.bot();
        counter.press("field.segment.prepare");
        declare(counter, bot, "field.lose", "tasnya dicuri di pelabuhan");
        counter.until("lost", () -> "hilang".equals(bot.tableWithId("field.packages").cell(0, "Keadaan")));
        counter.press("field.write");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "dinyatakan hilang"));
        counter.press("field.notice");
        counter.until("the notice", () -> Files.exists(stick.resolve("daftar-hilang.lfp")));
        declare(counter, bot, "field.find", "dikembalikan polisi, segelnya utuh");
        counter.until("found", () -> "di media".equals(bot.tableWithId("field.packages").cell(0, "Keadaan")));
    }

    private static void declare(Counter counter, SWTBot bot, String button, String reason) {
        bot.tableWithId("field.packages").select(0);
        counter.press(button);
        counter.until("the reason", () -> counter.shows("ask.reason"));
        bot.textWithId("ask.reason").setText(reason);
        counter.press("ask.go");
    }

    private static void heldBack(Counter counter, Path stick) throws IOException {
        var bot = counter.bot();
        Files.writeString(stick.resolve("pulang-rusak.lfp"), "not a package");
        counter.open("id.loket.outreach.homecoming");
        counter.until("the page", () -> counter.shows("home.take"));
        bot.textWithId("home.medium").setText(stick.toString());
        counter.press("home.take");
        counter.until("the reason", () -> Widgets.says(bot.getDisplay(), "pulang-rusak.lfp"));
        counter.press("home.segment.cases");
        counter.until("no case", () -> Widgets.says(bot.getDisplay(), "Tidak ada kasus"));
    }
}
