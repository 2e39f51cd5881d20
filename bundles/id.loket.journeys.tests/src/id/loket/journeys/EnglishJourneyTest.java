package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The second language, over everything that is installed. */
@AtTheCounter
class EnglishJourneyTest {

    private static final List<String> POSTS = List.of("operator", "cetak", "stok", "verifikator", "supervisor", "ti", "kepala");

    @AfterEach
    void inIndonesianAgain(Counter counter) {
        counter.atLogin();
    }

    @Test
    void everyPageOfEveryPostOpensInEnglish(Counter counter) {
        var seen = new HashSet<String>();
        for (var post : POSTS) {
            counter.logIn(post);
            counter.bot().buttonWithId("bar.user").contextMenu("English").click();
            counter.until("English", () -> "Home".equals(counter.bot().buttonWithId("rail.id.loket.shell.start").getText()));
            for (var page : Widgets.ids(counter.bot().getDisplay(), "rail.")) {
                seen.add(page);
                counter.open(page);
                counter.bot().sleep(300);
                assertEquals(1, counter.bot().shells().length, page + " opened a dialog for " + post);
            }
        }
        assertTrue(seen.size() >= 10, () -> "only " + seen);
    }
}
