package id.loket.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rows behind a table: all of them, and those that pass the filter, in order.
 *
 * @param <T> a row
 */
public final class TableModel<T> {

    private final List<TableColumnSpec<T>> columns = new ArrayList<>();
    private Function<T, ?> key = Function.identity();
    private List<T> all = List.of();
    private List<T> shown = List.of();
    /** What the filter looks at, one text for each row of {@link #all}; made when somebody filters for the first time. */
    private String[] searchable = {};
    private String filter = "";
    private int sortColumn = -1;
    private boolean descending;

    /**
     * @param column to add at the right
     * @return its index
     */
    public int add(TableColumnSpec<T> column) {
        columns.add(column);
        return columns.size() - 1;
    }

    /** @return the columns, left to right */
    public List<TableColumnSpec<T>> columns() {
        return columns;
    }

    /** @param newKey what makes a row that was fetched anew the same as before; the row itself unless told */
    public void key(Function<T, ?> newKey) {
        key = newKey;
    }

    /** @param rows all there are */
    public void rows(List<T> rows) {
        all = List.copyOf(rows);
        searchable = new String[0];
        arrange();
    }

    /** @param text each word of it must appear somewhere in the row */
    public void filter(String text) {
        filter = text.trim().toLowerCase(Locale.ROOT);
        arrange();
    }

    /** @param column to sort by; the same again turns the order round */
    public void sortBy(int column) {
        descending = column == sortColumn && !descending;
        sortColumn = column;
        arrange();
    }

    /** @return whether the order is turned round */
    public boolean descending() {
        return descending;
    }

    /** @return how many rows pass the filter */
    public int size() {
        return shown.size();
    }

    /** @return how many rows there are */
    public int total() {
        return all.size();
    }

    /** @return whether there are none, filtered or not */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * @param index among the shown
     * @return the row
     */
    public T get(int index) {
        return shown.get(index);
    }

    /**
     * @param row one of them, also as it was before it was fetched anew
     * @return its index among the shown, or -1
     */
    public int indexOf(T row) {
        var wanted = key.apply(row);
        for (var i = 0; i < shown.size(); i++) {
            if (Objects.equals(key.apply(shown.get(i)), wanted)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * @return the rows shown at this moment, to be written on any thread: a CSV file with headings, separated by semicolons
     *         as Indonesian spreadsheets expect
     */
    public Supplier<String> csv() {
        var rows = shown;
        return () -> csv(rows);
    }

    private String csv(List<T> rows) {
        var text = new StringBuilder();
        text.append(Csv.line(columns.stream().map(TableColumnSpec::heading).toList()));
        for (var row : rows) {
            text.append(Csv.line(columns.stream().map(column -> column.shown().apply(row)).toList()));
        }
        return text.toString();
    }

    private void arrange() {
        var rows = filter.isEmpty() ? new ArrayList<>(all) : passing(filter.split("\\s+"));
        if (sortColumn >= 0) {
            Comparator<T> order = columns.get(sortColumn).order();
            rows.sort(descending ? order.reversed() : order);
        }
        shown = rows;
    }

    private ArrayList<T> passing(String[] words) {
        if (searchable.length != all.size()) {
            searchable = all.stream().map(this::searchText).toArray(String[]::new);
        }
        var rows = new ArrayList<T>();
        for (var i = 0; i < searchable.length; i++) {
            if (hasAll(searchable[i], words)) {
                rows.add(all.get(i));
            }
        }
        return rows;
    }

    private String searchText(T row) {
        var text = new StringBuilder();
        for (var column : columns) {
            text.append(column.shown().apply(row)).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean hasAll(String text, String[] words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
