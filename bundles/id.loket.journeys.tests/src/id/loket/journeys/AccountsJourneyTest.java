package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Accounts made, passwords changed, lost ones given anew. */
@AtTheCounter
class AccountsJourneyTest {

    private static final String FIRST = "sementara-saja-77";
    private static final String OWN = "kopi-susu-gula-aren";
    private static final String OTHER = "nasi-kuning-pedas";

    @Test
    void aNewAccountMustChooseItsPasswordAndLogsInWithIt(Counter counter) {
        make(counter, "rani");
        firstLogIn(counter, "rani", FIRST, OWN);

        counter.tryLogIn("rani", OWN);
        counter.until("the start page", 30_000, () -> counter.shows("bar.user"));
        assertEquals("Rani Putri", counter.bot().buttonWithId("bar.user").getText());
        assertTrue(counter.shows("rail.id.loket.stock.blanks"));
    }

    @Test
    void aFirstPasswordOpensNothingUntilItIsChanged(Counter counter) {
        make(counter, "dodi");
        counter.tryLogIn("dodi", FIRST);
        counter.bot().textWithId("password.old");
        assertFalse(counter.shows("bar.user"));
        counter.bot().button("Batal").click();
        counter.until("the login page", () -> !counter.shows("password.old"));
        assertFalse(counter.shows("bar.user"));
    }

    @Test
    void anyoneChangesTheirOwnPasswordFromTheUserMenu(Counter counter) {
        make(counter, "tono");
        firstLogIn(counter, "tono", FIRST, OWN);

        counter.bot().buttonWithId("bar.user").contextMenu("Ganti kata sandi").click();
        changePassword(counter, OWN, OTHER);
        counter.until("the change", 30_000, () -> !counter.shows("password.old"));

        counter.tryLogIn("tono", OTHER);
        counter.until("the start page", 30_000, () -> counter.shows("bar.user"));
    }

    @Test
    void twoColleaguesGiveALostPasswordAnewOnTheLoginPage(Counter counter) {
        make(counter, "sari");
        counter.atLogin();
        counter.bot().buttonWithId("login.forgotten").click();
        var bot = counter.bot();
        bot.textWithId("recovery.account").setText("sari");
        bot.textWithId("recovery.colleague1").setText("supervisor");
        bot.textWithId("recovery.password1").setText("latihan-supervisor");
        bot.textWithId("recovery.colleague2").setText("supervisor");
        bot.textWithId("recovery.password2").setText("latihan-supervisor");
        bot.textWithId("recovery.fresh").setText(OTHER);
        bot.buttonWithId("recovery.give").click();
        counter.until("the refusal of one person alone", 30_000, () -> Widgets.says(bot.getDisplay(), "dua orang yang berbeda"));

        bot.textWithId("recovery.colleague2").setText("kepala");
        bot.textWithId("recovery.password2").setText("latihan-kepala");
        bot.buttonWithId("recovery.give").click();
        counter.until("the login page", 60_000, () -> !counter.shows("recovery.account"));
        firstLogIn(counter, "sari", OTHER, OWN);
    }

    @Test
    void twoRecoverySheetsGiveALostPasswordAnew(Counter counter) {
        make(counter, "yudi");
        counter.bot().buttonWithId("accounts.sheets").click();
        counter.bot().buttonWithId("confirm.yes").click();
        var first = counter.bot().textWithId("sheet.1").getText();
        var second = counter.bot().textWithId("sheet.2").getText();
        counter.bot().buttonWithId("sheets.kept").click();

        counter.atLogin();
        counter.bot().buttonWithId("login.forgotten").click();
        counter.bot().textWithId("recovery.account").setText("yudi");
        counter.bot().comboBoxWithId("recovery.way").setSelection(1);
        counter.bot().textWithId("recovery.sheet1").setText(first);
        counter.bot().textWithId("recovery.sheet2").setText(second);
        counter.bot().textWithId("recovery.fresh").setText(OTHER);
        counter.bot().buttonWithId("recovery.give").click();
        counter.until("the login page", 60_000, () -> !counter.shows("recovery.account"));
        firstLogIn(counter, "yudi", OTHER, OWN);
    }

    @Test
    void aClosedAccountNoLongerLogsIn(Counter counter) {
        make(counter, "eko");
        var list = counter.bot().tableWithId("accounts.list");
        counter.until("the account", () -> list.indexOf("eko", 0) >= 0);
        list.select("eko");
        counter.bot().buttonWithId("accounts.close").click();
        counter.bot().buttonWithId("confirm.yes").click();
        counter.until("its state", () -> "Ditutup".equals(list.cell(list.indexOf("eko", 0), 3)));

        counter.tryLogIn("eko", FIRST);
        counter.until("the refusal", 30_000, () -> Widgets.says(counter.bot().getDisplay(), "sudah ditutup"));
        assertFalse(counter.shows("bar.user"));
    }

    @Test
    void aSupervisorSeesTheAccountsAndChangesNone(Counter counter) {
        counter.logIn("supervisor");
        counter.open("id.loket.shell.accounts");
        counter.until("the list", () -> counter.bot().tableWithId("accounts.list").rowCount() >= 7);
        assertTrue(counter.shows("accounts.reset"));
        assertFalse(counter.shows("accounts.new"));
    }

    private static void make(Counter counter, String name) {
        counter.logIn("ti");
        counter.open("id.loket.shell.accounts");
        counter.bot().buttonWithId("accounts.new").click();
        counter.bot().textWithId("account.name").setText(name);
        counter.bot().textWithId("account.person").setText("Rani Putri");
        counter.bot().checkBoxWithId("account.role.STOCK_KEEPER").select();
        counter.bot().textWithId("account.password").setText(FIRST);
        counter.bot().buttonWithId("account.go").click();
        counter.until("the new account", 30_000, () -> Widgets.says(counter.bot().getDisplay(), "Akun sudah dibuat"));
    }

    private static void firstLogIn(Counter counter, String name, String first, String own) {
        counter.tryLogIn(name, first);
        changePassword(counter, first, own);
        counter.until("the start page", 30_000, () -> counter.shows("bar.user"));
    }

    private static void changePassword(Counter counter, String old, String fresh) {
        counter.bot().textWithId("password.old").setText(old);
        counter.bot().textWithId("password.new").setText(fresh);
        counter.bot().textWithId("password.again").setText(fresh);
        counter.bot().buttonWithId("password.change").click();
    }
}
