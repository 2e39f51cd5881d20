package id.loket.shell.internal.start;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.shell.internal.Pages;
import id.loket.ui.StartTable;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.TableView;

/** The table of the start page, and below it where two sources disagree. */
final class CoverageCard extends Card {

    private final TableView<StartTable.Row> table;
    private final Label residual;

    CoverageCard(Composite parent, StartTable.Content content, Pages pages) {
        super(parent, 1, content.title());
        var columns = content.columns();
        table = new TableView<StartTable.Row>(this, content.title()).bare().text(columns.get(0), 140, StartTable.Row::name);
        for (var i = 1; i < columns.size() - 1; i++) {
            var at = i - 1;
            table.number(columns.get(i), 92, row -> row.counts().get(at));
        }
        table.share(columns.get(columns.size() - 1), 150, StartTable.Row::share);
        table.onOpen(row -> {
            if (pages.offers(content.page())) {
                pages.open(content.page());
            }
        });
        residual = Grids.wide(Labels.toned(this, "", Tone.WARNING));
    }

    void show(StartTable.Content content) {
        table.rows(content.rows());
        residual.setText(Labels.escape(content.residual()));
    }
}
