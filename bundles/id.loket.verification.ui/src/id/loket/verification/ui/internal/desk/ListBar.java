package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;
import id.loket.verification.ui.internal.Counting;
import id.loket.verification.ui.internal.Room;

/** Above the desk: which list, its sum, which of its rows, and a field that finds a row by its number. */
final class ListBar {

    private static final int LIST_WIDTH = 390;
    private static final int ROW_WIDTH = 64;

    private final Room room;
    private final DeskWork.Uses uses;
    private final Source source;
    private final BiConsumer<ListEntry, RowFilter> look;
    private final Combo combo;
    private final TotalsLine totals;
    private final Composite tools;
    private final FilterBar filters;
    private final Text row;
    private final Counting counting;
    private List<ListEntry> entries = List.of();
    private ListEntry current;
    private Totals figures;
    private List<HomeGroup> homes = List.of();
    private long wanted;

    /**
     * Where lists come from.
     *
     * @param campaigns all
     * @param lists of each
     */
    record Source(Campaigns campaigns, CampaignLists lists) {
    }

    ListBar(Composite page, Room room, DeskWork.Uses uses, Source source, BiConsumer<ListEntry, RowFilter> look) {
        this.room = room;
        this.uses = uses;
        this.source = source;
        this.look = look;
        var first = Grids.wide(Grids.plain(page, 2));
        combo = Names.id(new Combo(first, SWT.READ_ONLY), "desk.list");
        combo.setFont(Theme.of(page).body());
        Names.of(combo, DeskText.list.text());
        GridDataFactory.swtDefaults().hint(LIST_WIDTH, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> choose(entries.get(combo.getSelectionIndex()).id()));
        totals = new TotalsLine(first, this::look);
        tools = Grids.wide(Grids.plain(page, 4));
        filters = new FilterBar(tools, uses::place, () -> look(filters().filter()));
        Labels.muted(tools, DeskText.row.text());
        row = Names.id(new Text(tools, SWT.BORDER | SWT.SINGLE), "desk.row");
        row.setFont(Theme.of(page).body());
        Names.of(row, DeskText.rowNumber.text());
        GridDataFactory.swtDefaults().hint(ROW_WIDTH, SWT.DEFAULT).applyTo(row);
        counting = new Counting(combo, this::ask);
        villages();
    }

    private FilterBar filters() {
        return filters;
    }

    /** @return where one button is added behind the filters */
    Composite tools() {
        return tools;
    }

    /** @return the field that takes a row's number */
    Text row() {
        return row;
    }

    /** @return the list that is worked on, or null */
    ListEntry current() {
        return current;
    }

    /** @return its figures as last counted, or null */
    Totals figures() {
        return figures;
    }

    /** @return its people of other regencies as last counted */
    List<HomeGroup> homes() {
        return homes;
    }

    /** @param id of the list to work on, from now on; once it is known */
    void choose(long id) {
        wanted = id;
        entries.stream().filter(entry -> entry.id() == id).findFirst().ifPresent(this::start);
    }

    /** @param filter rows of the current list */
    void look(RowFilter filter) {
        filters.show(filter);
        look.accept(current, filter);
    }

    /** Reads which lists there are; the current one stays, and is counted again. */
    void load() {
        Work.quiet(progress -> ListEntry.of(source.campaigns().all(room.session()),
                campaign -> source.lists().of(room.session(), campaign.id()))).done(this::show).refused(room::refused).start(combo);
    }

    private void show(List<ListEntry> all) {
        entries = all;
        combo.setItems(all.stream().map(ListEntry::label).toArray(String[]::new));
        combo.setEnabled(!all.isEmpty());
        var stays = all.stream().filter(entry -> entry.id() == (wanted == 0 && current != null ? current.id() : wanted)).findFirst();
        if (stays.isPresent() && current != null && stays.get().id() == current.id()) {
            combo.select(all.indexOf(stays.get()));
            count();
        } else {
            stays.or(() -> all.stream().findFirst()).ifPresentOrElse(this::start, this::none);
        }
    }

    private void none() {
        current = null;
        totals.show(null);
        look.accept(null, RowFilter.all(0));
    }

    private void start(ListEntry entry) {
        wanted = 0;
        current = entry;
        figures = null;
        homes = List.of();
        totals.show(null);
        combo.select(entries.indexOf(entry));
        filters.start(entry.id(), entry.campaign().kind());
        look.accept(entry, filters.filter());
        counting.other();
    }

    /** Counts the current list again, as soon as that is no burden. */
    void count() {
        counting.soon();
    }

    private void ask() {
        if (current == null) {
            counting.done();
            return;
        }
        var id = current.id();
        Work.quiet(progress -> new Counted(uses.desk().totals(room.session(), id), uses.desk().elsewhere(room.session(), id)))
                .done(counted -> {
                    if (current != null && current.id() == id) {
                        figures = counted.totals();
                        homes = counted.homes();
                        totals.show(figures);
                        filters.homes(homes);
                    }
                }).refused(room::refused).always(counting::done).start(combo);
    }

    private record Counted(Totals totals, List<HomeGroup> homes) {
    }

    private void villages() {
        Work.quiet(progress -> villages(uses.regions())).done(filters::villages).refused(room::refused).start(combo);
    }

    private static List<RegionCode> villages(Regions regions) {
        return regions.children(regions.office().code()).stream()
                .flatMap(district -> regions.children(district.code()).stream())
                .sorted((one, other) -> one.name().compareTo(other.name())).map(village -> village.code()).toList();
    }
}
