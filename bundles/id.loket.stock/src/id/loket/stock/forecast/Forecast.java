package id.loket.stock.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.loket.card.ConsumableSupply;
import id.loket.stock.Place;

/**
 * How long the office's blanks last.
 *
 * @param today the day it was made
 * @param left blanks that can be printed on, wherever they lie
 * @param backlog cards that wait to be printed
 * @param asked blanks on their way: asked for, or announced without having been asked for, and not come yet
 * @param learned what consumption taught
 * @param cover how long they last
 * @param places each shelf of blanks with what it uses itself
 * @param consumables ribbon and film; empty if nobody keeps them
 * @param request what to ask for today; empty if nothing
 * @param history the last days, oldest first
 * @param settings what the office set
 */
public record Forecast(LocalDate today, long left, long backlog, long asked, Learned learned, Cover cover,
        List<AtPlace> places, List<OfConsumable> consumables, Optional<Request> request, List<DayUse> history,
        ForecastSettings settings) {

    /** Copies the lists. */
    public Forecast {
        places = List.copyOf(places);
        consumables = List.copyOf(consumables);
        history = List.copyOf(history);
    }

    /** @return what {@link #request} will ask for once it is due, by the figures of today; empty if there is enough */
    public Optional<Request> wanted() {
        return CoverRule.wanted(left, backlog, asked, learned, settings, today);
    }

    /**
     * One shelf: what leaves it towards a card, a hopper or another shelf.
     *
     * @param place which
     * @param left blanks there
     * @param learned what leaves it
     * @param cover how long they last
     */
    public record AtPlace(Place place, long left, Learned learned, Cover cover) {
    }

    /**
     * Ribbon or film, one print for each blank used.
     *
     * @param kind which
     * @param prints cards the unused rolls are good for
     * @param cover how long they last
     * @param reorder whether the next ones must be ordered
     */
    public record OfConsumable(ConsumableSupply.Kind kind, long prints, Cover cover, boolean reorder) {
    }
}
