package id.loket.stock.internal;

import java.util.Arrays;
import java.util.regex.Pattern;

import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;

/** Words for what stands in the tables, also where a hand changed it into something that is no place, kind or number. */
final class KeptText {

    static final String NOTHING = "–";

    private static final Pattern SERIES = Pattern.compile("[A-Z]{0,6}#\\d{1,2}");
    private static final Pattern PLACE = Pattern.compile("outside|unreceived|office|act|issued|invalid|lost|destroyed"
            + "|(hopper|printroom|district|courier|lent):.*");

    private KeptText() {
    }

    static String numbers(String series, long first, long last) {
        if (!SERIES.matcher(series).matches()) {
            return series + " " + first + NOTHING + last;
        }
        var mark = series.indexOf('#');
        var form = series.substring(0, mark) + "%0" + Math.max(1, Integer.parseInt(series.substring(mark + 1))) + "d";
        return first == last ? form.formatted(first) : form.formatted(first) + " " + NOTHING + " " + form.formatted(last);
    }

    static String place(String code) {
        if (code.isEmpty()) {
            return NOTHING;
        }
        return PLACE.matcher(code).matches() ? new Place(code).label() : code;
    }

    static String kind(String name) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(name)).findFirst().map(Kind::label).orElse(name);
    }
}
