package id.loket.stock.ui.internal.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.Place;
import id.loket.stock.Stock;
import id.loket.stock.forecast.Cover;
import id.loket.stock.forecast.Forecast;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** What lies where: now with how long it lasts, or at the end of any past day. */
public final class PlacesCard {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Session session;
    private final Stock stock;
    private final Clock clock;
    private final Card card;
    private final TableView<Row> table;
    private final Text asOf;
    private List<Row> now = List.of();

    /** One place. */
    private record Row(Place place, long pieces, Optional<Forecast.AtPlace> ahead) {

        Cover cover() {
            return ahead.map(Forecast.AtPlace::cover).orElse(Cover.UNKNOWN);
        }
    }

    /**
     * @param parent the page
     * @param session who looks
     * @param stock asked for past balances
     * @param clock says what is past
     * @param label names a place
     */
    public PlacesCard(Composite parent, Session session, Stock stock, Clock clock, Function<Place, String> label) {
        this.session = session;
        this.stock = stock;
        this.clock = clock;
        card = new Card(parent, 1);
        table = new TableView<Row>(card, OverviewMsg.places.text()).key(Row::place)
                .text(OverviewMsg.place.text(), 220, row -> label.apply(row.place()))
                .number(OverviewMsg.left.text(), 90, Row::pieces)
                .text(OverviewMsg.usePerDay.text(), 80, row -> row.ahead().filter(place -> place.learned().perDay() > 0)
                        .map(place -> Formats.number(Math.round(place.learned().perDay()))).orElse(""))
                .text(OverviewMsg.lasts.text(), 130, row -> row.cover().days().isPresent()
                        ? OverviewMsg.lastsDays.text((long) row.cover().days().getAsDouble()) : "")
                .text(OverviewMsg.runsOutOn.text(), 110, row -> row.cover().runsOut().map(Formats::date).orElse(""))
                .empty(OverviewMsg.noPlaces.text());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Names.id(table.table(), "stock.places");
        Labels.muted(table.bar(), OverviewMsg.asOf.text());
        asOf = new Text(table.bar(), SWT.BORDER);
        asOf.setMessage(OverviewMsg.asOfHint.text());
        Names.of(asOf, OverviewMsg.asOf.text());
        Names.id(asOf, "stock.asof");
        asOf.addListener(SWT.DefaultSelection, event -> look());
        Grids.row(table.bar());
        GridDataFactory.swtDefaults().hint(96, SWT.DEFAULT).applyTo(asOf);
    }

    /** @return the whole, for a stack */
    public Composite control() {
        return card;
    }

    /** Puts the keyboard into the list. */
    public void focus() {
        table.setFocus();
    }

    /**
     * @param balance now
     * @param forecast now
     */
    public void show(Balance balance, Forecast forecast) {
        now = balance.places().stream().map(line -> new Row(line.place(), line.held(),
                forecast.places().stream().filter(place -> place.place().equals(line.place())).findFirst())).toList();
        if (asOf.getText().isBlank()) {
            table.rows(now);
        }
    }

    private void look() {
        if (asOf.getText().isBlank()) {
            table.rows(now);
            return;
        }
        try {
            var end = day().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000);
            table.loading();
            Work.quiet(progress -> stock.balance(session, end)).done(balance -> table.rows(balance.places().stream()
                    .map(line -> new Row(line.place(), line.held(), Optional.empty())).toList()))
                    .refused(table::failed).start(table);
        } catch (Refusal wrong) {
            table.failed(wrong);
        }
    }

    private LocalDate day() {
        var typed = asOf.getText().strip();
        try {
            var day = LocalDate.parse(typed.replace('/', '-').replace('.', '-'), DATE);
            if (day.isAfter(LocalDate.now(clock))) {
                throw new Refusal(OverviewMsg.asOfFuture, Formats.date(day));
            }
            return day;
        } catch (DateTimeParseException notADate) {
            throw new Refusal(notADate, OverviewMsg.asOfWrong, typed);
        }
    }
}
