package id.loket.ui;

import java.util.Optional;

import id.loket.access.Session;
import id.loket.ui.theme.Tone;

/**
 * One of today's figures on the start page. Published as an OSGi service; asked as {@link PageBadge} is.
 *
 * <p>A figure is counted from records, never kept.
 */
public interface StartFigure {

    /** @return place on the start page, ascending: recorded today 100, waiting to be sent 200, printed today 300, handed over today 400, blanks left 500 */
    int order();

    /**
     * @param session who looks
     * @return the figure, or empty if this person has no use for it
     */
    Optional<Value> value(Session session);

    /**
     * What the card shows.
     *
     * @param label "Direkam hari ini"
     * @param count the number
     * @param detail what gives it meaning: "target 60 · sisa 8"; may be empty
     * @param tone {@link Tone#NEUTRAL} unless somebody must act
     * @param page element id of the page with the list behind the number, or empty
     */
    record Value(String label, long count, String detail, Tone tone, String page) {
    }
}
