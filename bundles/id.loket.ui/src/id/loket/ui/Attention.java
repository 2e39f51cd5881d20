package id.loket.ui;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import id.loket.access.Session;
import id.loket.ui.theme.Tone;

/** Rows for "Perlu ditangani" on the start page. Published as an OSGi service; asked as {@link PageBadge} is. */
public interface Attention {

    /**
     * @param session who looks; rows this person can do nothing about are left out
     * @return what waits for a person, most urgent first; one row per kind of matter, not per record
     */
    List<Row> rows(Session session);

    /**
     * One matter.
     *
     * @param word one word for the pill: "Periksa"
     * @param tone how urgent
     * @param text "2 kartu terputus saat dicetak"
     * @param since since when the oldest waits
     * @param page element id of the page where it is dealt with
     */
    record Row(String word, Tone tone, String text, Instant since, String page) {

        /** Refuses what the start page could not sort or open. */
        public Row {
            Objects.requireNonNull(word, "a matter without its word");
            Objects.requireNonNull(tone, () -> "no tone of: " + text);
            Objects.requireNonNull(since, () -> "no time since when this waits: " + text);
            Objects.requireNonNull(page, () -> "no page to deal with: " + text);
        }
    }
}
