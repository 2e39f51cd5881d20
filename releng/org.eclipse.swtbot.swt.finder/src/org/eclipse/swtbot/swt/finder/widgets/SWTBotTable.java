package org.eclipse.swtbot.swt.finder.widgets;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import org.eclipse.swtbot.swt.finder.exceptions.WidgetNotFoundException;

/** A table. */
public class SWTBotTable extends AbstractSWTBot<Table> {

    /** @param table found */
    public SWTBotTable(Table table) {
        super(table);
    }

    /** @return how many rows it has */
    public int rowCount() {
        return syncExec(() -> widget.getItemCount());
    }

    /**
     * @param row from 0
     * @param column from 0
     * @return the text there
     */
    public String cell(int row, int column) {
        return syncExec(() -> widget.getItem(row).getText(column));
    }

    /**
     * @param row from 0
     * @param column its heading
     * @return the text there
     */
    public String cell(int row, String column) {
        return cell(row, indexOfColumn(column));
    }

    /**
     * @param text of a heading
     * @return the column's index
     */
    public int indexOfColumn(String text) {
        return syncExec(() -> Arrays.stream(widget.getColumns()).map(TableColumn::getText).toList().indexOf(text));
    }

    /**
     * @param text of a row's first column
     * @return its index, or -1
     */
    public int indexOf(String text) {
        return indexOf(text, 0);
    }

    /**
     * @param text of a cell
     * @param column from 0
     * @return the first row that has it, or -1
     */
    public int indexOf(String text, int column) {
        return syncExec(() -> {
            for (var row = 0; row < widget.getItemCount(); row++) {
                if (widget.getItem(row).getText(column).equals(text)) {
                    return row;
                }
            }
            return -1;
        });
    }

    /**
     * @param text of a row's first column
     * @return whether there is such a row
     */
    public boolean containsItem(String text) {
        return indexOf(text) >= 0;
    }

    /** @param rows from 0 */
    public void select(int... rows) {
        waitForEnabled();
        for (var row : rows) {
            if (row < 0 || row >= rowCount()) {
                throw new WidgetNotFoundException("The table has no row " + row);
            }
        }
        syncExec(() -> {
            widget.setFocus();
            widget.setSelection(rows);
            widget.notifyListeners(SWT.Selection, item(rows[0]));
        });
    }

    /** @param texts of the first columns of rows */
    public void select(String... texts) {
        select(Arrays.stream(texts).mapToInt(this::indexOf).toArray());
    }

    /**
     * @param row from 0
     * @param column from 0
     */
    public void doubleClick(int row, int column) {
        select(row);
        display.asyncExec(() -> widget.notifyListeners(SWT.MouseDoubleClick, item(row)));
        display.asyncExec(() -> {
            if (!widget.isDisposed()) {
                widget.notifyListeners(SWT.DefaultSelection, item(row));
            }
        });
        syncExec(() -> { });
    }

    private Event item(int row) {
        var event = new Event();
        event.widget = widget;
        event.item = widget.getItem(row);
        return event;
    }
}
