package id.loket.issuance.ui.internal;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.VillageCount;
import id.loket.issuance.batch.Batches.Waiting;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.dialog.DocumentPreview;
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
import jakarta.inject.Named;

/** "Belum diambil": printed cards as a stock with an age; shelves, reminders, batches to villages and their lists. */
public final class UncollectedPage {

    static final String ID = "id.loket.issuance.uncollected";

    private static final int SHOWN = 500;
    private static final int PANEL_WIDTH = 260;
    private static final int OLD = 30;

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Batches batches;
    @Inject
    private Residents residents;
    @Inject
    private Approvals approvals;

    private PageHeader header;
    private Banner banner;
    private TableView<Waiting> table;
    private TableView<VillageCount> villages;
    private VillageCount chosen;
    private long all;
    private Refresh refresh;
    private String asked = "";

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageUncollected.text(), "");
        banner = new Banner(page);
        createActions(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        table = new TableView<Waiting>(Grids.fill(new Card(columns, 1)), StockText.cards.text()).key(Waiting::cardId)
                .text(StockText.name.text(), 180, Waiting::name)
                .text(StockText.nik.text(), 132, Waiting::maskedNik)
                .text(StockText.village.text(), 105, Waiting::village)
                .value(StockText.since.text(), 110, Waiting::since, formats::date)
                .pill(StockText.days.text(), 60, each -> new TableView.State(Formats.number(days(each)),
                        days(each) > OLD ? Tone.WARNING : Tone.NEUTRAL))
                .text(StockText.shelf.text(), 90, Waiting::place)
                .text(StockText.reminded.text(), 125, this::reminded)
                .empty(StockText.noCards.text());
        Names.id(table.table(), "uncollected.cards");
        table.onExport(count -> residents.exported(session, count, "uncollected cards"));
        var side = new Card(columns, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(PANEL_WIDTH, SWT.DEFAULT).applyTo(side);
        villages = new TableView<VillageCount>(side, StockText.villages.text()).key(VillageCount::code)
                .text(StockText.villages.text(), 150, VillageCount::name)
                .number(StockText.count.text(), 70, VillageCount::cards)
                .empty(StockText.noVillages.text())
                .bare();
        Names.id(villages.table(), "uncollected.villages");
        villages.onSelect(village -> {
            chosen = village;
            loadCards();
        });
        refresh = new Refresh(page, this::load);
        load();
        openAsked();
    }

    /** The code of a list, scanned into the global search, comes here; it may do so before the page is built. */
    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String typed) {
        asked = typed == null ? "" : typed;
        if (table != null && !table.isDisposed()) {
            openAsked();
        }
    }

    /** The page is shown before its dialog is. */
    private void openAsked() {
        HandOverBatch.number(asked).ifPresent(number -> table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                returned(number);
            }
        }));
        asked = "";
    }

    private void createActions(Composite page) {
        var row = Grids.plain(page, 1);
        Names.id(KeyButton.primary(row, StockText.ship.text(), Key.function(2), this::ship), "uncollected.ship");
        Names.id(KeyButton.secondary(row, StockText.returned.text(), Key.function(3),
                () -> returned(null)), "uncollected.returned");
        Names.id(KeyButton.secondary(row, StockText.remind.text(), Key.function(4), this::remind), "uncollected.remind");
        Names.id(KeyButton.secondary(row, StockText.place.text(), Key.function(5), this::place), "uncollected.place");
        Names.id(KeyButton.secondary(row, StockText.oldCards.text(), Key.function(6),
                () -> OldCardsDialog.open(table.getShell(), session, batches, formats)), "uncollected.old");
        Names.id(KeyButton.secondary(row, StockText.all.text(), Key.ESCAPE, () -> {
            chosen = null;
            banner.clear();
            load();
        }), "uncollected.all");
        Grids.row(row);
    }

    private long days(Waiting card) {
        return ChronoUnit.DAYS.between(formats.day(card.since()), formats.today());
    }

    private String reminded(Waiting card) {
        return card.reminders() == 0 ? "" : card.reminders() + "× · " + formats.date(card.remindedAt());
    }

    @Inject
    @Optional
    void cardsChanged(@UIEventTopic("id/loket/changed/cards") Event event) {
        soon();
    }

    @Inject
    @Optional
    void handOversChanged(@UIEventTopic("id/loket/changed/handovers") Event event) {
        soon();
    }

    private void soon() {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        table.setFocus();
    }

    private void load() {
        villages.loading();
        Work.quiet(progress -> batches.villages(session)).done(found -> {
            villages.rows(found);
            all = found.stream().mapToLong(VillageCount::cards).sum();
            if (chosen != null) {
                var before = chosen.code();
                chosen = found.stream().filter(each -> each.code().equals(before)).findFirst().orElse(null);
            }
            if (chosen == null) {
                villages.table().deselectAll();
            } else {
                villages.select(chosen);
            }
            loadCards();
        }).refused(villages::failed).start(table);
    }

    private void loadCards() {
        table.loading();
        var village = chosen == null ? null : chosen.code();
        var waiting = chosen == null ? all : chosen.cards();
        Work.quiet(progress -> batches.waiting(session, village, SHOWN)).done(cards -> {
            header.line(cards.isEmpty() ? StockText.lineNone.text() : StockText.line.text(waiting, days(cards.get(0))));
            table.rows(cards);
        }).refused(table::failed).start(table);
    }

    private void ship() {
        inVillage(village -> ShipDialog.ask(table.getShell(), session, batches, village, formats).ifPresent(sent -> {
            banner.show(Tone.GOOD, StockText.shipped.text(sent.batch().id(), sent.cards(), village.name()), "");
            preview(StockText.listTitle.text(sent.batch().id()), "daftar-" + sent.batch().id() + ".pdf",
                    () -> batches.list(session, sent.batch().id()));
            load();
        }));
    }

    /** @param number of the batch whose list lies on the counter, or null */
    private void returned(Long number) {
        banner.clear();
        ReturnedDialog.open(table.getShell(), session, batches, approvals, formats, number);
        load();
    }

    private void remind() {
        inVillage(village -> preview(StockText.reminderTitle.text(village.name()), "pengingat-" + village.name() + ".pdf",
                () -> batches.remind(session, village.code())));
    }

    private void preview(String title, String file, java.util.function.Supplier<byte[]> paper) {
        Work.of(title, progress -> paper.get()).done(pdf -> DocumentPreview.open(table.getShell(), title, file, pdf))
                .refused(banner::show).start(table);
    }

    private void place() {
        banner.clear();
        table.selection().ifPresentOrElse(card -> ReasonDialog.ask(table.getShell(), StockText.placeTitle.text(),
                StockText.placeLabel.text(), StockText.placeAct.text()).ifPresent(where -> Work.quiet(progress -> {
                    batches.put(session, card.cardId(), where);
                    return card;
                }).done(done -> banner.show(Tone.GOOD, StockText.placed.text(done.name()), "")).refused(banner::show)
                        .start(table)), () -> banner.show(Tone.NEUTRAL, StockText.chooseCard.text(), ""));
    }

    private void inVillage(Consumer<VillageCount> action) {
        banner.clear();
        if (chosen == null) {
            banner.show(Tone.NEUTRAL, StockText.chooseVillage.text(), "");
            villages.setFocus();
        } else {
            action.accept(chosen);
        }
    }
}
