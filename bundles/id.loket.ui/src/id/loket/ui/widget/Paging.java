package id.loket.ui.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import id.loket.ui.work.Work;

/**
 * Fills a table page by page: the first page at once, each further one when the last rows are nearly in sight. A list of a
 * million rows opens as fast as one of ten.
 *
 * @param <T> a row
 */
public final class Paging<T> {

    private static final int SIZE = 200;
    private static final int FEW = 40;
    private static final int MOST_AGAIN = 3 * SIZE;

    private final TableView<T> table;
    private final Source<T> source;
    private final List<T> rows = new ArrayList<>();
    private Consumer<List<T>> shown = all -> { };
    private boolean more;
    private int turn;

    /**
     * Gives the rows of a list in their order.
     *
     * @param <T> a row
     */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * @param last the row after which to go on, or null for the beginning
         * @param limit at most this many; fewer only at the end
         * @return the next rows; not on the UI thread
         */
        List<T> after(T last, int limit);
    }

    /**
     * @param table takes the rows; its headings stop sorting, and its key keeps the chosen one chosen when the list is read again
     * @param source gives the rows
     */
    public Paging(TableView<T> table, Source<T> source) {
        this.table = table;
        this.source = source;
        table.byPage(this::further);
    }

    /**
     * @param action told each time rows came, with all there are so far
     * @return this
     */
    public Paging<T> shown(Consumer<List<T>> action) {
        shown = action;
        return this;
    }

    /** Reads the list anew, as far as it was read before but for very long ones. */
    public void load() {
        var wanted = Math.max(SIZE, Math.min(rows.size(), MOST_AGAIN));
        var asked = ++turn;
        more = false;
        table.loading();
        Work.quiet(progress -> source.after(null, wanted)).done(page -> {
            if (asked == turn) {
                rows.clear();
                take(page, wanted);
            }
        }).refused(table::failed).start(table);
    }

    /** Shows nothing, and what is still on its way is dropped. */
    public void clear() {
        turn++;
        more = false;
        rows.clear();
        table.rows(List.of());
    }

    /**
     * Takes a row away that does not belong to the list any more, without reading the list again.
     *
     * @param row one of the rows
     */
    public void remove(T row) {
        if (rows.remove(row)) {
            refill();
        }
    }

    /**
     * @param row one of the rows
     * @param now the same as it is now
     */
    public void replace(T row, T now) {
        var index = rows.indexOf(row);
        if (index >= 0) {
            rows.set(index, now);
            refill();
        }
    }

    private void refill() {
        var top = table.table().getTopIndex();
        table.rows(rows);
        table.table().setTopIndex(top);
        if (rows.size() < FEW) {
            further();
        }
    }

    /** @return the rows so far */
    public List<T> rows() {
        return List.copyOf(rows);
    }

    private void further() {
        if (!more || rows.isEmpty()) {
            return;
        }
        more = false;
        var asked = turn;
        var last = rows.get(rows.size() - 1);
        Work.quiet(progress -> source.after(last, SIZE)).done(page -> {
            if (asked == turn) {
                take(page, SIZE);
            }
        }).start(table);
    }

    private void take(List<T> page, int wanted) {
        rows.addAll(page);
        more = page.size() >= wanted;
        var top = table.table().getTopIndex();
        table.rows(rows);
        table.table().setTopIndex(Math.min(top, rows.size()));
        shown.accept(rows());
    }
}
