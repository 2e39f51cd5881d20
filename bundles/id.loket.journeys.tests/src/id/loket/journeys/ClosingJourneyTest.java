package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The stock keeper counts what lies on the shelves, and closes the day with a second person where it differs. */
@AtTheCounter
class ClosingJourneyTest {

    private static final String OFFICE = "office";

    @Test
    void aDayWithADifferenceIsClosedWithWordsAndASecondPerson(Counter counter) {
        counter.logIn("stok");
        var office = new BackOffice();
        office.blanksReceived("SJ-JOURNEY-CLOSE", "DKC000001 - DKC000050");
        counter.open("id.loket.stock.closing");
        var bot = counter.bot();
        counter.until("the sheet", () -> counter.shows("closing.count." + OFFICE));
        var booked = office.bookedOnShelves();
        booked.forEach((place, pieces) -> bot.textWithId("closing.count." + place)
                .setText(Long.toString(place.equals(OFFICE) ? pieces - 1 : pieces)));
        counter.press("closing.close");
        counter.until("the refusal", () -> Widgets.says(bot.getDisplay(), "belum dijelaskan"));

        bot.textWithId("closing.words." + OFFICE).setText("satu keping belum ditemukan di rak");
        counter.press("closing.close");
        counter.until("the second person", () -> counter.shows("supervisor.account"));
        bot.textWithId("supervisor.account").setText("supervisor");
        bot.textWithId("supervisor.password").setText("latihan-supervisor");
        bot.textWithId("supervisor.reason").setText("sudah dihitung ulang berdua");
        counter.press("supervisor.go");

        counter.until("the closed day", () -> !office.closedDays().isEmpty());
        var line = office.closedDays().get(0).shelves().stream().filter(each -> each.place().code().equals(OFFICE)).findFirst()
                .orElseThrow();
        assertEquals(-1, line.difference());
        assertEquals("supervisor", line.count().orElseThrow().countersignedBy());
        counter.until("the history", () -> bot.tableWithId("closing.history").rowCount() == 1);
        assertTrue(bot.tableWithId("closing.history").cell(0, 3).contains("-1"));
    }
}
