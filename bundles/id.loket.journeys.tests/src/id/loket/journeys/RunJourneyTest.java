package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import id.loket.kernel.CardState;

/** The print operator makes a batch, prints it, and says of each card that comes out whether it is good. */
@AtTheCounter
@EnabledIfSystemProperty(named = "loket.test.printer.url", matches = ".+", disabledReason = "no card printer for this run")
class RunJourneyTest {

    private static final String PAGE = "id.loket.printing.run";

    private final BackOffice office = new BackOffice();

    @Test
    void aBatchIsMadePrintedAndEachCardIsLookedAt(Counter counter) {
        counter.logIn("cetak");
        office.checkEveryCard(true);
        try {
            // For the cards that other journeys left in the queue, too.
            office.blanksInThePrinter("SJ-RUN-1", "DKR000001 - DKR000012");
            var first = office.printReady(7011, "SITI BERUNTUN SATU");
            var second = office.printReady(7012, "SITI BERUNTUN DUA");
            counter.open(PAGE);
            counter.press("run.batch.new");
            var bot = counter.bot();
            counter.until("the dialog", () -> counter.shows("batch.make"));
            bot.comboBoxWithId("batch.kind").setSelection(5);
            bot.textWithId("batch.name").setText("Beruntun percobaan");
            bot.buttonWithId("batch.make").click();
            counter.until("the batch", () -> counter.shows("run.batches")
                    && bot.tableWithId("run.batches").containsItem("Beruntun percobaan"));
            bot.tableWithId("run.batches").select("Beruntun percobaan");
            counter.press("run.start");
            counter.until("the first card to be looked at", 60_000, () -> office.checkDue(first) && office.checkDue(second));
            counter.until("the run's end", 60_000, () -> bot.buttonWithId("run.start").isEnabled());
            passOthers(counter);
            // On two printers either of them may come out first.
            var firstShown = Widgets.says(bot.getDisplay(), "SITI BERUNTUN SATU");
            var good = firstShown ? first : second;
            var bad = firstShown ? second : first;
            counter.press("run.check.good");
            passOthers(counter);
            counter.until("the next card", () -> Widgets.says(bot.getDisplay(), firstShown ? "SITI BERUNTUN DUA" : "SITI BERUNTUN SATU")
                    && bot.buttonWithId("run.check.good").isEnabled());
            assertEquals(CardState.PRINTED, office.state(good));
            counter.press("run.check.bad.DAMAGED");
            assertEquals(CardState.PRINTED, office.state(bad));
            counter.press("run.check.bad.DAMAGED");
            counter.until("the card in the queue again", () -> office.state(bad) == CardState.QUEUED);
            counter.press("run.batch.open");
            counter.until("the batch's cards", () -> counter.shows("batch.items"));
            bot.buttonWithId("batch.leave").click();
        } finally {
            office.checkEveryCard(false);
        }
    }

    /** The queue is the office's: what other journeys left in it comes out with these cards, and is good. */
    private static void passOthers(Counter counter) {
        var bot = counter.bot();
        counter.until("its face", 60_000, () -> {
            if (!bot.buttonWithId("run.check.good").isEnabled()) {
                return false;
            }
            if (Widgets.says(bot.getDisplay(), "SITI BERUNTUN")) {
                return true;
            }
            counter.press("run.check.good");
            return false;
        });
    }
}
