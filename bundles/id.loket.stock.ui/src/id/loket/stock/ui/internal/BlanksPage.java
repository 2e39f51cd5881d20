package id.loket.stock.ui.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
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
import id.loket.stock.Stock;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.ui.internal.overview.CoverCard;
import id.loket.stock.ui.internal.overview.PlacesCard;
import id.loket.ui.Formats;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Stok blangko": what is left and whether the books agree; receiving and loading by keyboard; every movement. */
public final class BlanksPage {

    private static final int MOVEMENTS = 500;
    private static final int FORM_WIDTH = 345;

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

    private PageHeader header;
    private Banner banner;
    private BalanceRow balance;
    private ReceiveForm receiving;
    private LoadForm loading;
    private CoverCard cover;
    private PlacesCard perPlace;
    private Composite lists;
    private Card listed;
    private TableView<Movement> table;
    private MovementFilterBar filter;
    private Refresh refresh;
    private Map<String, String> printers = Map.of();
    private List<Place> places = List.of();
    private Map<Place, String> districts = Map.of();

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageBlanks.text(), "");
        banner = new Banner(page);
        balance = new BalanceRow(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        createForms(columns);
        createLists(columns);
        refresh = new Refresh(page, this::load);
        load();
    }

    private void createForms(Composite columns) {
        var forms = Grids.plain(columns, 1);
        forms.setLayout(Grids.layout(1, 0, Theme.GAP));
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(forms);
        if (session.may(Stock.RECEIVE)) {
            receiving = new ReceiveForm(forms, session, stock, this::told, banner::show);
        }
        if (session.may(Stock.LOAD)) {
            loading = new LoadForm(forms, session, stock, this::told, banner::show);
        }
        if (session.may(Movements.MOVE)) {
            createMoving(forms);
        }
    }

    private void createMoving(Composite forms) {
        var card = Grids.wide(new Card(forms, 2));
        Names.id(KeyButton.secondary(card, Msg.move.text(), Key.function(6), () -> move(card.getShell())), "stock.move");
        Names.id(KeyButton.secondary(card, Msg.reverse.text(), Key.function(7), () -> reverse(card.getShell())), "stock.reverse");
    }

    private void move(Shell shell) {
        new MovementDialog(shell, session, movements, approvals, places, this::label, this::told).open();
    }

    private void reverse(Shell shell) {
        var chosen = table.selection();
        if (chosen.isEmpty()) {
            banner.show(Tone.WARNING, Msg.reverseChoose.text(), "");
            table.setFocus();
            return;
        }
        var wrong = chosen.get();
        var what = Msg.reverseWhat.text(Long.toString(wrong.id()), wrong.kind().label(), wrong.range(), label(wrong.target()),
                label(wrong.source()));
        ReverseDialog.ask(shell, what).ifPresent(why ->
                SupervisorDialog.ask(shell, approvals, session, Movements.APPROVE, what).ifPresent(second ->
                        Work.quiet(progress -> movements.reverse(session, wrong.id(), why, second))
                                .done(back -> told(Msg.reversed.text(Long.toString(wrong.id()), Long.toString(back.id()))))
                                .refused(banner::show)
                                .start(table)));
    }

    private void createLists(Composite columns) {
        var right = Grids.fill(Grids.plain(columns, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        cover = new CoverCard(right, session, forecasts, banner::show, words -> header.fact(words, Tone.GOOD), this::switchLists);
        lists = Grids.fill(Grids.plain(right, 1));
        lists.setLayout(new StackLayout());
        createTable();
        perPlace = new PlacesCard(lists, session, stock, clock, this::label);
        top(listed);
    }

    private void top(Control list) {
        ((StackLayout) lists.getLayout()).topControl = list;
        lists.layout();
    }

    private boolean switchLists() {
        banner.clear();
        var toPlaces = ((StackLayout) lists.getLayout()).topControl == listed;
        top(toPlaces ? perPlace.control() : listed);
        if (toPlaces) {
            perPlace.focus();
        } else {
            table.setFocus();
        }
        return toPlaces;
    }

    private void createTable() {
        listed = new Card(lists, 1);
        table = new TableView<Movement>(listed, Msg.movements.text())
                .text(Msg.number.text(), 54, movement -> Long.toString(movement.id()))
                .value(Msg.when.text(), 136, Movement::movedAt, formats::dateTime)
                .text(Msg.kind.text(), 82, movement -> movement.kind().label())
                .text(Msg.numbers.text(), 184, movement -> movement.range().toString())
                .number(Msg.pieces.text(), 56, Movement::pieces)
                .text(Msg.from.text(), 84, movement -> label(movement.source()))
                .text(Msg.to.text(), 84, movement -> label(movement.target()))
                .text(Msg.actor.text(), 56, movement -> actor(movement.actor()))
                .empty(Msg.noMovements.text());
        Names.id(table.table(), "stock.movements");
        table.shortFilter();
        var bar = table.bar();
        filter = new MovementFilterBar(bar, clock.getZone(), this::load);
        KeyButton.secondary(bar, Msg.all.text(), Key.function(5), this::showAll);
        Grids.row(bar);
        filter.widths();
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
            table.setFocus();
        }
    }

    private void told(String words) {
        banner.clear();
        header.fact(words, Tone.GOOD);
        load();
    }

    private record Content(Balance balance, Forecast forecast, int toReceive, List<Movement> movements, List<DeviceIdentity> printers,
            List<Place> places, Map<Place, String> districts, Filter asked) {
    }

    private void showAll() {
        filter.clear();
        load();
    }

    private void load() {
        try {
            load(filter.filter(MOVEMENTS));
        } catch (Refusal wrongForm) {
            banner.show(wrongForm);
        }
    }

    private void load(Filter asked) {
        table.loading();
        Work.quiet(progress -> new Content(stock.balance(session), forecasts.forecast(session),
                stock.toBeReceived(session).size(), movements.list(session, asked), printers(),
                movements.places(session), districts(), asked))
                .done(this::show)
                .refused(table::failed)
                .start(table);
        if (loading != null) {
            loading.suggest();
        }
    }

    private void show(Content content) {
        printers = content.printers().stream()
                .collect(Collectors.toMap(DeviceIdentity::key, DeviceIdentity::label, (one, other) -> one));
        if (loading != null) {
            loading.offer(content.printers());
        }
        districts = content.districts();
        places = Stream.concat(content.places().stream(), districts.keySet().stream()).distinct().toList();
        filter.offer(places, this::label);
        balance.show(content.balance(), content.forecast());
        cover.show(content.forecast());
        perPlace.show(content.balance(), content.forecast());
        header.line(line(content));
        tellStory(content);
        table.rows(content.movements());
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

    /** What printing and hand-over do is booked by the system; the cards' own records name the person. */
    private static String actor(String account) {
        return account.equals("cards") || account.startsWith("system.") ? Msg.bySystem.text() : account;
    }

    private String label(Place place) {
        return place.isHopper() ? printers.getOrDefault(place.printer(), place.printer())
                : districts.getOrDefault(place, place.label());
    }

    /** Every district of the office, by name, also those that never had a blank. */
    private Map<Place, String> districts() {
        var all = new LinkedHashMap<Place, String>();
        regions.children(regions.office().code()).forEach(region ->
                all.put(Place.district(region.code()), Msg.district.text(region.name())));
        return all;
    }

    /** Asked once for a whole list, and not on the UI thread: a driver may take its time to answer. */
    private List<DeviceIdentity> printers() {
        return devices.of(CardPrinter.class).stream().map(CardPrinter::identity).toList();
    }
}
