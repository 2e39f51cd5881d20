package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.Residents.Query;
import id.loket.ui.Formats;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** Looks for a resident whom the matcher did not propose: a person may know another name, or the village. */
final class SearchDialog extends LoketDialog {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;

    private final Session session;
    private final Residents residents;
    private final Function<RegionCode, String> places;
    private final String before;
    private final Consumer<Resident> chosen;
    private Text query;
    private Banner banner;
    private TableView<Resident> table;
    private KeyButton go;

    /**
     * @param parent window
     * @param session who looks
     * @param residents finds them
     * @param places names villages
     * @param before what is looked for at first: the row's own name
     * @param chosen gets the resident chosen
     */
    SearchDialog(Shell parent, Session session, Residents residents, Function<RegionCode, String> places, String before,
            Consumer<Resident> chosen) {
        super(parent, DeskText.searchTitle.text());
        this.session = session;
        this.residents = residents;
        this.places = places;
        this.before = before;
        this.chosen = chosen;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, DeskText.searchTitle.text());
        var row = Grids.wide(Grids.plain(body, 2));
        query = Names.id(FormRow.text(row, DeskText.searchFor.text()), "desk.search.query");
        query.setText(before);
        banner = new Banner(body);
        var room = Grids.plain(body, 1);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(room);
        table = new TableView<Resident>(room, DeskText.searchTitle.text())
                .text(DeskText.person.text(), 190, Resident::name)
                .text(DeskText.nik.text(), 140, resident -> resident.nik().value())
                .value(DeskText.born.text(), 95, Resident::birthDate, Formats::date)
                .text(DeskText.sex.text(), 85, resident -> resident.sex().label())
                .text(DeskText.village.text(), 140, resident -> places.apply(resident.village()))
                .empty(DeskText.searchHint.text())
                .bare();
        Names.id(table.table(), "desk.search.found");
        table.rows(List.of());
        query.selectAll();
        query.setFocus();
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, DeskText.close.text());
        go = Names.id(primary(bar, DeskText.search.text(), this::go), "desk.search.go");
        query.addListener(SWT.FocusIn, event -> go.label(DeskText.search.text()));
        table.table().addListener(SWT.FocusIn, event -> go.label(DeskText.beside.text()));
    }

    /** Enter searches from the field; in the table it sets the chosen resident beside the row. */
    private void go() {
        if (!table.table().isFocusControl()) {
            search();
            return;
        }
        table.selection().ifPresent(resident -> {
            okPressed();
            chosen.accept(resident);
        });
    }

    private void search() {
        banner.clear();
        var typed = query.getText().strip();
        table.loading();
        Work.quiet(progress -> residents.search(session, Query.parse(typed), DeskText.purposeSearch.text())).done(found -> {
            table.empty(DeskText.searchNobody.text()).rows(found);
            if (!found.isEmpty()) {
                table.select(found.get(0));
                table.setFocus();
            }
        }).refused(refusal -> {
            banner.show(refusal);
            getShell().layout(true, true);
        }).start(query);
    }
}
