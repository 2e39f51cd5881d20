package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import id.loket.access.Session;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Paging;
import id.loket.ui.widget.TableView;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.RowFilter;

/** The rows to decide, a page at a time: a list of a million rows opens as fast as one of ten. */
final class QueueCard {

    private static final int WIDTH = 312;
    /** An arrow key held down passes rows by; only where it rests a row is opened, which is a read of personal data. */
    private static final int REST = 120;

    private final Session session;
    private final Desk desk;
    private final TableView<DeskRow> table;
    private final Paging<DeskRow> paging;
    private final Consumer<DeskRow> opened;
    private final Card card;
    private final Runnable rest = this::rested;
    private volatile RowFilter filter = RowFilter.all(0);
    private long wanted;
    private boolean wantsFocus;

    /**
     * @param parent columns of the page
     * @param session who decides
     * @param desk gives the rows
     * @param opened gets the row on which the person rests, or null if there is none
     */
    QueueCard(Composite parent, Session session, Desk desk, Consumer<DeskRow> opened) {
        this.session = session;
        this.desk = desk;
        this.opened = opened;
        card = new Card(parent, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(card);
        table = new TableView<DeskRow>(card, DeskText.queue.text()).key(DeskRow::id)
                .number(DeskText.row.text(), 48, row -> row.person().row())
                .text(DeskText.person.text(), 134, row -> row.person().name())
                .pill(DeskText.proposal.text(), 92, QueueWords::state)
                .empty(DeskText.queueEmpty.text())
                .bare();
        Names.id(table.table(), "desk.queue");
        paging = new Paging<>(table, this::page).shown(rows -> arrived());
        table.onSelect(row -> soon());
    }

    /** @return where buttons are added below the rows */
    Composite card() {
        return card;
    }

    TableView<DeskRow> table() {
        return table;
    }

    private List<DeskRow> page(DeskRow last, int limit) {
        var of = filter;
        return of.listId() == 0 ? List.of() : desk.rows(session, of, last == null ? 0 : last.id(), limit);
    }

    /** @param which rows are shown from now on */
    void load(RowFilter which) {
        filter = which;
        table.empty(which.listId() == 0 ? DeskText.noList.text()
                : which.equals(RowFilter.all(which.listId()).with(RowState.OPEN)) ? DeskText.queueDone.text() : DeskText.queueEmpty.text());
        table.table().deselectAll();
        paging.load();
    }

    /** Reads the same rows again; the one that is open stays open. */
    void reload() {
        paging.load();
    }

    /** The keys fall on the queue: at once, or as soon as there is a row. */
    void focus() {
        wantsFocus = !table.setFocus();
    }

    private void arrived() {
        if (table.selection().isEmpty() && !paging.rows().isEmpty()) {
            table.select(paging.rows().get(0));
        }
        if (wantsFocus && !paging.rows().isEmpty()) {
            focus();
        }
        rested();
    }

    private void soon() {
        table.getDisplay().timerExec(REST, rest);
    }

    private void rested() {
        if (table.isDisposed()) {
            return;
        }
        var now = table.selection();
        if (now.map(DeskRow::id).orElse(0L) != wanted) {
            wanted = now.map(DeskRow::id).orElse(0L);
            opened.accept(now.orElse(null));
        }
    }

    /** @param id of a row that was opened otherwise; it is chosen if it is in sight */
    void opened(long id) {
        wanted = id;
        table.table().deselectAll();
        find(id).ifPresent(table::select);
    }

    /** The next row is opened once more even if it is the same: it has changed. */
    void forget() {
        wanted = 0;
    }

    /**
     * A row was decided: it leaves a list of open rows, or is shown as it is now; the next open one is chosen.
     *
     * @param id of the row
     * @param now the same as it is now
     */
    void decided(long id, DeskRow now) {
        find(id).ifPresent(row -> {
            var rows = paging.rows();
            var next = QueueWords.next(rows, row);
            if (QueueWords.belongs(now, filter)) {
                paging.replace(row, now);
            } else {
                paging.remove(row);
            }
            table.table().deselectAll();
            next.ifPresent(table::select);
        });
        rested();
    }

    private Optional<DeskRow> find(long id) {
        return paging.rows().stream().filter(row -> row.id() == id).findFirst();
    }
}
