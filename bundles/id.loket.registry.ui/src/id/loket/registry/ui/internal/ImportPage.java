package id.loket.registry.ui.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ImportRequest;
import id.loket.registry.lists.ImportResult;
import id.loket.registry.lists.ListImport;
import id.loket.registry.lists.ListOutline;
import id.loket.registry.lists.RowVerdict;
import id.loket.registry.tables.TableMsg;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** "Impor daftar": choose a file, tell its columns, look at every row's verdict, then take it. */
public final class ImportPage {

    private static final int LEFT_WIDTH = 340;

    @Inject
    private Session session;
    @Inject
    private ListImport lists;

    private PageHeader header;
    private Banner banner;
    private Text file;
    private Text source;
    private ListSetup setup;
    private TableView<RowVerdict> table;
    private Label remark;
    private KeyButton check;
    private KeyButton take;

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, Msg.pageImport.text(), Msg.importHint.text());
        banner = new Banner(page);
        var body = Grids.fill(Grids.plain(page, 2));
        createLeft(body);
        createTable(Grids.fill(new Card(body, 1)));
        enable(false);
    }

    private void createLeft(Composite body) {
        var card = new Card(body, 1);
        var data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = LEFT_WIDTH;
        card.setLayoutData(data);
        var form = Grids.wide(Grids.plain(card, 2));
        file = Names.id(FormRow.text(form, Msg.file.text()), "import.file");
        file.setMessage(Msg.fileExample.text());
        source = Names.id(FormRow.text(form, Msg.source.text()), "import.source");
        source.setText(Msg.sourceMinistry.text());
        var choose = Grids.plain(card, 1);
        KeyButton.secondary(choose, Msg.chooseFile.text(), Key.function(2), this::choose);
        Names.id(KeyButton.secondary(choose, Msg.open.text(), Key.function(4), this::open), "import.open");
        Grids.row(choose);
        setup = new ListSetup(card, mapping -> Work.quiet(progress -> {
            lists.save(session, mapping);
            return lists.mappings();
        }).done(saved -> {
            setup.profiles(saved);
            banner.show(Tone.GOOD, Msg.mappingSaved.text(mapping.name()), "");
        }).refused(banner::show).start(table));
        var actions = Grids.plain(card, 1);
        check = Names.id(KeyButton.secondary(actions, Msg.check.text(), Key.function(5), this::preview),
                "import.check");
        take = Names.id(KeyButton.primary(actions, Msg.take.text(), Key.function(9), this::run), "import.run");
        Grids.row(actions);
        file.addListener(SWT.DefaultSelection, event -> open());
    }

    private void createTable(Composite card) {
        table = new TableView<RowVerdict>(card, Msg.pageImport.text())
                .number(Msg.row.text(), 70, RowVerdict::row)
                .pill(Msg.verdict.text(), 110, ImportPage::state)
                .text(Msg.nik.text(), 140, RowVerdict::nik)
                .text(Msg.name.text(), 220, RowVerdict::name)
                .text(Msg.rule.text(), 250, RowVerdict::explanation)
                .empty(Msg.importEmpty.text());
        Names.id(table.table(), "import.rows");
        table.rows(List.of());
        remark = Grids.wide(Labels.body(card, ""));
        table.onSelect(row -> {
            remark.setText(Labels.escape(Msg.remark.text(row.sheet(), row.row(), row.explanation())));
            remark.requestLayout();
        });
    }

    private static TableView.State state(RowVerdict row) {
        var tone = switch (row.verdict()) {
            case REJECTED -> Tone.BAD;
            case NEW, CHANGED -> row.warned() ? Tone.WARNING : row.verdict() == RowVerdict.Verdict.NEW ? Tone.GOOD
                    : Tone.ACTIVE;
            case SAME -> row.warned() ? Tone.WARNING : Tone.NEUTRAL;
        };
        return new TableView.State(row.verdict().label(), tone);
    }

    @Focus
    void focus() {
        file.setFocus();
    }

    private void choose() {
        var dialog = new FileDialog(table.getShell(), SWT.OPEN);
        dialog.setText(Msg.chooseFile.text());
        dialog.setFilterExtensions(new String[] { "*.csv;*.txt;*.xlsx", "*" });
        var chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
            open();
        }
    }

    private void open() {
        var path = path();
        banner.clear();
        table.rows(List.of());
        enable(false);
        Work.quiet(progress -> new Opened(lists.outline(session, path), lists.mappings())).done(opened -> {
            setup.profiles(opened.mappings());
            setup.show(opened.outline());
            header.line(opened.outline().format());
            enable(true);
            check.setFocus();
        }).refused(banner::show).start(table);
    }

    private record Opened(ListOutline outline, List<ColumnMapping> mappings) {
    }

    private void preview() {
        var request = request(null);
        var rows = new PreviewRows();
        enable(false);
        Work.of(Msg.checking.text(), progress -> lists.preview(session, request, new ListProgress(progress), rows))
                .summary(ImportPage::sentence)
                .done(result -> {
                    table.rows(rows.shown());
                    tell(Msg.checked, result, rows.left() == 0 ? "" : Msg.rowsLeftOut.text(Formats.number(rows.left())));
                }).refused(this::refused).always(() -> enable(true)).start(table);
    }

    private void run() {
        var path = path();
        var rejected = path.resolveSibling(path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-"
                + Msg.rejectedName.text() + ".csv");
        var request = request(rejected);
        enable(false);
        Work.of(Msg.importing.text(), progress -> lists.run(session, request, new ListProgress(progress)))
                .summary(ImportPage::sentence)
                .done(result -> tell(Msg.imported, result, result.rejectedFile() == null ? Msg.nothingRejected.text()
                        : Msg.rejectedFile.text(result.rejectedFile().toString())))
                .refused(this::refused).always(() -> enable(true)).start(table);
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        if (refusal.reason() == TableMsg.dateOrderUnclear) {
            setup.focusDateOrder();
        }
    }

    private void tell(Msg done, ImportResult result, String more) {
        var tone = result.cancelled() || result.rejected() > 0 ? Tone.WARNING : Tone.GOOD;
        banner.show(tone, done.text() + " " + sentence(result), result.cancelled() ? (Msg.cancelled.text() + " " + more).strip() : more);
    }

    private static String sentence(ImportResult result) {
        return Msg.counts.text(result.rows(), result.added(), result.changed(), result.same(), result.warned(),
                result.rejected());
    }

    private ImportRequest request(Path rejected) {
        return new ImportRequest(path(), setup.sheets(), setup.mapping(), source.getText().strip(), rejected);
    }

    private Path path() {
        // Windows copies a path with quotes around it.
        return Path.of(file.getText().replace("\"", "").strip());
    }

    private void enable(boolean ready) {
        check.setEnabled(ready);
        take.setEnabled(ready);
    }
}
