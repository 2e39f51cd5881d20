package id.loket.journeys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.swtbot.swt.finder.SWTBot;
import org.eclipse.swtbot.swt.finder.keyboard.Keyboard;
import org.eclipse.swtbot.swt.finder.keyboard.KeyboardFactory;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;

import id.loket.journeys.MinistryList.Person;

/** A person at the client: logs in and out, opens pages, waits for what should appear. */
final class Counter {

    /** Longer than any of it takes: a slow machine is no fault of the client. */
    private static final long PATIENCE = 30_000;
    private static final long STORE_OPENS = 90_000;

    private final SWTBot bot = new SWTBot();
    private final Keyboard keyboard = KeyboardFactory.getSWTKeyboard();
    private final Path data;
    private final Set<Person> listed = EnumSet.noneOf(Person.class);

    Counter(Path data) {
        SWTBotPreferences.TIMEOUT = PATIENCE;
        this.data = data;
    }

    SWTBot bot() {
        return bot;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** @return a folder for files the journey makes */
    Path data() {
        return data;
    }

    /** Makes sure that nobody is logged in and the language is Indonesian. */
    void atLogin() {
        if (shows("bar.user")) {
            bot.buttonWithId("bar.user").contextMenu(text("Keluar", "Log out")).click();
        }
        bot.buttonWithId("login.go");
        if (bot.buttonWithId("login.language").getText().equals("Bahasa Indonesia")) {
            bot.buttonWithId("login.language").click();
            until("the login page in Indonesian", () -> bot.buttonWithId("login.language").getText().equals("English"));
        }
    }

    /** @param account of the training office; its published password follows from its name */
    void logIn(String account) {
        tryLogIn(account, "latihan-" + account);
        until("the start page", STORE_OPENS, () -> shows("bar.user"));
    }

    /**
     * Types them and presses the button, without waiting for what comes.
     *
     * @param account any
     * @param password any
     */
    void tryLogIn(String account, String password) {
        atLogin();
        bot.textWithId("login.account").setText(account);
        bot.textWithId("login.password").setText(password);
        bot.buttonWithId("login.go").click();
    }

    /**
     * Makes sure that people are on the ministry's list, by importing it as an office does. The same list twice changes
     * nothing.
     *
     * @param people who must be listed
     */
    void list(Person... people) throws IOException {
        if (listed.containsAll(Set.of(people))) {
            return;
        }
        var file = MinistryList.write(data.resolve("kementerian-" + listed.size() + ".csv"), "", people);
        logIn("verifikator");
        open("id.loket.registry.import");
        bot.textWithId("import.file").setText(file.toString());
        press("import.open");
        press("import.run");
        until("the list", 30_000, () -> Widgets.says(bot.getDisplay(), people.length + " baris: "));
        listed.addAll(Set.of(people));
    }

    /** @param id of a button, pressed as soon as it can be */
    void press(String id) {
        until(id, () -> shows(id) && bot.buttonWithId(id).isEnabled());
        bot.buttonWithId(id).click();
    }

    /**
     * A supervisor comes to this screen and consents to what is asked.
     *
     * @param reason typed
     */
    void supervisorConsents(String reason) {
        until("the supervisor's dialog", () -> shows("supervisor.go"));
        bot.textWithId("supervisor.account").setText("supervisor");
        bot.textWithId("supervisor.password").setText("latihan-supervisor");
        bot.textWithId("supervisor.reason").setText(reason);
        bot.buttonWithId("supervisor.go").click();
    }

    /** @param page id; opened by its entry in the rail */
    void open(String page) {
        bot.buttonWithId("rail." + page).click();
    }

    /**
     * @param id of a button
     * @return whether it can be seen now
     */
    boolean shows(String id) {
        return Widgets.shown(bot.getDisplay(), id);
    }

    /**
     * @param what is waited for, in words
     * @param condition that becomes true
     */
    void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /**
     * @param what is waited for, in words
     * @param timeout in milliseconds
     * @param condition that becomes true
     */
    void until(String what, long timeout, BooleanSupplier condition) {
        bot.waitUntil(new DefaultCondition() {
            @Override
            public boolean test() {
                return condition.getAsBoolean();
            }

            @Override
            public String getFailureMessage() {
                return what + " did not come";
            }
        }, timeout, 100);
    }

    private String text(String indonesian, String english) {
        return "en".equals(Locale.getDefault().getLanguage()) ? english : indonesian;
    }
}
