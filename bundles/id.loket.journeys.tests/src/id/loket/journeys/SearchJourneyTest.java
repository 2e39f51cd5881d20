package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;

import org.eclipse.swt.SWT;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.journeys.MinistryList.Person;

/** Whoever comes to the counter is found by what they can say of themselves. */
@AtTheCounter
class SearchJourneyTest {

    @BeforeEach
    void list(Counter counter) throws IOException {
        counter.list(Person.AHMAD, Person.RIBKA, Person.JAFAR);
        counter.logIn("operator");
        counter.open("id.loket.registry.search");
    }

    @Test
    void theGlobalSearchTakesANikFromAnyPage(Counter counter) {
        counter.open("id.loket.shell.start");
        counter.keyboard().pressShortcut(SWT.CTRL, 'k');
        counter.until("the search", () -> counter.shows("registry.search"));
        finds(counter, Person.RIBKA.nik(), Person.RIBKA);
    }

    @Test
    void theBeginningOfANameIsEnough(Counter counter) {
        finds(counter, "ribka rum", Person.RIBKA);
    }

    @Test
    void anotherSpellingAndSwappedDayAndMonthStillFind(Counter counter) {
        finds(counter, "Achmad Mamonto 08-05-1968", Person.AHMAD);
        finds(counter, "Jafar Simbala 1950", Person.JAFAR);
    }

    @Test
    void nobodyIsToldInWords(Counter counter) {
        counter.bot().textWithId("registry.search").setText("tidak ada orangnya");
        counter.bot().textWithId("registry.search").pressShortcut(Keystrokes.CR);
        counter.until("the answer", () -> Widgets.says(counter.bot().getDisplay(), "Tidak ada"));
        assertFalse(counter.shows("registry.found"));
    }

    private static void finds(Counter counter, String typed, Person person) {
        counter.bot().textWithId("registry.search").setText(typed);
        counter.bot().textWithId("registry.search").pressShortcut(Keystrokes.CR);
        counter.until(person.fullName(), () -> counter.shows("registry.found")
                && counter.bot().tableWithId("registry.found").rowCount() > 0
                && counter.bot().tableWithId("registry.found").cell(0, "Nama").equals(person.fullName()));
    }
}
