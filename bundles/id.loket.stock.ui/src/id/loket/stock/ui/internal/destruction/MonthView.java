package id.loket.stock.ui.internal.destruction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.text.Refusal;
import id.loket.stock.destruction.MonthReport;
import id.loket.stock.destruction.MonthReport.DistrictLine;
import id.loket.stock.destruction.MonthReport.KindLine;
import id.loket.stock.destruction.MonthReports;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.Segments;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Work;

/** The monthly report: looked at, as paper, as workbook. */
final class MonthView implements Segments.View {

    private static final int MONTHS = 24;
    private static final int FORM_WIDTH = 330;
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MM-yyyy");

    private final Desk desk;
    private final MonthReports reports;
    private final List<YearMonth> months;
    private final Combo month;
    private final Label residual;
    private final TableView<KindLine> kinds;
    private final TableView<DistrictLine> districts;

    MonthView(Composite pane, Desk desk, MonthReports reports) {
        this.desk = desk;
        this.reports = reports;
        var present = YearMonth.from(desk.formats().today());
        months = IntStream.range(0, MONTHS).mapToObj(present::minusMonths).toList();
        var form = new Card(pane, 2, DestructionText.monthTitle.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(FORM_WIDTH, SWT.DEFAULT).applyTo(form);
        month = Names.id(FormRow.choice(form, DestructionText.month.text(), months.stream().map(WORDS::format).toArray(String[]::new)), "destroy.month");
        month.addListener(SWT.Selection, event -> load());
        residual = Labels.body(form, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(FORM_WIDTH - 40, 66).applyTo(residual);
        var buttons = Grids.plain(form, 1);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(buttons);
        Grids.wide(Names.id(KeyButton.primary(buttons, DestructionText.paper.text(), Key.function(2), this::paper), "destroy.paper"));
        Grids.wide(Names.id(KeyButton.secondary(buttons, DestructionText.workbook.text(), Key.function(3), this::workbook), "destroy.workbook"));
        var right = Grids.fill(Grids.plain(pane, 1));
        right.setLayout(Grids.layout(1, 0, Theme.GAP));
        kinds = new TableView<KindLine>(Grids.fill(new Card(right, 1)), DestructionText.kinds.text())
                .text(DestructionText.cause.text(), 165, this::words)
                .number(DestructionText.opening.text(), 95, KindLine::opening)
                .number(DestructionText.in.text(), 95, KindLine::in)
                .number(DestructionText.destroyed.text(), 105, KindLine::destroyed)
                .number(DestructionText.others.text(), 95, KindLine::others)
                .number(DestructionText.closing.text(), 95, KindLine::closing)
                .number(DestructionText.residual.text(), 80, KindLine::residual);
        Names.id(kinds.table(), "destroy.kinds");
        var columns = new TableView<DistrictLine>(Grids.fill(new Card(right, 1)), DestructionText.districts.text())
                .text(DestructionText.district.text(), 175, line -> line.name().isEmpty() ? DestructionText.districtUnknown.text() : line.name());
        for (var cause : SpoilCause.values()) {
            columns = columns.number(cause.label(), 115, line -> line.of(cause));
        }
        districts = columns.number(DestructionText.pieces.text(), 80, DistrictLine::pieces).empty(DestructionText.districtsEmpty.text());
        Names.id(districts.table(), "destroy.districts");
    }

    private String words(KindLine line) {
        return line.cause() == null ? DestructionText.causeUnknown.text() : line.cause().label();
    }

    private YearMonth chosen() {
        return months.get(Math.max(0, month.getSelectionIndex()));
    }

    @Override
    public void load() {
        var wanted = chosen();
        kinds.loading();
        Work.quiet(progress -> reports.report(desk.session(), wanted)).done(this::show).refused(kinds::failed).start(kinds);
    }

    private void show(MonthReport report) {
        kinds.rows(new ArrayList<>(report.kinds()));
        districts.rows(new ArrayList<>(report.districts()));
        residual.setText(DestructionText.residualLine.text(report.total().closing(), report.booked(), report.residual()));
        if (report.residual() != 0) {
            desk.banner().show(Tone.BAD, DestructionText.residualBad.text(report.residual()), "");
        }
    }

    private void paper() {
        var wanted = chosen();
        Work.of(DestructionText.monthTitle.text(), progress -> reports.pdf(desk.session(), wanted)).done(pdf -> DocumentPreview.open(kinds.getShell(),
                DestructionText.monthTitle.text(), "laporan-invalid-" + wanted + ".pdf", pdf)).refused(desk::refused).start(kinds);
    }

    private void workbook() {
        var wanted = chosen();
        Desk.save(kinds.getShell(), DestructionText.workbook.text(), "*.xlsx", "laporan-invalid-" + wanted + ".xlsx").ifPresent(file ->
                Work.quiet(progress -> written(file, reports.workbook(desk.session(), wanted)))
                        .done(saved -> desk.header().fact(DestructionText.savedFact.text(saved.getFileName()), Tone.GOOD))
                        .refused(desk::refused).start(kinds));
    }

    private static Path written(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException full) {
            throw new Refusal(full, DestructionText.saveFailed, file.getFileName());
        }
    }
}
