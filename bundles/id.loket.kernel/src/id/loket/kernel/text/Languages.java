package id.loket.kernel.text;

import java.util.Locale;

/** The two languages Loket speaks. */
public final class Languages {

    /** Indonesian, as an office speaks it; the default. */
    public static final Locale INDONESIAN = new Locale("id", "ID");

    private Languages() {
    }

    /**
     * Numbers keep the Indonesian grouping (1.204) in both languages: an office compares screens with paper.
     *
     * @param locale the language of the text around the number
     * @return the locale that formats numbers in it
     */
    public static Locale numbersFor(Locale locale) {
        return INDONESIAN;
    }
}
