package id.loket.stock;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import id.loket.kernel.RegionCode;

/** What people of this office call its places. */
public interface PlaceNames {

    /** @return how they are called now; not on the UI thread, since drivers are asked for their printers' names */
    Names now();

    /** Names as they were when they were asked for. */
    final class Names {

        private final Map<Place, String> hoppers;
        private final Function<RegionCode, Optional<String>> regions;

        /**
         * @param hoppers of the printers of this station, with the printers' names
         * @param regions names districts and regencies
         */
        public Names(Map<Place, String> hoppers, Function<RegionCode, Optional<String>> regions) {
            this.hoppers = Map.copyOf(hoppers);
            this.regions = regions;
        }

        /** @return the hoppers of this station's printers, also those that never held a blank */
        public Set<Place> hoppers() {
            return hoppers.keySet();
        }

        /**
         * @param place any
         * @return its name in the language of this session
         */
        public String of(Place place) {
            return of(place, Locale.getDefault(Locale.Category.DISPLAY));
        }

        /**
         * @param place any
         * @param locale the language; papers are in Indonesian whatever the screen speaks
         * @return its name: a printer's own for its hopper, a region's for a district
         */
        public String of(Place place, Locale locale) {
            var printer = hoppers.get(place);
            return printer != null ? printer
                    : place.region().flatMap(regions).map(name -> place.label(locale, name)).orElseGet(() -> place.label(locale));
        }
    }
}
