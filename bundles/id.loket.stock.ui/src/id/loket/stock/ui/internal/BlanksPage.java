package id.loket.stock.ui.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceIdentity;
import id.loket.device.Devices;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.Balance;
import id.loket.stock.Movement;
import id.loket.stock.Movements;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Place;
import id.loket.stock.PlaceNames;
import id.loket.stock.Stock;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.ui.internal.overview.CoverCard;
import id.loket.stock.ui.internal.overview.PlacesCard;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Stok blangko": what is left and whether the books agree; receiving and loading by keyboard; every movement. */
public final class BlanksPage {

    private static final int FORM_WIDTH = 325;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Stock stock;
    @Inject
    private Forecasts forecasts;
    @Inject
    private Devices devices;
    @Inject
    private Movements movements;
    @Inject
    private Approvals approvals;
    @Inject
    private Clock clock;
    @Inject
    private Regions regions;
    @Inject
    private PlaceNames placeNames;

    private PageHeader header;
    private Banner banner;
    private BalanceRow balance;
    private ReceiveForm receiving;
    private LoadForm loading;
    private CoverCard cover;
    private PlacesCard perPlace;
    private Composite lists;
    private MovementsCard listed;
    private Refresh refresh;
    private PlaceNames.Names names;
    private List<Place> places = List.of();

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageBlanks.text(), "");
        banner = new Banner(page);
        balance = new BalanceRow(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var desk = new Desk(session, formats, approvals, header, banner, this::load);
        createForms(columns, desk);
        createLists(columns, desk);
        refresh = new Refresh(page, this::load);
        load();
    }

    private void createForms(Composite columns, Desk desk) {
        var forms = Grids.plain(columns, 1);
        forms.setLayout(Grids.layout(1, 0, Theme.GAP));
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(forms);
        if (session.may(Stock.RECEIVE)) {
            receiving = new ReceiveForm(forms, session, stock, desk::told, desk::refused);
        }
        if (session.may(Stock.LOAD)) {
            loading = new LoadForm(forms, session, stock, desk::told, desk::refused);
        }
        if (session.may(Movements.MOVE)) {
            var card = Grids.wide(new Card(forms, 2));
            Names.id(KeyButton.secondary(card, Msg.move.text(), Key.function(6), () -> move(desk)), "stock.move");
            Names.id(KeyButton.secondary(card, Msg.reverse.text(), Key.function(7), () -> listed.reverse()), "stock.reverse");
        }
    }

    private void move(Desk desk) {
        new MovementDialog(lists.getShell(), session, movements, approvals, places, this::label, desk::told).open();
    }

    private void createLists(Composite columns, Desk desk) {
        var right = Grids.fill(Grids.plain(columns, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        cover = new CoverCard(right, desk, forecasts, this::switchLists);
        lists = Grids.fill(Grids.plain(right, 1));
        lists.setLayout(new StackLayout());
        listed = new MovementsCard(lists, desk, movements, clock.getZone(), this::label);
        perPlace = new PlacesCard(lists, session, stock, clock, this::label);
        top(listed.control());
    }

    private void top(Control list) {
        ((StackLayout) lists.getLayout()).topControl = list;
        lists.layout();
    }

    private boolean switchLists() {
        banner.clear();
        var toPlaces = ((StackLayout) lists.getLayout()).topControl == listed.control();
        top(toPlaces ? perPlace.control() : listed.control());
        if (toPlaces) {
            perPlace.focus();
        } else {
            listed.focus();
        }
        return toPlaces;
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/blanks") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        if (receiving != null) {
            receiving.focus();
        } else if (loading != null) {
            loading.focus();
        } else {
            listed.focus();
        }
    }

    private record Content(Balance balance, Forecast forecast, int toReceive, List<Movement> movements, List<DeviceIdentity> printers,
            List<Place> places, PlaceNames.Names names, Filter asked) {
    }

    private void load() {
        try {
            load(listed.asked());
        } catch (Refusal wrongForm) {
            banner.show(wrongForm);
        }
    }

    private void load(Filter asked) {
        listed.table().loading();
        Work.quiet(progress -> read(asked)).done(this::show).refused(listed.table()::failed).start(listed.table());
        if (loading != null) {
            loading.suggest();
        }
    }

    /** Drivers may take their time to answer, so this is not for the UI thread. */
    private Content read(Filter asked) {
        var now = placeNames.now();
        var districts = regions.children(regions.office().code()).stream().map(region -> Place.district(region.code())).toList();
        return new Content(stock.balance(session), forecasts.forecast(session), stock.toBeReceived(session).size(),
                movements.list(session, asked), devices.of(CardPrinter.class).stream().map(CardPrinter::identity).toList(),
                Stream.of(movements.places(session), districts, now.hoppers()).flatMap(Collection::stream).distinct().toList(),
                now, asked);
    }

    private void show(Content content) {
        names = content.names();
        places = content.places();
        if (loading != null) {
            loading.offer(content.printers());
        }
        balance.show(content.balance(), content.forecast());
        cover.show(content.forecast());
        perPlace.show(content.balance(), content.forecast());
        header.line(line(content));
        tellStory(content);
        listed.show(content.asked(), content.movements(), places);
    }

    private static String line(Content content) {
        if (!content.balance().agrees()) {
            return Msg.lineDiffers.text(content.balance().residual());
        }
        return content.toReceive() > 0 ? Msg.lineToReceive.text(content.toReceive()) : Msg.lineAgrees.text();
    }

    private void tellStory(Content content) {
        content.asked().chip().ifPresent(chip -> {
            if (content.movements().isEmpty()) {
                banner.show(Tone.WARNING, Msg.storyUnknown.text(chip), "");
            } else {
                banner.clear();
                header.line(Msg.storyOf.text(chip));
            }
        });
    }

    private String label(Place place) {
        return names == null ? place.label() : names.of(place);
    }
}
