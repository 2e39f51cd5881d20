package id.loket.stock.ui.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Approval;
import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movements;
import id.loket.stock.Movements.Order;
import id.loket.stock.Place;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.dialog.SupervisorDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/**
 * Moves pieces from place to place. The field takes what a scanner sends, a number and Enter: piece after piece, or the
 * first and the last of a box. What is wrong with a number is said at once, and the list stays as it was.
 */
final class MovementDialog extends LoketDialog {

    private static final Place COURIER = Place.courier("");
    private static final int LIST_HEIGHT = 170;

    private final Session session;
    private final Movements movements;
    private final Approvals approvals;
    private final Function<Place, String> names;
    private final Consumer<String> told;
    private final List<Place> sources;
    private final List<Place> targets = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private List<BlankRange> list = List.of();
    private Optional<String> first = Optional.empty();
    private boolean byRange;
    private boolean busy;

    private Banner banner;
    private Combo source;
    private Combo target;
    private Text document;
    private Text scan;
    private Label hint;
    private TableView<BlankRange> table;
    private KeyButton mode;
    private KeyButton book;

    /**
     * @param parent window
     * @param session who moves
     * @param movements the use case
     * @param approvals asks the second person
     * @param places of this office, asked for off the UI thread
     * @param names a place's name on this station
     * @param told what was booked, in words
     */
    MovementDialog(Shell parent, Session session, Movements movements, Approvals approvals, List<Place> places,
            Function<Place, String> names, Consumer<String> told) {
        super(parent, Msg.moveTitle.text());
        this.session = session;
        this.movements = movements;
        this.approvals = approvals;
        this.names = names;
        this.told = told;
        sources = places;
        targets.add(COURIER);
        places.stream().filter(place -> !isCourier(place)).forEach(targets::add);
    }

    @Override
    protected int width() {
        return 560;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        source = Names.id(FormRow.choice(form, Msg.moveFrom.text(), labels(sources)), "stock.move.source");
        target = Names.id(FormRow.choice(form, Msg.moveTo.text(), labels(targets)), "stock.move.target");
        target.add(Msg.roomNew.text());
        target.addListener(SWT.Selection, event -> {
            if (target.getSelectionIndex() == targets.size()) {
                nameRoom();
            }
        });
        document = Names.id(FormRow.text(form, Msg.moveDocument.text()), "stock.move.document");
        scan = Names.id(FormRow.text(form, Msg.moveScan.text()), "stock.move.scan");
        scan.addListener(SWT.DefaultSelection, event -> scanned());
        Labels.muted(form, "");
        hint = Grids.wide(Labels.muted(form, Msg.moveHint.text()));
        table = Grids.wide(new TableView<BlankRange>(body, Msg.moveList.text()).bare()
                .text(Msg.numbers.text(), 300, BlankRange::toString)
                .number(Msg.pieces.text(), 90, BlankRange::pieces)
                .empty(Msg.moveEmpty.text()));
        Names.id(table.table(), "stock.move.list");
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LIST_HEIGHT).applyTo(table);
        show(list);
        scan.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        mode = KeyButton.secondary(bar, Msg.moveByRange.text(), Key.function(3), this::changeMode);
        Names.id(KeyButton.secondary(bar, Msg.moveRemove.text(), Key.function(4), this::removeSelected), "stock.move.remove");
        book = Names.id(KeyButton.primary(bar, Msg.moveBook.text(), Key.function(2), this::book), "stock.move.book");
    }

    private String[] labels(List<Place> places) {
        return places.stream().map(place -> place.equals(COURIER) ? Msg.courier.text() : names.apply(place)).toArray(String[]::new);
    }

    /** A print room that holds nothing yet has to be named once; from then on it is in the list. */
    private void nameRoom() {
        target.select(0);
        new AskDialog<>(getShell(), Msg.roomNew.text(), Msg.roomAdd.text(), answer -> movements.addRoom(session, answer.text("name")))
                .means(Msg.roomWhat.text()).text("name", Msg.roomName.text(), "").ask().ifPresent(room -> {
                    target.add(names.apply(room), targets.size());
                    targets.add(room);
                    target.select(targets.size() - 1);
                });
        scan.setFocus();
    }

    private static boolean isCourier(Place place) {
        return place.code().startsWith(COURIER.code());
    }

    private void changeMode() {
        byRange = !byRange;
        first = Optional.empty();
        mode.label(byRange ? Msg.moveByPiece.text() : Msg.moveByRange.text());
        tellHint();
        scan.setFocus();
    }

    private void tellHint() {
        hint.setText(!byRange ? Msg.moveHint.text()
                : first.map(number -> Msg.moveHintLast.text(number)).orElseGet(Msg.moveHintFirst::text));
    }

    private void scanned() {
        var typed = scan.getText().strip();
        scan.setText("");
        if (typed.isEmpty()) {
            return;
        }
        if (!busy) {
            banner.clear();
        }
        if (byRange && first.isEmpty()) {
            first = Optional.of(typed);
        } else {
            waiting.add(first.map(number -> number + " - " + typed).orElse(typed));
            first = Optional.empty();
        }
        tellHint();
        takeNext();
    }

    /** One after the other: a scanner is faster than the books, and each number is held against the list before it. */
    private void takeNext() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var typed = waiting.poll();
        var place = sources.get(source.getSelectionIndex());
        var before = list;
        Work.quiet(progress -> movements.scan(session, place, before, typed))
                .done(this::show)
                .refused(this::refuse)
                .always(() -> {
                    busy = false;
                    takeNext();
                })
                .start(scan);
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        banner.getDisplay().beep();
        getShell().pack();
        scan.setFocus();
    }

    private void show(List<BlankRange> ranges) {
        list = ranges;
        table.rows(ranges);
        source.setEnabled(ranges.isEmpty());
        if (byRange || ranges.isEmpty()) {
            tellHint();
        } else {
            hint.setText(Msg.rangeCount.text(ranges.stream().mapToLong(BlankRange::pieces).sum()));
        }
    }

    private void removeSelected() {
        table.selection().ifPresent(range -> show(list.stream().filter(each -> !each.equals(range)).toList()));
        scan.setFocus();
    }

    private void book() {
        try {
            var order = new Order(sources.get(source.getSelectionIndex()), targets.get(target.getSelectionIndex()), list,
                    document.getText());
            var kind = movements.kind(order.source(), order.target());
            var second = Optional.<Approval>empty();
            if (movements.needsSecond(kind)) {
                second = SupervisorDialog.ask(getShell(), approvals, session, Movements.APPROVE,
                        Msg.moveApprove.text(kind.label(), list.stream().mapToLong(BlankRange::pieces).sum()));
                if (second.isEmpty()) {
                    return;
                }
            }
            book(order, second);
        } catch (Refusal noWay) {
            refuse(noWay);
        }
    }

    private void book(Order order, Optional<Approval> second) {
        book.setEnabled(false);
        Work.quiet(progress -> movements.move(session, order, second))
                .done(made -> {
                    told.accept(Msg.moved.text(order.ranges().stream().mapToLong(BlankRange::pieces).sum(),
                            source.getText(), target.getText()));
                    okPressed();
                })
                .refused(this::refuse)
                .always(() -> book.setEnabled(true))
                .start(book);
    }
}
