package id.loket.ui;

import java.util.Optional;

import id.loket.access.Session;
import id.loket.ui.theme.Tone;

/**
 * One fact in the status line: the centre, the route, the outbox, the printers. Published as an OSGi service; asked as
 * {@link PageBadge} is.
 */
public interface StatusItem {

    /** @return place in the line, ascending; from 900 on it stands at the right end. Link 100, centre 200, route 300, outbox 400, printers 500, blanks 600, power 900 */
    int order();

    /**
     * @param session who looks
     * @return the fact now, or empty if there is nothing to tell
     */
    Optional<Fact> fact(Session session);

    /**
     * What the line shows.
     *
     * @param text words that carry the state by themselves: "Pusat: tidak menjawab"
     * @param tone {@link Tone#NEUTRAL} shows no dot
     * @param sentence what is wrong and what is safe, one or two short sentences for the start page; empty when nothing is wrong
     * @param page element id of the page that tells more, or empty
     */
    record Fact(String text, Tone tone, String sentence, String page) {

        /**
         * @param text words
         * @param tone the state
         * @return a fact that needs no sentence and opens no page
         */
        public static Fact of(String text, Tone tone) {
            return new Fact(text, tone, "", "");
        }
    }
}
