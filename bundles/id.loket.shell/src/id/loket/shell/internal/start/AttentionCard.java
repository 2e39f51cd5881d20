package id.loket.shell.internal.start;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

import id.loket.shell.internal.Pages;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.Attention;
import id.loket.ui.Formats;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** "Perlu ditangani": what waits for a person; Enter or a double click goes there. */
final class AttentionCard extends Card {

    private final TableView<Attention.Row> table;

    AttentionCard(Composite parent, Formats formats, Pages pages) {
        super(parent, 1, ShellMsg.startAttention.text());
        table = new TableView<Attention.Row>(this, ShellMsg.startAttention.text())
                .pill("", 76, row -> new TableView.State(row.word(), row.tone()))
                .text("", 160, Attention.Row::text)
                .value("", 84, Attention.Row::since, formats::moment)
                .empty(ShellMsg.startNothingWaits.text())
                .bare();
        table.table().setHeaderVisible(false);
        Names.id(table.table(), "start.attention");
        table.onOpen(row -> {
            if (pages.offers(row.page())) {
                pages.open(row.page());
            }
        });
        table.rows(List.of());
    }

    void show(List<Attention.Row> rows) {
        table.rows(rows);
    }

    boolean focus() {
        return table.setFocus();
    }
}
