package id.loket.registry.ui.internal;

import java.util.List;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.registry.Residents.Query;
import id.loket.ui.Formats;
import id.loket.ui.Navigator;
import id.loket.ui.Page;
import id.loket.ui.ScannedCode;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Penduduk": one field finds by NIK, family card number, or name with a birth date or year. */
public final class SearchPage {

    private static final String PURPOSE = "counter search";

    @Inject
    private Session session;
    @Inject
    private Navigator navigator;
    @Inject
    private Formats formats;
    @Inject
    private Residents residents;
    @Inject
    private Regions regions;
    @Inject
    @Service
    private List<ScannedCode> codes;

    private PageHeader header;
    private Banner banner;
    private Text field;
    private TableView<Found> table;
    private DetailCard detail;
    private String subject = "";

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageSearch.text(), Msg.searchHint.text());
        banner = new Banner(page);
        createField(page);
        var body = Grids.fill(Grids.plain(page, 2));
        createTable(Grids.fill(new Card(body, 1)));
        detail = new DetailCard(body, session, formats);
        createActions(detail.actions());
        show(subject);
    }

    private void createField(Composite page) {
        var row = Grids.wide(Grids.plain(page, 2));
        field = Grids.wide(new Text(row, SWT.BORDER | SWT.SINGLE));
        field.setFont(Theme.of(page).heading());
        field.setMessage(Msg.searchExample.text());
        Names.of(field, Msg.searchField.text());
        Names.id(field, "registry.search");
        KeyButton.primary(row, Msg.search.text(), Key.ENTER, this::enter);
    }

    private void createTable(Composite card) {
        table = new TableView<Found>(card, Msg.pageSearch.text()).key(found -> found.resident().id())
                .text(Msg.nik.text(), 140, Found::maskedNik)
                .text(Msg.name.text(), 190, found -> found.resident().name())
                .value(Msg.birthDate.text(), 100, Found::birthDate, Formats::date)
                .text(Msg.sex.text(), 85, found -> found.resident().sex().label())
                .text(Msg.village.text(), 120, Found::village)
                .text(Msg.district.text(), 100, Found::district)
                .empty(Msg.searchEmpty.text());
        Names.id(table.table(), "registry.found");
        table.onSelect(detailed -> detail.show(detailed));
        table.onOpen(found -> open(Page.RECORD));
        table.onExport(count -> residents.exported(session, count, PURPOSE));
        table.rows(List.of());
    }

    private void createActions(Composite actions) {
        if (navigator.offers(Page.RECORD)) {
            Names.id(KeyButton.secondary(actions, Msg.record.text(), Key.function(2), () -> open(Page.RECORD)),
                    "registry.record");
        }
        if (navigator.offers(Page.HAND_OVER)) {
            KeyButton.secondary(actions, Msg.handOver.text(), Key.function(3), () -> open(Page.HAND_OVER));
        }
        if (actions.getChildren().length > 0) {
            Grids.row(actions);
        }
    }

    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String typed) {
        subject = typed == null ? "" : typed;
        if (field != null && !field.isDisposed() && !subject.isEmpty()) {
            field.setText(subject);
            search();
        }
    }

    @Focus
    void focus() {
        field.selectAll();
        field.setFocus();
    }

    /** Enter searches from the field; in the table it goes on with the chosen resident. */
    private void enter() {
        if (table.table().isFocusControl()) {
            open(Page.RECORD);
        } else {
            search();
        }
    }

    private void search() {
        var typed = field.getText().strip();
        banner.clear();
        var scanned = codes.stream().flatMap(code -> code.target(typed).stream()).findFirst();
        if (scanned.isPresent()) {
            field.setText("");
            navigator.open(scanned.get().page(), scanned.get().subject());
            return;
        }
        Work.quiet(progress -> Found.all(residents.search(session, Query.parse(typed), PURPOSE), regions))
                .done(this::found).refused(banner::show).start(table);
    }

    private void found(List<Found> found) {
        header.line(line(found.size()));
        table.empty(Msg.foundNobody.text()).rows(found);
        if (!found.isEmpty()) {
            table.select(found.get(0));
            detail.show(found.get(0));
            table.setFocus();
        }
    }

    private static String line(int found) {
        if (found == 0) {
            return Msg.foundNobody.text();
        }
        return found < Query.LIMIT ? Msg.foundSome.text(found) : Msg.foundMany.text(found);
    }

    private void open(String page) {
        if (navigator.offers(page)) {
            table.selection().ifPresent(found -> navigator.open(page, "resident:" + found.resident().id()));
        }
    }
}
