package id.loket.verification.ui.internal.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Figure;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.ProgressStrip;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.Totals;
import id.loket.verification.result.ListResult;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultRequest;
import id.loket.verification.result.Results;
import id.loket.verification.ui.internal.RowsProgress;

/** A list goes back to its sender: what it comes to, the letter, the file, and what went out before. */
final class ResultDialog extends LoketDialog {

    private static final int WIDTH = 860;
    private static final int REGISTER_HEIGHT = 150;

    private final Uses uses;
    private final Campaign campaign;
    private final CampaignList list;
    private Banner banner;
    private ProgressStrip strip;
    private Figure rows;
    private Figure decided;
    private Figure open;
    private Figure residual;
    private Text recipient;
    private Text theirLetter;
    private Text file;
    private TableView<ListResult> register;
    private KeyButton leave;
    private KeyButton make;

    /**
     * @param session who is at work
     * @param formats dates and numbers
     * @param desk tells the figures
     * @param results makes and checks
     */
    record Uses(Session session, Formats formats, Desk desk, Results results) {
    }

    ResultDialog(Shell parent, Uses uses, Campaign campaign, CampaignList list) {
        super(parent, ResultText.title.text());
        this.uses = uses;
        this.campaign = campaign;
        this.list = list;
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, ResultText.about.text(campaign.name(), list.number()));
        banner = new Banner(body);
        var figures = Grids.wide(Grids.plain(body, 4));
        figures.setLayout(Grids.layout(4, 0, Theme.GRID));
        rows = Grids.wide(new Figure(figures));
        decided = Grids.wide(new Figure(figures));
        open = Grids.wide(new Figure(figures));
        residual = Grids.wide(new Figure(figures));
        showFigures(null);
        var form = Grids.wide(Grids.plain(body, 2));
        recipient = Names.id(FormRow.text(form, ResultText.recipient.text()), "result.recipient");
        theirLetter = Names.id(FormRow.text(form, ResultText.theirLetter.text()), "result.letter");
        file = Names.id(FormRow.text(form, ResultText.file.text()), "result.file");
        recipient.setText(campaign.source());
        propose();
        strip = new ProgressStrip(body);
        register(body);
        load();
        recipient.setFocus();
    }

    private void register(Composite body) {
        var formats = uses.formats();
        register = new TableView<ListResult>(body, ResultText.register.text()).bare()
                .text(ResultText.number.text(), 210, ListResult::number)
                .number(ResultText.version.text(), 60, ListResult::listVersion)
                .pill("", 100, result -> result.isPartial() ? new TableView.State(ResultText.partial.text(), Tone.WARNING)
                        : new TableView.State(ResultText.whole.text(), Tone.GOOD))
                .number(ResultText.rows.text(), 70, ListResult::totalRows)
                .number(ResultText.decided.text(), 70, ListResult::decidedRows)
                .text(ResultText.by.text(), 98, ListResult::madeBy)
                .value(ResultText.at.text(), 142, ListResult::madeAt, formats::dateTime)
                .text(ResultText.hash.text(), 200, ListResult::rowsHash)
                .empty(ResultText.registerEmpty.text());
        ((GridData) register.getLayoutData()).heightHint = REGISTER_HEIGHT;
        Names.id(register.table(), "result.register");
    }

    @Override
    protected void buttons(Composite bar) {
        Names.id(KeyButton.secondary(bar, ResultText.choose.text(), Key.function(4), this::choose), "result.choose");
        Names.id(KeyButton.secondary(bar, ResultText.check.text(), Key.function(6), this::check), "result.check");
        Names.id(KeyButton.secondary(bar, ResultText.draft.text(), Key.function(3), this::draft), "result.draft");
        leave = leave(bar, ResultText.close.text());
        make = Names.id(KeyButton.primary(bar, ResultText.make.text(), Key.function(2), this::make), "result.make");
        if (!uses.session().may(Results.MAKE)) {
            make.setEnabled(false);
            banner.show(Tone.NEUTRAL, ResultText.onlySupervisor.text(), "");
        }
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

    private void load() {
        register.loading();
        Work.quiet(progress -> uses.results().of(uses.session(), campaign.id())).done(made -> {
            register.rows(made);
            made.stream().findFirst().ifPresent(newest -> recipient.setText(newest.recipient()));
        }).refused(register::failed).start(register);
        Work.quiet(progress -> new Standing(uses.desk().totals(uses.session(), list.id()), uses.results().sealHere()))
                .done(this::show).refused(banner::show).start(register);
    }

    private record Standing(Totals totals, boolean sealHere) {
    }

    private void show(Standing standing) {
        showFigures(standing.totals());
        var undecided = undecided(standing.totals());
        if (!standing.sealHere()) {
            make.setEnabled(false);
            banner.show(Tone.NEUTRAL, ResultText.noSeal.text(), "");
        } else if (undecided > 0 && !banner.tells()) {
            banner.show(Tone.WARNING, ResultText.partialNote.text(undecided), "");
        }
    }

    private static long undecided(Totals totals) {
        return totals.open().count() + totals.contested().count();
    }

    private void showFigures(Totals totals) {
        rows.show(ResultText.figureRows.text(), Formats.number(list.totalRows()),
                ResultText.figureRowsDetail.text(list.fileName()), Tone.NEUTRAL);
        if (totals == null) {
            decided.show(ResultText.figureDecided.text(), "…", "", Tone.NEUTRAL);
            open.show(ResultText.figureOpen.text(), "…", "", Tone.NEUTRAL);
            residual.show(ResultText.figureResidual.text(), "…", "", Tone.NEUTRAL);
            return;
        }
        var undecided = undecided(totals);
        decided.show(ResultText.figureDecided.text(), Formats.number(totals.decided()), "", Tone.NEUTRAL);
        open.show(ResultText.figureOpen.text(), Formats.number(undecided),
                (undecided == 0 ? ResultText.figureOpenNone : ResultText.figureOpenSome).text(),
                undecided == 0 ? Tone.GOOD : Tone.WARNING);
        residual.show(ResultText.figureResidual.text(), Formats.number(totals.residual()),
                (totals.residual() == 0 ? ResultText.figureResidualNone : ResultText.figureResidualSome).text(),
                totals.residual() == 0 ? Tone.NEUTRAL : Tone.BAD);
        getShell().layout(true, true);
    }

    private void draft() {
        request(request -> Work.of(ResultText.draftTitle.text(), progress -> uses.results().draft(uses.session(), request))
                .done(pdf -> DocumentPreview.open(getShell(), ResultText.draftTitle.text(), "konsep-surat.pdf", pdf))
                .refused(this::refuse).start(register));
    }

    private void make() {
        var target = Path.of(file.getText().strip());
        request(request -> {
            strip.begin(Work.of(ResultText.making.text(), progress -> uses.results().make(uses.session(), request, target,
                    new RowsProgress(strip.follow(progress))))
                    .summary(made -> ResultText.made.text(made.number(), target))
                    .done(made -> {
                        load();
                        banner.show(Tone.GOOD, ResultText.made.text(made.number(), target), "");
                    })
                    .refused(this::refuse)
                    .always(() -> {
                        strip.end();
                        busy(false);
                    })
                    .start(register));
            busy(true);
            strip.setFocus();
        });
    }

    /** What runs is left by stopping it. */
    private void busy(boolean busy) {
        make.setEnabled(!busy);
        leave.setEnabled(!busy);
    }

    private void check() {
        banner.clear();
        var chosen = Path.of(file.getText().strip());
        Work.quiet(progress -> uses.results().check(uses.session(), chosen)).done(this::tell).refused(this::refuse)
                .start(register);
    }

    private void tell(ResultCheck check) {
        var words = check.words();
        var what = check.manifest().map(manifest -> " " + ResultText.checked.text(manifest.number(), manifest.rows(),
                manifest.decided(), manifest.madeBy())).orElse("");
        banner.show(tone(check), words.found(), words.next() + what);
        getShell().layout(true, true);
    }

    private static Tone tone(ResultCheck check) {
        return switch (check.verdict()) {
            case GENUINE, RENAMED -> Tone.GOOD;
            case OLDER, INCOMPLETE, NOT_SIGNED, OTHER_OFFICE -> Tone.WARNING;
            case CHANGED, NOT_REGISTERED -> Tone.BAD;
        };
    }

    private void request(Consumer<ResultRequest> act) {
        banner.clear();
        try {
            act.accept(new ResultRequest(list.id(), recipient.getText(), theirLetter.getText()));
        } catch (Refusal incomplete) {
            refuse(incomplete);
            recipient.setFocus();
        }
    }

    private void refuse(Refusal refusal) {
        banner.show(refusal);
        getShell().layout(true, true);
    }

    private void choose() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(ResultText.choose.text());
        dialog.setFilterExtensions(new String[] {"*.zip;*.xlsx;*.pdf", "*"});
        var proposed = Path.of(file.getText().strip());
        dialog.setFilterPath(String.valueOf(proposed.getParent()));
        dialog.setFileName(String.valueOf(proposed.getFileName()));
        var chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    /** A name that is free: results never take one another's place. */
    private void propose() {
        var name = campaign.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(uses.formats().today());
        var folder = Path.of(System.getProperty("user.home"));
        var proposed = folder.resolve(ResultText.fileName.text(name, String.valueOf(list.number()), day));
        for (int next = 2; Files.exists(proposed); next++) {
            proposed = folder.resolve(ResultText.fileName.text(name, String.valueOf(list.number()), day + "-" + next));
        }
        file.setText(proposed.toString());
    }
}
