package id.loket.verification.ui.internal.campaign;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.DateOrder;
import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TableMsg;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.ColumnChoices;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.Ticks;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListMapping;
import id.loket.verification.campaign.ListSketch;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.campaign.TakenList;

/** Takes a file as the next version of a campaign's list: what the file looks like, what its columns mean, what came of it. */
final class TakeDialog extends LoketDialog {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 430;
    private static final int LEFT_WIDTH = 350;
    private static final int NOTES_HEIGHT = 120;
    /** Voter lists have a sheet per polling station. */
    private static final int SHEETS_HEIGHT = 84;

    private final Session session;
    private final CampaignLists lists;
    private final Campaign campaign;
    private final Consumer<TakenList> taken;
    private Banner banner;
    private Text file;
    private Label format;
    private Ticks<TableHead> sheets;
    private Combo order;
    private ColumnChoices<ListColumn> columns;
    private FirstRowsView first;
    private NotesView notes;
    private ProgressStrip strip;
    private List<KeyButton> choosing;
    private KeyButton leave;
    private KeyButton take;
    private Control next;
    private ListSketch sketch;
    private TakenList done;

    /**
     * @param parent window
     * @param session who takes it
     * @param lists the use cases
     * @param campaign takes the list
     * @param taken told of the new version once the dialog is closed
     */
    TakeDialog(Shell parent, Session session, CampaignLists lists, Campaign campaign, Consumer<TakenList> taken) {
        super(parent, CampaignText.takeTitle.text(campaign.name()));
        setShellStyle(getShellStyle() | SWT.RESIZE);
        this.session = session;
        this.lists = lists;
        this.campaign = campaign;
        this.taken = taken;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, CampaignText.takeTitle.text(campaign.name()));
        var row = Grids.wide(Grids.plain(body, 4));
        file = Names.id(FormRow.text(row, CampaignText.file.text()), "take.file");
        file.setMessage(CampaignText.fileExample.text());
        choosing = List.of(KeyButton.secondary(row, CampaignText.chooseFile.text(), Key.function(2), this::choose),
                Names.id(KeyButton.secondary(row, CampaignText.openFile.text(), Key.function(4), this::openFile), "take.open"));
        format = Grids.wide(Labels.muted(body, CampaignText.takeHint.text(campaign.source())));
        banner = new Banner(body);
        var middle = Grids.fill(Grids.plain(body, 2));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(middle);
        createMapping(middle);
        createFile(middle);
        strip = new ProgressStrip(body);
        file.addListener(SWT.DefaultSelection, event -> openFile());
        file.addListener(SWT.Modify, event -> forget());
        file.setFocus();
    }

    private void createMapping(Composite middle) {
        var left = Grids.plain(middle, 1);
        GridDataFactory.fillDefaults().grab(false, true).hint(LEFT_WIDTH, SWT.DEFAULT).applyTo(left);
        sheets = new Ticks<TableHead>(left, CampaignText.sheets.text(), SHEETS_HEIGHT).onSelect(this::look);
        Names.id(sheets.table(), "take.sheets");
        Labels.strong(left, CampaignText.mapping.text());
        var orders = Arrays.stream(DateOrder.values()).map(DateOrder::label).toArray(String[]::new);
        columns = new ColumnChoices<>(left, ListColumn.class, ListColumn::label, "take.column.", CampaignText.noColumn.text(),
                form -> order = Names.id(FormRow.choice(form, CampaignText.dateOrder.text(), orders), "take.dateOrder"));
        columns.onChange(() -> first.mapped(columns.chosen()));
    }

    private void createFile(Composite middle) {
        var right = Grids.fill(Grids.plain(middle, 1));
        Labels.strong(right, CampaignText.firstRows.text());
        first = new FirstRowsView(right);
        Labels.strong(right, CampaignText.fileNotes.text());
        var below = Grids.plain(right, 1);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, NOTES_HEIGHT).applyTo(below);
        notes = new NotesView(below);
    }

    @Override
    protected void buttons(Composite bar) {
        leave = Names.id(leave(bar, CampaignText.close.text()), "take.close");
        take = Names.id(primary(bar, CampaignText.take.text(), this::take), "take.go");
        take.setEnabled(false);
    }

    /** Esc stops what runs before it leaves. */
    @Override
    protected void cancelPressed() {
        if (strip.runs()) {
            strip.stop();
            return;
        }
        super.cancelPressed();
    }

    @Override
    public boolean close() {
        if (strip != null && strip.runs()) {
            strip.stop();
            return false;
        }
        var closed = super.close();
        if (done != null) {
            taken.accept(done);
        }
        return closed;
    }

    private void choose() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(CampaignText.chooseFile.text());
        dialog.setFilterExtensions(new String[] {"*.csv;*.txt;*.xlsx", "*"});
        var chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
            openFile();
        }
    }

    private void forget() {
        sketch = null;
        take.setEnabled(false);
    }

    private void openFile() {
        if (strip.runs() || done != null) {
            return;
        }
        var path = Path.of(file.getText().strip());
        banner.clear();
        take.setEnabled(false);
        Work.quiet(progress -> lists.sketch(session, path, campaign.source())).done(this::show).refused(this::refused).start(file);
    }

    private void show(ListSketch opened) {
        sketch = opened;
        format.setText(Labels.escape(opened.remembered() ? CampaignText.formatRemembered.text(opened.format(), campaign.source())
                : CampaignText.formatSuggested.text(opened.format())));
        sheets.show(opened.sheets(), TableHead::sheet, head -> !head.sample().isEmpty());
        notes.show(opened.notes());
        order.select(opened.mapping().dateOrder().ordinal());
        var head = opened.sheets().stream().filter(sheet -> !sheet.headers().isEmpty()).findFirst();
        columns.headers(opened.sheets().stream().flatMap(sheet -> sheet.headers().stream()).distinct().toList());
        columns.show(opened.mapping().headers());
        head.ifPresentOrElse(this::look, first::clear);
        take.setEnabled(true);
        getShell().layout(true, true);
        take.setFocus();
    }

    private void look(TableHead head) {
        first.show(head, columns.chosen());
    }

    private void take() {
        if (done != null) {
            close();
            return;
        }
        var request = new TakeRequest(Path.of(file.getText().strip()), sheets.names(), mapping());
        banner.clear();
        next = take;
        strip.begin(Work.of(CampaignText.taking.text(campaign.name()),
                progress -> lists.take(session, campaign.id(), request, new ListProgress(strip.follow(progress))))
                .summary(TakenWords::of)
                .done(this::done)
                .refused(this::refused)
                .always(() -> {
                    strip.end();
                    busy(false);
                    next.setFocus();
                })
                .start(file));
        busy(true);
        strip.setFocus();
    }

    private ListMapping mapping() {
        Map<ListColumn, String> headers = columns.chosen();
        return new ListMapping(headers, DateOrder.values()[Math.max(0, order.getSelectionIndex())], sketch.mapping().village());
    }

    private void busy(boolean busy) {
        take.setEnabled(!busy);
        leave.setEnabled(!busy);
        file.setEnabled(!busy && done == null);
        choosing.forEach(button -> button.setEnabled(!busy && done == null));
    }

    /** The dialog stays: what was left out of the file is told nowhere else. */
    private void done(TakenList list) {
        done = list;
        notes.show(list.notes());
        banner.show(list.list().badRows() > 0 ? Tone.WARNING : Tone.GOOD, TakenWords.of(list), TakenWords.next(list));
        take.label(CampaignText.finish.text());
        getShell().layout(true, true);
    }

    private void refused(Refusal refusal) {
        banner.show(refusal);
        getShell().layout(true, true);
        next = refusal.reason() == TableMsg.dateOrderUnclear ? order : sketch == null ? file : take;
        next.setFocus();
    }
}
