package id.loket.stock.ui.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement;
import id.loket.stock.Movements;
import id.loket.stock.Movements.Filter;
import id.loket.stock.Place;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Every movement, filtered, the newest first and page by page; and taking one back. */
final class MovementsCard {

    /** Movements read at a time. */
    static final int PAGE = 500;

    private final Desk desk;
    private final Movements movements;
    private final Function<Place, String> label;
    private final Card card;
    private final TableView<Movement> table;
    private final MovementFilterBar filter;
    private final Composite older;
    private List<Movement> rows = List.of();
    private Filter shown;
    private boolean more;

    /**
     * @param parent the page
     * @param desk of the page
     * @param movements the use cases
     * @param zone days begin and end in it
     * @param label a place's name on this station
     */
    MovementsCard(Composite parent, Desk desk, Movements movements, ZoneId zone, Function<Place, String> label) {
        this.desk = desk;
        this.movements = movements;
        this.label = label;
        card = new Card(parent, 1);
        table = new TableView<Movement>(card, Msg.movements.text()).key(Movement::id)
                .text(Msg.number.text(), 40, movement -> Long.toString(movement.id()))
                .value(Msg.when.text(), 134, Movement::movedAt, desk.formats()::dateTime)
                .text(Msg.kind.text(), 72, movement -> movement.kind().label())
                .text(Msg.numbers.text(), 164, movement -> movement.range().toString())
                .number(Msg.pieces.text(), 50, Movement::pieces)
                .text(Msg.from.text(), 92, movement -> label.apply(movement.source()))
                .text(Msg.to.text(), 92, movement -> label.apply(movement.target()))
                .text(Msg.actor.text(), 82, movement -> actor(movement.actor()))
                .empty(Msg.noMovements.text());
        Names.id(table.table(), "stock.movements");
        table.shortFilter();
        filter = new MovementFilterBar(table.bar(), zone, desk.reload());
        KeyButton.secondary(table.bar(), Msg.all.text(), Key.function(5), this::showAll);
        Grids.row(table.bar());
        filter.widths();
        older = Grids.plain(card, 2);
        GridDataFactory.fillDefaults().exclude(true).applyTo(older);
        older.setVisible(false);
        Grids.wide(Labels.muted(older, Msg.olderThere.text(PAGE)));
        Names.id(KeyButton.secondary(older, Msg.older.text(), Key.control('d'), this::older), "stock.older");
    }

    Composite control() {
        return card;
    }

    /** The list, for work that reads what it shows. */
    TableView<Movement> table() {
        return table;
    }

    void focus() {
        table.setFocus();
    }

    /**
     * @return what is to be read for the first page
     * @throws Refusal a day or a number in the filter is none
     */
    Filter asked() {
        return filter.filter(PAGE, 0);
    }

    /** Movements never change, so pages read before stay behind a first page that is read again. */
    void show(Filter asked, List<Movement> firstPage, List<Place> places) {
        filter.offer(places, label);
        var full = firstPage.size() == PAGE;
        var behind = full && asked.equals(shown) ? rows.stream().filter(each -> each.id() < firstPage.get(PAGE - 1).id()).toList()
                : List.<Movement>of();
        shown = asked;
        list(Stream.concat(firstPage.stream(), behind.stream()).toList(), behind.isEmpty() ? full : more);
    }

    private void showAll() {
        filter.clear();
        desk.reload().run();
    }

    /** What was chosen stays chosen, though others move pieces meanwhile. */
    private void list(List<Movement> now, boolean olderThere) {
        var chosen = table.selection().map(Movement::id).orElse(0L);
        rows = now;
        table.rows(now);
        now.stream().filter(each -> each.id() == chosen).findFirst().ifPresent(table::select);
        more = olderThere;
        Grids.show(older, more);
        card.layout();
    }

    private void older() {
        try {
            var asked = filter.filter(PAGE, rows.get(rows.size() - 1).id());
            Work.quiet(progress -> movements.list(desk.session(), asked))
                    .done(page -> list(Stream.concat(rows.stream(), page.stream()).toList(), page.size() == PAGE))
                    .refused(desk::refused).start(table);
        } catch (Refusal wrongForm) {
            desk.refused(wrongForm);
        }
    }

    /** Takes the chosen movement back. */
    void reverse() {
        var chosen = table.selection();
        if (chosen.isEmpty()) {
            desk.banner().show(Tone.WARNING, Msg.reverseChoose.text(), "");
            table.setFocus();
            return;
        }
        var wrong = chosen.get();
        var what = Msg.reverseWhat.text(Long.toString(wrong.id()), wrong.kind().label(), wrong.range(), label.apply(wrong.target()),
                label.apply(wrong.source()));
        ReverseDialog.ask(table.getShell(), what).ifPresent(why ->
                SupervisorDialog.ask(table.getShell(), desk.approvals(), desk.session(), Movements.APPROVE, what).ifPresent(second ->
                        Work.quiet(progress -> movements.reverse(desk.session(), wrong.id(), why, second))
                                .done(back -> desk.told(Msg.reversed.text(Long.toString(wrong.id()), Long.toString(back.id()))))
                                .refused(desk::refused)
                                .start(table)));
    }

    /** What printing and hand-over do is booked by the system; the cards' own records name the person. */
    private static String actor(String account) {
        return account.equals("cards") || account.startsWith("system.") ? Msg.bySystem.text() : account;
    }
}
