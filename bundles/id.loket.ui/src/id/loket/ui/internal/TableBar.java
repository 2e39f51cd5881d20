package id.loket.ui.internal;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.ListFile;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** The row above a list: filter, how many rows, the page's own buttons, export. */
public final class TableBar extends Composite {

    private static final int FILTER_DELAY = 150;
    private static final int FILTER_WIDTH = 220;
    private static final int SHORT_FILTER_WIDTH = 116;

    private final String name;
    private final Text filter;
    private final Label count;
    private final Composite extra;
    private final Supplier<Supplier<String>> csv;
    private final Runnable apply;
    private LongConsumer exported = rows -> { };
    private int shown;

    /**
     * @param parent the list
     * @param name of the list
     * @param filtered told what was typed, shortly after
     * @param csv takes the rows as they are seen, on the UI thread; what it gives writes them on another
     */
    public TableBar(Composite parent, String name, Consumer<String> filtered, Supplier<Supplier<String>> csv) {
        super(parent, SWT.NONE);
        this.name = name;
        this.csv = csv;
        setBackground(parent.getBackground());
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = Grids.layout(4, 0, Theme.GAP);
        setLayout(layout);
        filter = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setFont(Theme.of(this).body());
        filter.setMessage(UiMsg.filterHint.text());
        Names.of(filter, UiMsg.filterHint.text() + ", " + name);
        var room = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        room.widthHint = FILTER_WIDTH;
        filter.setLayoutData(room);
        count = Grids.wide(Labels.muted(this, ""));
        extra = Grids.plain(this, 1);
        KeyButton.secondary(this, UiMsg.exportList.text(), Key.control('E'), this::export);
        apply = () -> {
            if (!filter.isDisposed()) {
                filtered.accept(filter.getText());
            }
        };
        filter.addListener(SWT.Modify, event -> getDisplay().timerExec(FILTER_DELAY, apply));
        Grids.wide(this);
    }

    /** @return parent for the page's own buttons; lay it out with {@link Grids#row} after adding */
    public Composite extra() {
        return extra;
    }

    /**
     * @param rows that pass the filter
     * @param total all
     */
    public void count(int rows, int total) {
        shown = rows;
        count.setText(rows == total ? UiMsg.rowCount.text(Formats.number(total))
                : UiMsg.rowCountFiltered.text(Formats.number(rows), Formats.number(total)));
    }

    /** Leaves more room for what the page adds. */
    public void shortFilter() {
        ((GridData) filter.getLayoutData()).widthHint = SHORT_FILTER_WIDTH;
    }

    /** @param action told off the UI thread, before the file is written, how many rows it will have; a refusal stops it */
    public void onExport(LongConsumer action) {
        exported = action;
    }

    /** Takes the bar away. */
    public void hide() {
        Grids.show(this, false);
    }

    /** @return whether the filter took the focus */
    public boolean focusFilter() {
        return !filter.isDisposed() && filter.setFocus();
    }

    private void export() {
        ListFile.choose(getShell(), name).ifPresent(this::export);
    }

    private void export(Path file) {
        var rows = shown;
        var content = csv.get();
        Work.of(UiMsg.exportList.text() + " · " + name, progress -> {
            exported.accept(rows);
            return ListFile.write(file, out -> out.append(content.get()));
        })
                .summary(written -> UiMsg.exportDone.text(Formats.number(rows), written))
                .start(this);
    }
}
