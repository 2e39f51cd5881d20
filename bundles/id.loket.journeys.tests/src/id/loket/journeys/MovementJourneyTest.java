package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.Test;

/** The stock keeper sends pieces to a district by courier, and not all of them arrive. */
@AtTheCounter
class MovementJourneyTest {

    private static final int NUMBERS = 3;

    @Test
    void piecesGoByCourierAndArriveInPart(Counter counter) {
        counter.logIn("stok");
        var office = new BackOffice();
        office.blanksReceived("SJ-JOURNEY-MOVE", "DKN000001 - DKN000020");
        counter.open("id.loket.stock.blanks");
        var bot = counter.bot();
        counter.until("the list", () -> counter.shows("stock.movements"));
        var movements = bot.tableWithId("stock.movements");
        counter.until("the receipt", () -> movements.indexOf("DKN000001 – DKN000020", NUMBERS) >= 0);

        counter.press("stock.move");
        counter.until("the dialog", () -> counter.shows("stock.move.scan"));
        bot.textWithId("stock.move.document").setText("SK-JOURNEY-1");
        scan(counter, "DKN000001 - DKN000020");
        counter.press("stock.move.book");
        counter.until("the way", () -> office.placeOf("DKN000020").equals("courier:SK-JOURNEY-1"));
        counter.until("the page", () -> !counter.shows("stock.move.scan") && movements.cell(0, 6).contains("SK-JOURNEY-1"));

        counter.press("stock.move");
        counter.until("the dialog", () -> counter.shows("stock.move.scan"));
        bot.comboBoxWithId("stock.move.source").setSelection(entry(counter, "stock.move.source", "SK-JOURNEY-1"));
        bot.comboBoxWithId("stock.move.target").setSelection(entry(counter, "stock.move.target", "Kecamatan"));
        bot.textWithId("stock.move.document").setText("BA-JOURNEY-1");
        scan(counter, "DKN000001 - DKN000018");
        counter.press("stock.move.book");
        counter.until("the arrival", () -> office.placeOf("DKN000018").startsWith("district:"));
        assertEquals("courier:SK-JOURNEY-1", office.placeOf("DKN000019"));
    }

    /** As a scanner does: the numbers, then Enter. */
    private static void scan(Counter counter, String numbers) {
        var field = counter.bot().textWithId("stock.move.scan");
        field.setText(numbers);
        field.setFocus();
        counter.keyboard().pressShortcut(Keystrokes.CR);
        var list = counter.bot().tableWithId("stock.move.list");
        counter.until("the pieces", () -> list.rowCount() == 1);
    }

    private static int entry(Counter counter, String combo, String part) {
        var entries = counter.bot().comboBoxWithId(combo).items();
        for (var at = 0; at < entries.length; at++) {
            if (entries[at].contains(part)) {
                return at;
            }
        }
        throw new AssertionError(part + " is not offered");
    }
}
