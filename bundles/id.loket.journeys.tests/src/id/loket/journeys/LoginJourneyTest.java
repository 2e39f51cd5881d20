package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.Test;

/** The way in, and what is seen first. */
@AtTheCounter
class LoginJourneyTest {

    @Test
    void aWrongPasswordIsRefusedInWords(Counter counter) {
        counter.atLogin();
        counter.bot().textWithId("login.account").setText("operator");
        counter.bot().textWithId("login.password").setText("bukan-ini-sandinya");
        counter.bot().buttonWithId("login.go").click();

        counter.until("the refusal", 30_000, () -> Widgets.says(counter.bot().getDisplay(), "sandi"));
        assertFalse(counter.shows("bar.user"));
        counter.logIn("operator");
    }

    @Test
    void anArrowKeyChoosesATrainingAccountAndEnterLogsIn(Counter counter) {
        counter.atLogin();
        var accounts = counter.bot().tableWithId("login.training");
        counter.until("the accounts", 30_000, () -> accounts.rowCount() == 7);
        accounts.select(0);
        accounts.pressShortcut(Keystrokes.DOWN);
        counter.until("the second account", () -> counter.bot().textWithId("login.account").getText().equals("cetak"));
        counter.keyboard().pressShortcut(Keystrokes.CR);

        counter.until("the start page", 60_000, () -> counter.shows("bar.user"));
        assertEquals("Operator Cetak", counter.bot().buttonWithId("bar.user").getText());
    }

    @Test
    void theRailOffersWhatIsInstalledAndForThisRole(Counter counter) {
        counter.logIn("operator");
        assertTrue(counter.shows("rail.id.loket.shell.start"));
        assertTrue(counter.shows("rail.id.loket.enrolment.record"));
        assertFalse(counter.shows("rail.id.loket.stock.blanks"));

        counter.logIn("stok");
        assertTrue(counter.shows("rail.id.loket.stock.blanks"));
        assertFalse(counter.shows("rail.id.loket.enrolment.record"));
    }

    @Test
    void theStartPageTellsTheDayAndTodaysFigures(Counter counter) {
        counter.logIn("operator");
        counter.open("id.loket.shell.start");
        counter.until("the figures", () -> Widgets.says(counter.bot().getDisplay(), "Direkam hari ini"));
        assertTrue(Widgets.says(counter.bot().getDisplay(), "Perlu ditangani"));
    }

    @Test
    void theLanguageChangesAtOnceAndBack(Counter counter) {
        counter.logIn("operator");
        assertEquals("Beranda", counter.bot().buttonWithId("rail.id.loket.shell.start").getText());

        counter.bot().buttonWithId("bar.user").contextMenu("English").click();
        counter.until("English", () -> counter.bot().buttonWithId("rail.id.loket.shell.start").getText().equals("Home"));

        counter.bot().buttonWithId("bar.user").contextMenu("Bahasa Indonesia").click();
        counter.until("Indonesian", () -> counter.bot().buttonWithId("rail.id.loket.shell.start").getText().equals("Beranda"));
    }

    @Test
    void theLockCoversTheWorkAndGivesItBack(Counter counter) {
        counter.logIn("operator");
        counter.open("id.loket.registry.search");
        counter.bot().textWithId("registry.search").setText("belum selesai");
        counter.keyboard().pressShortcut(SWT.CTRL, 'l');

        counter.bot().textWithId("lock.password").setText("salah");
        counter.bot().buttonWithId("lock.open").click();
        counter.until("the refusal", 30_000, () -> counter.bot().buttonWithId("lock.open").isEnabled());
        assertTrue(counter.shows("lock.password"));

        counter.bot().textWithId("lock.password").setText("latihan-operator");
        counter.bot().buttonWithId("lock.open").click();
        counter.until("the page", 30_000, () -> !counter.shows("lock.password"));
        assertEquals("belum selesai", counter.bot().textWithId("registry.search").getText());
    }
}
