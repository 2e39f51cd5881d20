package id.loket.ui.widget;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;

import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.internal.CellPainter;
import id.loket.ui.internal.NearEnd;
import id.loket.ui.internal.TableBar;
import id.loket.ui.internal.TableColumnSpec;
import id.loket.ui.internal.TableModel;
import id.loket.ui.internal.TableNotice;
import id.loket.ui.internal.UiMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;

/**
 * A list of any length: virtual, 32 px rows, sorted by a click on a heading, filtered by what is typed above it,
 * exported as it is seen. It shows by itself that it is loading, empty, filtered to nothing, or failed.
 *
 * <pre>
 * table = new TableView&lt;Batch&gt;(card, "Stok blangko")
 *     .text("Gudang", 200, Batch::store)
 *     .number("Sisa", 90, Batch::left)
 *     .pill("Keadaan", 110, batch -&gt; new TableView.State(batch.word(), Tone.GOOD))
 *     .empty("Belum ada blangko diterima.");
 * table.loading();
 * Work.quiet(progress -&gt; stock.batches(session)).done(table::rows).refused(table::failed).start(table);
 * </pre>
 *
 * @param <T> a row
 */
public final class TableView<T> extends Composite {

    private final TableModel<T> model = new TableModel<>();
    private final TableBar bar;
    private final Composite stack;
    private final TableViewer viewer;
    private final TableNotice notice;
    private String emptyText = "";
    private boolean sorts = true;
    private boolean takenDown;

    /**
     * A word with its state, drawn as a pill.
     *
     * @param word what it says; empty draws nothing
     * @param tone its colours
     */
    public record State(String word, Tone tone) {
    }

    /**
     * @param parent usually a card
     * @param name of the list, for screen readers and the exported file
     */
    public TableView(Composite parent, String name) {
        super(parent, SWT.NONE);
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        setLayout(Grids.layout(1, 0, Theme.GRID));
        bar = new TableBar(this, name, text -> keeping(() -> model.filter(text)), model::csv);
        stack = Grids.fill(new Composite(this, SWT.NONE));
        stack.setBackground(parent.getBackground());
        stack.setLayout(new StackLayout());
        viewer = new TableViewer(stack, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        notice = new TableNotice(stack);
        Names.of(table(), name);
        prepare();
        Grids.fill(this);
    }

    /**
     * @param heading of the column
     * @param width in pixels
     * @param value what stands in it
     * @return this
     */
    public TableView<T> text(String heading, int width, Function<T, String> value) {
        return column(TableColumnSpec.text(heading, width, value));
    }

    /**
     * @param heading of the column
     * @param width in pixels
     * @param value shown as 1.204, at the right
     * @return this
     */
    public TableView<T> number(String heading, int width, ToLongFunction<T> value) {
        return column(TableColumnSpec.number(heading, width, value));
    }

    /**
     * @param heading of the column
     * @param width in pixels
     * @param value shown as 1.204, at the right; nothing for null
     * @return this
     */
    public TableView<T> count(String heading, int width, Function<T, Long> value) {
        return column(TableColumnSpec.count(heading, width, value));
    }

    /**
     * For dates and times: sorted by value, shown as text.
     *
     * @param heading of the column
     * @param width in pixels
     * @param value sorts; null comes last
     * @param shown what stands in the column, for example by {@link Formats}; not asked for null
     * @param <V> type of the value
     * @return this
     */
    public <V extends Comparable<? super V>> TableView<T> value(String heading, int width, Function<T, V> value, Function<V, String> shown) {
        return column(TableColumnSpec.value(heading, width, value, shown));
    }

    /**
     * @param heading of the column
     * @param width in pixels
     * @param state word and tone
     * @return this
     */
    public TableView<T> pill(String heading, int width, Function<T, State> state) {
        return column(TableColumnSpec.pill(heading, width, state));
    }

    /**
     * @param heading of the column
     * @param width in pixels
     * @param share 0 to 1, drawn as a bar
     * @return this
     */
    public TableView<T> share(String heading, int width, ToDoubleFunction<T> share) {
        return column(TableColumnSpec.share(heading, width, share));
    }

    /**
     * What makes a row that was fetched anew the same as before, so that it stays selected: an id. Without it, only a row
     * that equals the one before does.
     *
     * @param key of a row
     * @return this
     */
    public TableView<T> key(Function<T, ?> key) {
        model.key(key);
        return this;
    }

    /**
     * @param text what an empty list says: why it is empty and what fills it
     * @return this
     */
    public TableView<T> empty(String text) {
        emptyText = text;
        return this;
    }

    /**
     * Leaves out filter, count and export: for a few fixed rows.
     *
     * @return this
     */
    public TableView<T> bare() {
        bar.hide();
        return this;
    }

    /**
     * For a list that comes page by page: headings do not sort, since the rest is not there yet.
     *
     * @param near called again and again while the end is nearly in sight: fetches the next rows
     * @return this
     */
    public TableView<T> byPage(Runnable near) {
        sorts = false;
        NearEnd.watch(table(), near);
        return this;
    }

    /** @return the row above the list, to add buttons at its right end; call {@code requestLayout()} after adding */
    public Composite bar() {
        return bar.extra();
    }

    /** Makes the filter's field short, where the page adds filters of its own. */
    public void shortFilter() {
        bar.shortFilter();
    }

    /** Shows that rows are being fetched. Rows shown before stay until new ones come. */
    public void loading() {
        if (model.isEmpty()) {
            show(UiMsg.loading.text(), "");
        }
    }

    /** @param rows all there are; the selection is kept where the same row is still there */
    public void rows(List<T> rows) {
        keeping(() -> model.rows(rows));
    }

    /** Whoever chose a row has chosen that row, not its place: an act must never meet the one that came in its stead. */
    private void keeping(Runnable change) {
        var selected = selection();
        change.run();
        // A native table of fewer rows moves its selection to one that nobody chose.
        table().deselectAll();
        refresh();
        selected.ifPresent(this::select);
    }

    /** @param refusal why there are no rows */
    public void failed(Refusal refusal) {
        model.rows(List.of());
        viewer.setItemCount(0);
        bar.count(0, 0);
        show(refusal.happened(), (refusal.safe() + " " + refusal.next()).trim());
    }

    /** @return the selected row */
    public Optional<T> selection() {
        var index = table().getSelectionIndex();
        return index < 0 || index >= model.size() ? Optional.empty() : Optional.of(model.get(index));
    }

    /** @param row to select and bring into sight, if it is shown */
    public void select(T row) {
        var index = model.indexOf(row);
        if (index >= 0) {
            // With the cursor, so that an arrow key goes on from here.
            table().setSelection(index);
        }
    }

    /** @param action gets the row when the selection moves */
    public void onSelect(Consumer<T> action) {
        table().addListener(SWT.Selection, event -> selection().ifPresent(action));
    }

    /** @param action gets the row on Enter and on a double click */
    public void onOpen(Consumer<T> action) {
        table().addListener(SWT.DefaultSelection, event -> selection().ifPresent(action));
    }

    /**
     * For an audit entry: a list that shows people names one, before it leaves as a file.
     *
     * @param exported told, off the UI thread, how many rows will leave; what it refuses is not written
     */
    public void onExport(LongConsumer exported) {
        bar.onExport(exported);
    }

    /** @return the native table */
    public Table table() {
        return viewer.getTable();
    }

    @Override
    public boolean setFocus() {
        if (takenDown) {
            // The platform offers the focus to what surrounds the control that had it, and loses itself.
            return false;
        }
        if (model.size() == 0) {
            return bar.focusFilter();
        }
        if (table().getSelectionIndex() < 0) {
            table().select(0);
        }
        return table().setFocus();
    }

    private void prepare() {
        var theme = Theme.of(this);
        var table = table();
        table.setFont(theme.body());
        table.setForeground(theme.ink);
        table.setBackground(theme.surface);
        table.setHeaderVisible(true);
        table.setLinesVisible(false);
        table.setHeaderForeground(theme.muted);
        table.setHeaderBackground(theme.surface);
        table.addListener(SWT.Dispose, event -> takenDown = true);
        CellPainter.install(table, model);
        viewer.setUseHashlookup(false);
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index < model.size()) {
                viewer.replace(model.get(index), index);
            }
        });
        ((StackLayout) stack.getLayout()).topControl = table;
        stack.addListener(SWT.Resize, event -> spread());
    }

    /** Gives room that is left over to the columns with text. */
    private void spread() {
        var columns = model.columns();
        var texts = columns.stream().filter(TableColumnSpec::grows).mapToInt(TableColumnSpec::width).sum();
        var left = stack.getClientArea().width - columns.stream().mapToInt(TableColumnSpec::width).sum();
        for (var i = 0; i < columns.size(); i++) {
            var spec = columns.get(i);
            var more = spec.grows() && left > 0 ? left * spec.width() / texts : 0;
            table().getColumn(i).setWidth(spec.width() + more);
        }
    }

    private TableView<T> column(TableColumnSpec<T> spec) {
        var at = model.add(spec);
        var column = new TableViewerColumn(viewer, spec.alignment());
        column.getColumn().setText(spec.heading());
        column.getColumn().setWidth(spec.width());
        column.getColumn().setMoveable(false);
        column.setLabelProvider(spec.labels());
        column.getColumn().addListener(SWT.Selection, event -> sort(at));
        return this;
    }

    private void sort(int column) {
        if (!sorts) {
            return;
        }
        keeping(() -> model.sortBy(column));
        table().setSortColumn(table().getColumn(column));
        table().setSortDirection(model.descending() ? SWT.DOWN : SWT.UP);
    }

    private void refresh() {
        viewer.setInput(model);
        viewer.setItemCount(model.size());
        table().clearAll();
        bar.count(model.size(), model.total());
        if (model.size() > 0) {
            top(table());
        } else {
            show(model.isEmpty() ? emptyText : UiMsg.nothingFound.text(), "");
        }
    }

    private void show(String text, String more) {
        notice.show(text, more);
        top(notice);
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }
}
