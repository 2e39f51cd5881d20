package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.loket.training.InmateList;
import id.loket.training.InmateList.Fate;
import id.loket.training.InmateList.Inmate;

/**
 * KPU names 427 people in a prison: the list is taken, matched and decided, by keys, all at once where there is no doubt, and
 * by two people where it needs two; what goes back is genuine, and with one byte changed is not.
 */
@AtTheCounter
class InmatesJourneyTest {

    private static final String CAMPAIGNS = "id.loket.verification.campaigns";
    private static final int BY_KEYS = 40;

    private final PrisonOffice office = new PrisonOffice();

    @AfterEach
    void leave() {
        office.leave();
    }

    @Test
    void aPrisonsListIsWorkedToItsLastRowAndGoesBackSigned(Counter counter) throws IOException {
        counter.logIn("verifikator");
        var file = counter.data().resolve("daftar-lapas.csv");
        office.write(file);
        counter.open(CAMPAIGNS);
        make(counter);
        take(counter, file);
        match(counter);
        counter.press("campaign.desk");
        counter.until("the queue", () -> counter.shows("desk.queue") && counter.bot().tableWithId("desk.queue").rowCount() > 0);
        for (int i = 0; i < BY_KEYS; i++) {
            decide(counter);
        }
        acceptWhatIsCertain(counter);
        var list = office.list();
        office.decideTheRest(list);

        var totals = office.totals(list);
        assertEquals(InmateList.OF_THE_REPORTS, totals.rows().count());
        assertEquals(InmateList.OF_THE_REPORTS, totals.decided(), "every row has its outcome");
        assertEquals(0, totals.open().count() + totals.contested().count());
        assertEquals(0, totals.residual());
        giveBack(counter);
    }

    private static void make(Counter counter) {
        var bot = counter.bot();
        counter.press("campaigns.new");
        counter.until("the campaign's form", () -> counter.shows("ask.go"));
        bot.textWithId("ask.name").setText("Warga binaan Lapas Bontang");
        bot.textWithId("ask.source").setText("Lapas Bontang");
        bot.textWithId("ask.purpose").setText("Daftar pemilih di lapas");
        bot.textWithId("ask.legalBasis").setText("Surat KPU 12/PL.02/2026");
        bot.textWithId("ask.retainUntil").setText("31-12-2035");
        counter.press("ask.go");
        counter.until("the campaign", () -> Widgets.says(bot.getDisplay(), "asal: Lapas Bontang"));
    }

    private static void take(Counter counter, Path file) {
        var bot = counter.bot();
        counter.press("campaign.take");
        counter.until("the dialog", () -> counter.shows("take.file"));
        bot.textWithId("take.file").setText(file.toString());
        counter.press("take.open");
        counter.press("take.go");
        counter.until("the list", () -> Widgets.says(bot.getDisplay(), "Versi 1 tersimpan: 427 baris"));
        counter.press("take.go");
        counter.until("the page", () -> !counter.shows("take.go"));
    }

    private static void match(Counter counter) {
        counter.press("campaign.match");
        counter.until("the proposals", () -> Widgets.says(counter.bot().getDisplay(), "Dicocokkan dengan"));
    }

    /** One row by keys alone: who it is, whether a second person is wanted, and what became of it. */
    private void decide(Counter counter) {
        var bot = counter.bot();
        var row = selected(bot);
        var inmate = office.inmate(Integer.parseInt(row));
        counter.until("row " + row, () -> bot.buttonWithId("desk.outcome.NOT_FOUND").isEnabled());
        var outcome = PrisonOffice.outcome(inmate);
        keys(counter, inmate.fate().isResident() && inmate.fate() != Fate.AMBIGUOUS ? "1" : "0");
        counter.until("the choice of row " + row, () -> bot.buttonWithId("desk.outcome." + outcome).isEnabled());
        if (inmate.fate() == Fate.AMBIGUOUS) {
            counter.press("desk.second");
        }
        keys(counter, letter(inmate));
        counter.until("the row after " + row, () -> !selected(bot).equals(row));
    }

    private static void keys(Counter counter, String keys) {
        counter.keyboard().typeText(keys);
    }

    /** @return the letter that stands on the button of the outcome */
    private static String letter(Inmate inmate) {
        return switch (PrisonOffice.outcome(inmate)) {
            case FOUND_RECORDED_PRINTED -> "c";
            case FOUND_RECORDED_NOT_PRINTED -> "r";
            case FOUND_NOT_RECORDED -> "b";
            case ALIAS_CONFIRMED -> "n";
            case AMBIGUOUS -> "a";
            case RELEASED -> "s";
            case TRANSFERRED -> "p";
            case OTHER_REGENCY -> "l";
            default -> "t";
        };
    }

    private static String selected(SWTBot bot) {
        var queue = bot.tableWithId("desk.queue").widget;
        return UIThreadRunnable.syncExec(bot.getDisplay(), (Result<String>) () -> queue.getSelectionCount() == 0 ? ""
                : queue.getSelection()[0].getText(0));
    }

    private static void acceptWhatIsCertain(Counter counter) {
        var bot = counter.bot();
        counter.press("desk.same");
        counter.press("desk.accept.go");
        counter.until("what was certain", () -> Widgets.says(bot.getDisplay(), " baris diputus."));
        bot.activeShell().close();
        counter.until("the desk", () -> !counter.shows("desk.accept.go"));
    }

    /** Taking a list out of the office again is a supervisor's. */
    private static void giveBack(Counter counter) throws IOException {
        var bot = counter.bot();
        var file = counter.data().resolve("hasil-lapas.zip");
        Files.deleteIfExists(file);
        counter.logIn("supervisor");
        counter.open(CAMPAIGNS);
        counter.press("campaign.result");
        counter.until("the figures", () -> counter.shows("result.make") && Widgets.says(bot.getDisplay(), "hasil lengkap"));
        bot.textWithId("result.recipient").setText("Kepala Lapas Kelas IIA Bontang");
        bot.textWithId("result.letter").setText("W18.PAS.5-PK.01-12");
        bot.textWithId("result.file").setText(file.toString());
        counter.press("result.make");
        counter.until("the result", () -> Widgets.says(bot.getDisplay(), "tersimpan di " + file));
        counter.press("result.check");
        counter.until("the verdict", () -> Widgets.says(bot.getDisplay(), "Asli. Setiap byte sama"));

        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        counter.press("result.check");
        counter.until("the warning", () -> Widgets.says(bot.getDisplay(), "Tidak asli: isinya sudah berubah"));
        bot.activeShell().close();
    }
}
