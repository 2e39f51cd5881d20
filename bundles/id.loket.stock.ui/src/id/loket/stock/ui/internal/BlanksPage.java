package id.loket.stock.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.device.CardPrinter;
import id.loket.device.DeviceIdentity;
import id.loket.device.Devices;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Balance;
import id.loket.stock.Movement;
import id.loket.stock.Place;
import id.loket.stock.Stock;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
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
    private Devices devices;

    private PageHeader header;
    private Banner banner;
    private BalanceRow balance;
    private ReceiveForm receiving;
    private LoadForm loading;
    private TableView<Movement> table;
    private Text story;
    private Refresh refresh;
    private Map<String, String> printers = Map.of();

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageBlanks.text(), "");
        banner = new Banner(page);
        balance = new BalanceRow(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        createForms(columns);
        createTable(columns);
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
    }

    private void createTable(Composite columns) {
        var card = Grids.fill(new Card(columns, 1));
        table = new TableView<Movement>(card, Msg.movements.text())
                .value(Msg.when.text(), 142, Movement::movedAt, formats::dateTime)
                .text(Msg.kind.text(), 120, movement -> movement.kind().label())
                .text(Msg.numbers.text(), 185, movement -> movement.range().toString())
                .number(Msg.pieces.text(), 60, Movement::pieces)
                .text(Msg.from.text(), 112, movement -> label(movement.source()))
                .text(Msg.to.text(), 112, movement -> label(movement.target()))
                .text(Msg.actor.text(), 70, movement -> actor(movement.actor()))
                .empty(Msg.noMovements.text());
        Names.id(table.table(), "stock.movements");
        var bar = table.bar();
        Labels.muted(bar, Msg.story.text());
        story = new Text(bar, SWT.BORDER);
        Names.of(story, Msg.story.text());
        Names.id(story, "stock.story");
        story.addListener(SWT.DefaultSelection, event -> showStory());
        KeyButton.secondary(bar, Msg.all.text(), Key.function(5), this::load);
        Grids.row(bar);
        GridDataFactory.swtDefaults().hint(96, SWT.DEFAULT).applyTo(story);
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

    private record Content(Balance balance, int toReceive, List<Movement> movements, List<DeviceIdentity> printers) {
    }

    private void load() {
        table.loading();
        Work.quiet(progress -> new Content(stock.balance(session), stock.toBeReceived(session).size(),
                stock.movements(session, MOVEMENTS), printers()))
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
        balance.show(content.balance());
        header.line(line(content));
        table.rows(content.movements());
    }

    private static String line(Content content) {
        if (!content.balance().agrees()) {
            return Msg.lineDiffers.text(content.balance().residual());
        }
        return content.toReceive() > 0 ? Msg.lineToReceive.text(content.toReceive()) : Msg.lineAgrees.text();
    }

    private void showStory() {
        try {
            var chip = ChipNumber.parse(story.getText());
            Work.quiet(progress -> stock.story(session, chip)).done(movements -> {
                if (movements.isEmpty()) {
                    banner.show(Tone.WARNING, Msg.storyUnknown.text(chip), "");
                    return;
                }
                banner.clear();
                header.line(Msg.storyOf.text(chip));
                table.rows(movements);
                table.setFocus();
            }).refused(banner::show).start(table);
        } catch (Refusal wrongForm) {
            banner.show(wrongForm);
        }
    }

    /** What printing and hand-over do is booked by the system; the cards' own records name the person. */
    private static String actor(String account) {
        return account.equals("cards") || account.startsWith("system.") ? Msg.bySystem.text() : account;
    }

    private String label(Place place) {
        return place.isHopper() ? printers.getOrDefault(place.printer(), place.printer()) : place.label();
    }

    /** Asked once for a whole list, and not on the UI thread: a driver may take its time to answer. */
    private List<DeviceIdentity> printers() {
        return devices.of(CardPrinter.class).stream().map(CardPrinter::identity).toList();
    }
}
