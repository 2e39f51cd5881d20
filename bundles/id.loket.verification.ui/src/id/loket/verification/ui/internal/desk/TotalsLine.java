package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;

import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;
import id.loket.verification.campaign.RowState;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;

/** The sum of a list, always with its residual; each figure leads to its rows. */
final class TotalsLine {

    private final Link link;
    private List<RowFilter> filters = List.of();

    /**
     * @param parent takes the line
     * @param look gets the rows behind a figure
     */
    TotalsLine(Composite parent, Consumer<RowFilter> look) {
        link = Names.id(Grids.wide(new Link(parent, SWT.NONE)), "desk.totals");
        link.setFont(Theme.of(parent).body());
        link.setForeground(Theme.of(parent).ink);
        link.setLinkForeground(Theme.of(parent).accent);
        link.addListener(SWT.Selection, event -> look.accept(filters.get(Integer.parseInt(event.text))));
    }

    /** @param totals of the list, or null while nobody counted them */
    void show(Totals totals) {
        if (totals == null) {
            link.setText("");
            return;
        }
        var all = totals.rows().filter();
        filters = List.of(all, all.with(RowState.DECIDED), totals.contested().filter(), totals.open().filter());
        link.setText(DeskText.totals.text(anchor(0, totals.rows().count()), anchor(1, totals.decided()),
                anchor(2, totals.contested().count()), anchor(3, totals.open().count()), Formats.number(totals.residual())));
        link.requestLayout();
    }

    private static String anchor(int filter, long count) {
        return "<a href=\"" + filter + "\">" + Formats.number(count) + "</a>";
    }
}
