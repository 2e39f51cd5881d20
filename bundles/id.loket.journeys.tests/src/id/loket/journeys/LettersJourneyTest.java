package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident waits for a card: a suket is issued, looked at, and checked by its code. */
@AtTheCounter
class LettersJourneyTest {

    private static final String LETTERS = "id.loket.issuance.letters";

    private final BackOffice office = new BackOffice();

    @BeforeEach
    void atTheLetters(Counter counter) {
        counter.logIn("supervisor");
        counter.open(LETTERS);
        counter.until("the page", () -> counter.shows("letters.rules"));
    }

    @Test
    void aLetterIsIssuedLookedAtAndItsCodeCheckedAndOneChangedCharacterIsFound(Counter counter) {
        office.printReady(7101, "WATI SUKET SATU");
        var bot = counter.bot();
        open(counter, bot);
        counter.press("letters.issue");
        counter.until("the dialog", () -> counter.shows("letters.issue.search"));
        bot.textWithId("letters.issue.search").setText("WATI SUKET SATU");
        bot.buttonWithId("letters.issue.find").click();
        counter.press("letters.issue.act");
        counter.until("the paper", () -> counter.shows("preview.page") && Widgets.says(bot.getDisplay(), "Halaman 1 dari 1"));
        close(bot);
        counter.until("the register", () -> !counter.shows("preview.page"));

        var code = office.letterCode("WATI SUKET SATU");
        check(bot, code);
        counter.until("the verdict", () -> Widgets.says(bot.getDisplay(), "Asli dan berlaku"));
        check(bot, changed(code));
        counter.until("the warning", () -> Widgets.says(bot.getDisplay(), "Tidak asli atau berubah"));
        assertFalse(Widgets.says(bot.getDisplay(), "Asli dan berlaku"));
        assertEquals(changed(code), bot.textWithId("letters.search").getText());
    }

    private static void open(Counter counter, SWTBot bot) {
        counter.press("letters.rules");
        counter.until("the rules", () -> counter.shows("letters.reason"));
        bot.comboBoxWithId("letters.allowed").setSelection(0);
        bot.textWithId("letters.reason").setText("blangko habis sejak 3 November");
        bot.buttonWithId("letters.decide").click();
        counter.until("the decision", () -> Widgets.says(bot.getDisplay(), "Penetapan dicatat"));
        close(bot);
        counter.until("the page", () -> !counter.shows("letters.reason"));
    }

    private static void check(SWTBot bot, String code) {
        bot.textWithId("letters.search").setText(code);
        bot.textWithId("letters.search").pressShortcut(Keystrokes.CR);
    }

    private static String changed(String code) {
        var at = code.length() / 2;
        return code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
    }

    private static void close(SWTBot bot) {
        bot.activeShell().close();
    }
}
