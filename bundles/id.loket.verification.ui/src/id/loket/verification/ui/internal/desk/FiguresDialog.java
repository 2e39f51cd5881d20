package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.verification.desk.RowFilter;

/** Figures of a list; each leads to its rows. */
final class FiguresDialog extends LoketDialog {

    private static final int WIDTH = 620;
    private static final int HEIGHT = 420;

    private final String title;
    private final String line;
    private final List<FigureLine> lines;
    private final boolean homes;
    private final Consumer<RowFilter> look;
    private TableView<FigureLine> table;

    /**
     * @param parent window
     * @param title of the dialog
     * @param line what the figures are
     * @param lines the figures
     * @param look gets the rows behind the chosen one
     */
    FiguresDialog(Shell parent, String title, String line, List<FigureLine> lines, Consumer<RowFilter> look) {
        super(parent, title);
        this.title = title;
        this.line = line;
        this.lines = lines;
        homes = lines.stream().anyMatch(each -> each.open() != null);
        this.look = look;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, title);
        Grids.wide(Labels.muted(body, line));
        var room = Grids.plain(body, 1);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(room);
        table = new TableView<>(room, title);
        if (homes) {
            table.text(DeskText.sectionHome.text(), 390, FigureLine::label)
                    .number(DeskText.rows.text(), 90, FigureLine::count)
                    .count(DeskText.figureOpen.text(), 90, FigureLine::open);
        } else {
            table.text(DeskText.section.text(), 130, FigureLine::section)
                    .text(DeskText.figure.text(), 260, FigureLine::label)
                    .number(DeskText.rows.text(), 90, FigureLine::count);
        }
        table.empty(DeskText.figuresEmpty.text()).bare();
        Names.id(table.table(), "desk.figures");
        table.rows(lines);
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, DeskText.close.text());
        Names.id(primary(bar, DeskText.showRows.text(), this::go), "desk.figures.go");
        table.setFocus();
    }

    private void go() {
        table.selection().filter(each -> each.filter() != null).ifPresent(each -> {
            okPressed();
            look.accept(each.filter());
        });
    }
}
