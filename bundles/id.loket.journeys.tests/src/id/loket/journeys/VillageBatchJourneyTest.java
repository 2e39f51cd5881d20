package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.Test;

import id.loket.kernel.CardState;

/**
 * Uncollected cards go to a village; the signed list comes back with one that nobody fetched, and with the old card of
 * another. What other journeys left uncollected in that village goes along.
 */
@AtTheCounter
class VillageBatchJourneyTest {

    private static final String OLD = "DKV000001";
    /** Where the residents of the journeys live. */
    private static final String VILLAGE = "Kayumoyondi";
    private static final int NAME = 1;

    private final BackOffice office = new BackOffice();

    @Test
    void aBatchIsShippedAndItsListComesBackWithOneNotCollectedAndOneOldCard(Counter counter) {
        counter.logIn("cetak");
        var collected = office.printed(7201, "RINA DESA SATU", "DKV000002");
        var left = office.printed(7202, "RINA DESA DUA", "DKV000003");
        var replaced = office.replaced(7203, "RINA DESA TIGA", OLD, "DKV000004");
        counter.open("id.loket.issuance.uncollected");
        ship(counter);
        counter.until("the way", () -> office.state(collected) == CardState.SHIPPED
                && office.state(left) == CardState.SHIPPED && office.state(replaced) == CardState.SHIPPED);

        record(counter);
        assertEquals(CardState.HANDED_OVER, office.state(collected));
        assertEquals(CardState.PRINTED, office.state(left));
        assertEquals(CardState.HANDED_OVER, office.state(replaced));
        assertEquals("invalid", office.placeOf(OLD));
        counter.bot().activeShell().close();
    }

    private static void ship(Counter counter) {
        var bot = counter.bot();
        counter.until("the village", () -> counter.shows("uncollected.villages")
                && bot.tableWithId("uncollected.villages").containsItem(VILLAGE));
        bot.tableWithId("uncollected.villages").select(VILLAGE);
        counter.press("uncollected.ship");
        counter.until("the courier", () -> counter.shows("ship.courier"));
        bot.textWithId("ship.courier").setText("Jufri Mamonto, Sekdes");
        counter.press("ship.act");
        counter.until("the list", () -> counter.shows("preview.page"));
        bot.activeShell().close();
        counter.until("the page", () -> !counter.shows("preview.page"));
    }

    private static void record(Counter counter) {
        var bot = counter.bot();
        counter.press("uncollected.returned");
        counter.until("the lines", () -> counter.shows("returned.lines")
                && bot.tableWithId("returned.lines").indexOf("RINA DESA DUA", NAME) >= 0);
        var lines = bot.tableWithId("returned.lines");
        lines.select(lines.indexOf("RINA DESA DUA", NAME));
        bot.buttonWithId("returned.back").click();
        bot.buttonWithId("returned.rest").click();
        counter.until("the question for the old card", () -> bot.textWithId("returned.oldchip").isActive());
        bot.textWithId("returned.oldchip").setText(OLD);
        bot.textWithId("returned.oldchip").pressShortcut(Keystrokes.CR);
        bot.textWithId("returned.signer").setText("Sangadi Kayumoyondi");
        var all = lines.rowCount();
        bot.buttonWithId("returned.record").click();
        counter.supervisorConsents("tidak ada pembaca sidik jari di desa");
        counter.until("the residual of nothing", () -> Widgets.says(bot.getDisplay(), all + " baris dicatat, daftar selesai"));
    }
}
