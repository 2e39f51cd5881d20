package id.loket.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Shapes;

/** Row height, hairlines between rows, the blue selection, and pills and bars in cells. */
public final class CellPainter {

    /** Where the platform puts the text of headings. */
    private static final int LEFT = 2;
    private static final int RIGHT = 4;

    private final Table table;
    private final TableModel<?> model;
    private final Theme theme;

    private CellPainter(Table table, TableModel<?> model) {
        this.table = table;
        this.model = model;
        this.theme = Theme.of(table);
    }

    /**
     * @param table to paint
     * @param model its rows
     */
    public static void install(Table table, TableModel<?> model) {
        var painter = new CellPainter(table, model);
        table.addListener(SWT.MeasureItem, event -> event.height = Theme.ROW);
        table.addListener(SWT.EraseItem, painter::erase);
        table.addListener(SWT.PaintItem, painter::paint);
    }

    private void erase(Event event) {
        event.detail &= ~(SWT.FOREGROUND | SWT.HOT);
        var selected = (event.detail & SWT.SELECTED) != 0;
        event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND);
        event.gc.setBackground(selected ? theme.selected : theme.surface);
        event.gc.fillRectangle(event.x, event.y, event.width, event.height);
        event.gc.setForeground(theme.line);
        var bottom = event.y + event.height - 1;
        event.gc.drawLine(event.x, bottom, event.x + event.width, bottom);
    }

    private void paint(Event event) {
        var item = (TableItem) event.item;
        var index = table.indexOf(item);
        if (index < 0 || index >= model.size() || event.index >= model.columns().size()) {
            return;
        }
        var cell = item.getBounds(event.index);
        cell.y = event.y;
        cell.height = event.height;
        paintCell(event.gc, cell, item.getText(event.index), index, event.index);
    }

    private void paintCell(GC gc, Rectangle cell, String text, int row, int column) {
        gc.setClipping(cell);
        var middle = cell.y + cell.height / 2;
        if (!paintDrawing(gc, cell, middle, row, column)) {
            gc.setFont(theme.body());
            gc.setForeground(theme.ink);
            var shown = Labels.fitting(gc, text, cell.width - LEFT - RIGHT - Theme.GRID / 2);
            var size = gc.textExtent(shown);
            var right = model.columns().get(column).alignment() == SWT.RIGHT;
            var x = right ? cell.x + cell.width - RIGHT - size.x : cell.x + LEFT;
            gc.drawText(shown, x, middle - size.y / 2, true);
        }
        gc.setClipping((Rectangle) null);
    }

    private boolean paintDrawing(GC gc, Rectangle cell, int middle, int row, int column) {
        return paintDrawing(gc, cell, middle, model, row, column);
    }

    private <T> boolean paintDrawing(GC gc, Rectangle cell, int middle, TableModel<T> rows, int row, int column) {
        var spec = rows.columns().get(column);
        if (spec.state() != null) {
            var state = spec.state().apply(rows.get(row));
            if (!state.word().isEmpty()) {
                Shapes.pill(table, gc, state.word(), state.tone(), cell.x + LEFT, middle);
            }
            return true;
        }
        if (spec.share() != null) {
            Shapes.bar(table, gc, spec.share().applyAsDouble(rows.get(row)), Tone.ACTIVE, cell.x + LEFT, middle, cell.width - LEFT - 2 * Theme.GRID);
            return true;
        }
        return false;
    }
}
