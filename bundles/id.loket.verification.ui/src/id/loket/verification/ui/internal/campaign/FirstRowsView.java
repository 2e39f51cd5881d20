package id.loket.verification.ui.internal.campaign;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import id.loket.registry.tables.TableHead;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;
import id.loket.verification.campaign.ListColumn;

/** The first rows of a sheet as the file holds them, each column under its header and what it is taken for. */
final class FirstRowsView {

    private static final int SHOWN = 12;
    private static final int NUMBER_WIDTH = 52;
    private static final int WIDTH = 140;

    private final Table table;
    private TableHead head;

    FirstRowsView(Composite parent) {
        table = Names.id(Grids.fill(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL)), "take.rows");
        var theme = Theme.of(parent);
        table.setFont(theme.body());
        table.setForeground(theme.ink);
        table.setBackground(theme.surface);
        table.setHeaderForeground(theme.muted);
        table.setHeaderBackground(theme.surface);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        Names.of(table, CampaignText.firstRows.text());
    }

    /**
     * @param shown a sheet
     * @param mapping which of its columns holds what
     */
    void show(TableHead shown, Map<ListColumn, String> mapping) {
        head = shown;
        table.setRedraw(false);
        table.removeAll();
        for (var column : table.getColumns()) {
            column.dispose();
        }
        column(CampaignText.row.text(), NUMBER_WIDTH);
        shown.headers().forEach(header -> column(header, WIDTH));
        shown.sample().stream().limit(SHOWN).forEach(row -> {
            var item = new TableItem(table, SWT.NONE);
            item.setText(0, String.valueOf(row.number()));
            for (var i = 0; i < shown.headers().size(); i++) {
                item.setText(i + 1, row.text(i));
            }
        });
        mapped(mapping);
        table.setRedraw(true);
    }

    /** @param mapping which of the columns holds what, from now on */
    void mapped(Map<ListColumn, String> mapping) {
        if (head == null) {
            return;
        }
        for (var i = 0; i < head.headers().size(); i++) {
            var header = head.headers().get(i);
            var taken = taken(header, mapping).map(ListColumn::label).orElse(CampaignText.unused.text());
            table.getColumn(i + 1).setText(header + "  →  " + taken);
            table.getColumn(i + 1).setToolTipText(header + " → " + taken);
        }
    }

    /** Shows nothing. */
    void clear() {
        head = null;
        table.removeAll();
        for (var column : table.getColumns()) {
            column.dispose();
        }
    }

    private static Optional<ListColumn> taken(String header, Map<ListColumn, String> mapping) {
        return mapping.entrySet().stream().filter(entry -> entry.getValue().equals(header)).map(Map.Entry::getKey).findFirst();
    }

    private void column(String header, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(header);
        column.setWidth(width);
    }
}
