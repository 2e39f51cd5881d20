package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stock keeper receives blanks. */
@AtTheCounter
class BlanksJourneyTest {

    private static final int NUMBERS = 3;

    @BeforeEach
    void atTheStock(Counter counter) {
        counter.logIn("stok");
        counter.open("id.loket.stock.blanks");
    }

    @Test
    void aConsignmentIsReceivedByItsRange(Counter counter) {
        var bot = counter.bot();
        bot.textWithId("stock.receive.document").setText("SJ-JOURNEY-1");
        bot.textWithId("stock.receive.range").setText("DKJ000001 - DKJ000040");
        assertTrue(Widgets.says(bot.getDisplay(), "40 keping"));
        bot.buttonWithId("stock.receive").click();

        counter.until("the list", () -> counter.shows("stock.movements"));
        var movements = bot.tableWithId("stock.movements");
        counter.until("the movement", () -> movements.indexOf("DKJ000001 – DKJ000040", NUMBERS) >= 0);
        assertEquals("40", movements.cell(movements.indexOf("DKJ000001 – DKJ000040", NUMBERS), NUMBERS + 1));
        assertEquals("", bot.textWithId("stock.receive.document").getText());
    }

    @Test
    void aRangeThatRunsBackwardsIsRefusedInWordsAndKeepsWhatWasTyped(Counter counter) {
        var bot = counter.bot();
        bot.textWithId("stock.receive.document").setText("SJ-JOURNEY-2");
        bot.textWithId("stock.receive.range").setText("DKK000040 - DKK000001");
        bot.buttonWithId("stock.receive").click();

        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "Periksa urutan nomor pada kardus."));
        assertEquals("DKK000040 - DKK000001", bot.textWithId("stock.receive.range").getText());
        assertEquals("SJ-JOURNEY-2", bot.textWithId("stock.receive.document").getText());
    }

    @Test
    void whatIsBookedWhileAnotherPageIsShownIsReadWhenItIsShownAgain(Counter counter) {
        var bot = counter.bot();
        var office = new BackOffice();
        office.blanksReceived("SJ-JOURNEY-3", "DKL000001 - DKL000010");
        counter.until("the list", () -> counter.shows("stock.movements"));
        var hidden = bot.tableWithId("stock.movements");
        counter.until("what is booked while it is shown", () -> hidden.indexOf("DKL000001 – DKL000010", NUMBERS) >= 0);
        var before = hidden.rowCount();
        counter.open("id.loket.shell.start");
        counter.until("the other page", () -> !counter.shows("stock.movements"));

        office.blanksReceived("SJ-JOURNEY-4", "DKM000001 - DKM000010");
        bot.sleep(1500);
        assertEquals(before, hidden.rowCount(), "nobody sees it: it is not read");

        counter.open("id.loket.stock.blanks");
        counter.until("the movement", () -> hidden.indexOf("DKM000001 – DKM000010", NUMBERS) >= 0);
    }
}
