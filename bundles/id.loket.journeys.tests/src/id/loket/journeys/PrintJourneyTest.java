package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import id.loket.kernel.CardState;

/** The print operator, at a real IPP printer: from the queue into the owner's hand. */
@AtTheCounter
@EnabledIfSystemProperty(named = "loket.test.printer.url", matches = ".+", disabledReason = "no card printer for this run")
class PrintJourneyTest {

    private static final String QUEUE = "id.loket.printing.queue";

    private final BackOffice office = new BackOffice();

    @Test
    void aCardIsPrintedByEnterAndHandedOverAfterItsOwnersFinger(Counter counter) throws Exception {
        counter.logIn("cetak");
        office.blanksInThePrinter("SJ-PRINT-1", "DKP000001 - DKP000003");
        counter.open(QUEUE);
        var before = BackOffice.cardsInTheTray();
        var card = office.printReady(7001, "SITI PRINT SATU");
        var bot = counter.bot();
        counter.until("the queue", () -> counter.shows("printing.queue"));
        counter.until("the card in the queue", () -> bot.tableWithId("printing.queue").containsItem("SITI PRINT SATU"));
        bot.tableWithId("printing.queue").select("SITI PRINT SATU");
        var onTop = office.blankOnTop();
        counter.until("the hopper's next number", () -> bot.textWithId("printing.chip").getText().equals(onTop));

        bot.textWithId("printing.chip").pressShortcut(Keystrokes.CR);
        counter.until("the printed card", 30_000, () -> office.state(card) == CardState.PRINTED);
        assertEquals(before + 1, BackOffice.cardsInTheTray());
        counter.until("the next number", () -> bot.textWithId("printing.chip").getText().equals(office.blankOnTop()));

        counter.open("id.loket.issuance.handover");
        counter.until("the list", () -> counter.shows("issuance.cards"));
        var waiting = bot.tableWithId("issuance.cards");
        counter.until("the card to be collected", () -> waiting.containsItem("SITI PRINT SATU"));
        waiting.select("SITI PRINT SATU");
        assertFalse(bot.buttonWithId("issuance.give").isEnabled());
        bot.buttonWithId("issuance.match.right").click();
        counter.until("the match", 30_000, () -> bot.buttonWithId("issuance.give").isEnabled());
        bot.buttonWithId("issuance.give").click();
        counter.until("the hand-over", () -> office.state(card) == CardState.HANDED_OVER);
        counter.until("the list without it", () -> !counter.shows("issuance.cards") || !waiting.containsItem("SITI PRINT SATU"));
    }

    @Test
    void aCardWhoseSeatFellSilentIsAnsweredByWhoLooksAtThePrinter(Counter counter) {
        counter.logIn("cetak");
        var card = office.printReady(7002, "SITI PRINT DUA");
        office.begunByASeatThatFellSilent(card, "DKQ000001");
        counter.open("id.loket.printing.inspect");
        var bot = counter.bot();
        counter.until("the inspection", 20_000, () -> Widgets.says(bot.getDisplay(), "loket-9"));
        counter.until("its answers", () -> bot.buttonWithId("printing.answer.unused").isEnabled());

        bot.buttonWithId("printing.answer.unused").click();
        counter.until("the answer", () -> office.state(card) == CardState.QUEUED);
        counter.until("the empty list", () -> !counter.shows("printing.inspect"));
    }

    @Test
    void anEmptyStockStopsPrintingAndSaysWhatToDo(Counter counter) {
        counter.logIn("cetak");
        var card = office.printReady(7003, "SITI PRINT TIGA");
        var back = office.allBlanksUsed();
        try {
            counter.open(QUEUE);
            var bot = counter.bot();
            counter.until("the reason in the panel",
                    () -> Widgets.says(bot.getDisplay(), "Catat dahulu penerimaannya di Stok blangko."));
            bot.buttonWithId("printing.print").click();
            counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "Antrean cetak tetap utuh"));
            assertEquals(CardState.QUEUED, office.state(card));
        } finally {
            back.run();
        }
    }
}
