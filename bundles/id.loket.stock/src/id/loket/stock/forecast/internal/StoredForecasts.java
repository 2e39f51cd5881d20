package id.loket.stock.forecast.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Session;
import id.loket.card.Cards;
import id.loket.card.ConsumableSupply;
import id.loket.document.Documents;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.OutageLog;
import id.loket.stock.Place;
import id.loket.stock.forecast.CoverRule;
import id.loket.stock.forecast.DayUse;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.ForecastMsg;
import id.loket.stock.forecast.ForecastSettings;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.forecast.Learned;
import id.loket.stock.forecast.PlotStyle;
import id.loket.stock.internal.Figures;
import id.loket.store.Store;
import id.loket.store.Transaction;

/** Forecasts out of the ledger's sums of the days. */
@Component
public final class StoredForecasts implements Forecasts {

    private static final String LEAD = "stock.forecast-lead";
    private static final String COVER = "stock.forecast-cover";
    private static final String QUOTA = "stock.forecast-quota";
    private static final String PACK = "stock.forecast-pack";
    private static final int MOST_DAYS = 365;
    private static final long MOST_PACK = 10_000;
    private static final int OUTAGES = 500;

    private final Store store;
    private final Cards cards;
    private final OfficeSettings settings;
    private final OutageLog outages;
    private final Clock clock;
    private final ConsumableSupply consumables;
    private final Bulletin bulletin;

    /**
     * @param store open, with the ledger's tables
     * @param cards asked how many wait
     * @param settings of the office
     * @param outages days cut short
     * @param clock gives today and the office's zone
     * @param documents makes the bulletin
     * @param regions the office's name
     * @param consumables ribbon and film, or null where nobody keeps them
     */
    @Activate
    public StoredForecasts(@Reference Store store, @Reference Cards cards, @Reference OfficeSettings settings,
            @Reference OutageLog outages, @Reference Clock clock, @Reference Documents documents, @Reference Regions regions,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
            ConsumableSupply consumables) {
        this.store = store;
        this.cards = cards;
        this.settings = settings;
        this.outages = outages;
        this.clock = clock;
        this.consumables = consumables;
        bulletin = new Bulletin(documents, regions);
    }

    @Override
    public Forecast forecast(Session session) {
        session.require(READ);
        return store.read(this::forecast);
    }

    private Forecast forecast(Transaction transaction) throws SQLException {
        var today = LocalDate.ofInstant(transaction.now(), clock.getZone());
        var from = today.minusDays(CoverPlot.SHOWN_DAYS + CoverRule.WINDOW);
        var book = new UseBook(transaction, from, today,
                OutageDays.of(outages.latest(OUTAGES), from, transaction.now(), clock.getZone()));
        var totals = Figures.totals(transaction);
        var left = totals.places().stream().filter(Place::isUnused).mapToLong(totals::net).sum();
        var days = book.office(left);
        var learned = CoverRule.learn(days, today);
        var backlog = cards.count(CardState.QUEUED);
        var asked = asked(transaction);
        var rule = settings();
        var places = new ArrayList<Forecast.AtPlace>();
        for (var place : totals.places()) {
            if (place.isUnused()) {
                var own = CoverRule.learn(book.at(place, totals.net(place)), today);
                places.add(new Forecast.AtPlace(place, totals.net(place), own,
                        CoverRule.cover(totals.net(place), 0, own, today)));
            }
        }
        return new Forecast(today, left, backlog, asked, learned, CoverRule.cover(left, backlog, learned, today), places,
                consumables(learned, backlog, today), CoverRule.request(left, backlog, asked, learned, rule, today), days, rule);
    }

    private List<Forecast.OfConsumable> consumables(Learned learned, long backlog, LocalDate today) {
        if (consumables == null) {
            return List.of();
        }
        var all = new ArrayList<Forecast.OfConsumable>();
        for (var kind : ConsumableSupply.Kind.values()) {
            var prints = consumables.printsLeft(kind);
            var reorder = consumables.reorderDue(kind);
            // An office that keeps none has nothing to be told about it.
            if (prints > 0 || reorder) {
                all.add(new Forecast.OfConsumable(kind, prints, CoverRule.cover(prints, backlog, learned, today), reorder));
            }
        }
        return all;
    }

    /** Blanks on their way: those of open requests, and those of open notes that answer none. */
    private static long asked(Transaction transaction) {
        return requested(transaction) + announced(transaction);
    }

    /** What was granted, or else asked for, less what has come. */
    private static long requested(Transaction transaction) {
        var sum = transaction.entities()
                .createQuery("select sum(coalesce(r.granted, r.asked) - r.fulfilled) from BlankRequest r where r.state in"
                        + " (id.loket.stock.supply.BlankRequest.State.SENT, id.loket.stock.supply.BlankRequest.State.ANSWERED,"
                        + " id.loket.stock.supply.BlankRequest.State.PARTLY_FULFILLED)", Number.class)
                .getSingleResult();
        return sum == null ? 0 : Math.max(0, sum.longValue());
    }

    private static long announced(Transaction transaction) {
        var sum = transaction.entities()
                .createQuery("select sum(c.announced - c.received) from Consignment c where c.requestId is null"
                        + " and c.announced > c.received and c.state in (id.loket.stock.supply.Consignment.State.EXPECTED,"
                        + " id.loket.stock.supply.Consignment.State.PARTLY)", Number.class)
                .getSingleResult();
        return sum == null ? 0 : sum.longValue();
    }

    private ForecastSettings settings() {
        var usual = ForecastSettings.USUAL;
        return new ForecastSettings((int) number(LEAD, usual.leadDays()), (int) number(COVER, usual.coverDays()),
                number(QUOTA, usual.quota()), Math.max(1, number(PACK, usual.pack())));
    }

    private long number(String key, long usual) {
        return settings.get(key).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf).orElse(usual);
    }

    @Override
    public void set(Session session, ForecastSettings wanted) {
        session.require(SET);
        require(wanted.leadDays() >= 1 && wanted.leadDays() <= MOST_DAYS, ForecastMsg.leadOutOfBounds, wanted.leadDays());
        require(wanted.coverDays() >= 1 && wanted.coverDays() <= MOST_DAYS, ForecastMsg.coverOutOfBounds, wanted.coverDays());
        require(wanted.quota() >= 0, ForecastMsg.quotaOutOfBounds, wanted.quota());
        require(wanted.pack() >= 1 && wanted.pack() <= MOST_PACK, ForecastMsg.packOutOfBounds, wanted.pack());
        store.write(transaction -> {
            settings.put(transaction, LEAD, Integer.toString(wanted.leadDays()));
            settings.put(transaction, COVER, Integer.toString(wanted.coverDays()));
            settings.put(transaction, QUOTA, Long.toString(wanted.quota()));
            settings.put(transaction, PACK, Long.toString(wanted.pack()));
            transaction.audit(session.entry("stock.forecast.set", "settings"));
            transaction.announce("blanks");
            return Optional.empty();
        });
    }

    private static void require(boolean right, ForecastMsg reason, long value) {
        if (!right) {
            throw new Refusal(reason, value);
        }
    }

    @Override
    public byte[] plot(Forecast forecast, PlotStyle style) {
        return CoverPlot.png(forecast, style, Locale.getDefault(Locale.Category.DISPLAY));
    }

    @Override
    public byte[] bulletinPdf(Session session) {
        return bulletin.pdf(forecast(session));
    }

    @Override
    public byte[] bulletinPng(Session session) {
        return Bulletin.png(bulletinPdf(session));
    }
}
