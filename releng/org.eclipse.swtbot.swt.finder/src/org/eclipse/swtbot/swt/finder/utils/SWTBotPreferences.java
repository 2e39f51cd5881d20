package org.eclipse.swtbot.swt.finder.utils;

/** How long to wait, and by which key widgets are told apart. Changeable, as in SWTBot. */
public class SWTBotPreferences {

    /** Milliseconds a lookup waits for its widget. */
    public static long TIMEOUT = Long.getLong("org.eclipse.swtbot.search.timeout", 5_000);
    /** Milliseconds between two looks. */
    public static long DEFAULT_POLL_DELAY = Long.getLong("org.eclipse.swtbot.search.defaultPollDelay", 500);
    /** Milliseconds between typed characters. */
    public static long TYPE_INTERVAL = Long.getLong("org.eclipse.swtbot.playback.type.delay", 50);
    /** Milliseconds after each action. */
    public static long PLAYBACK_DELAY = Long.getLong("org.eclipse.swtbot.playback.delay", 0);
    /** {@code setData} key of a widget's id. */
    public static String DEFAULT_KEY = "org.eclipse.swtbot.widget.key";
    /** Where screenshots go. */
    public static String SCREENSHOTS_DIR = System.getProperty("org.eclipse.swtbot.screenshots.dir", "screenshots");

    private SWTBotPreferences() {
    }
}
