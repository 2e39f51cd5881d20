package id.loket.printing.rules;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.printing.check.Checks;
import id.loket.registry.office.OfficeSettings;

/**
 * Which printed cards a person looks at.
 *
 * @param every how many-th card of the day; 0 for none, 1 for each
 */
public record CheckRule(int every) {

    /** Nobody looks. */
    public static final CheckRule NONE = new CheckRule(0);
    /** Each card is looked at. */
    public static final CheckRule EACH = new CheckRule(1);
    /** A check more seldom than this is none. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(CheckRule.class);
    private static final String NONE_WORD = "none";
    private static final String EACH_WORD = "every";

    /**
     * @param settings of the office
     * @return what holds for the next card; a word nobody knows asks for each: more work, but no card that nobody looked at
     */
    public static CheckRule of(OfficeSettings settings) {
        var word = settings.get(Checks.SETTING).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
        if (word.isEmpty() || word.equals(NONE_WORD)) {
            return NONE;
        }
        if (word.matches("\\d{1,3}")) {
            return new CheckRule(Integer.parseInt(word));
        }
        if (!word.equals(EACH_WORD)) {
            LOG.warn("The setting {} says \"{}\", which is none of none, every, or a number: each card is checked", Checks.SETTING, word);
        }
        return EACH;
    }

    /**
     * @param before cards of today before this one
     * @return whether a person looks at this one
     */
    public boolean due(long before) {
        return every > 0 && (before + 1) % every == 0;
    }

    /** @return as it stands in the settings */
    public String word() {
        return every == 0 ? NONE_WORD : every == 1 ? EACH_WORD : String.valueOf(every);
    }
}
