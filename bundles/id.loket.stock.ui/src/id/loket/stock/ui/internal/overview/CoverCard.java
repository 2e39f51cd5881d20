package id.loket.stock.ui.internal.overview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

import id.loket.kernel.text.Refusal;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.ForecastSettings;
import id.loket.stock.forecast.Forecasts;
import id.loket.stock.forecast.Learned.Basis;
import id.loket.stock.forecast.PlotStyle;
import id.loket.stock.ui.internal.supply.Desk;
import id.loket.ui.Formats;
import id.loket.ui.dialog.AskDialog;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** How long the blanks last: a plot, the date, and the request to write today. */
public final class CoverCard {

    private static final int HEIGHT = 184;
    private static final int WORDS = 290;
    private static final int SETTLE_MILLIS = 250;
    private static final double SHARP = 2;

    private final Desk desk;
    private final Forecasts forecasts;
    private final Card card;
    private final Canvas canvas;
    private final Label days;
    private final Label request;
    private final Label detail;
    private final KeyButton lists;
    private Forecast forecast;
    private Image plot;
    private int drawnWidth;

    /**
     * @param parent the page
     * @param desk of the page
     * @param forecasts asked off the UI thread
     * @param switchLists puts the other list below; says whether that is the one of the places
     */
    public CoverCard(Composite parent, Desk desk, Forecasts forecasts, BooleanSupplier switchLists) {
        this.desk = desk;
        this.forecasts = forecasts;
        card = Grids.wide(new Card(parent, 2));
        canvas = new Canvas(card, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(Theme.of(card).surface);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(canvas);
        Names.of(canvas, OverviewMsg.plotName.text());
        Names.id(canvas, "stock.cover.plot");
        canvas.addListener(SWT.Paint, event -> {
            if (plot != null) {
                event.gc.drawImage(plot, 0, 0);
            }
        });
        canvas.addListener(SWT.Resize, event -> canvas.getDisplay().timerExec(SETTLE_MILLIS, this::drawAgain));
        canvas.addListener(SWT.Dispose, event -> dispose());
        var words = Grids.plain(card, 1);
        GridDataFactory.fillDefaults().hint(WORDS, SWT.DEFAULT).applyTo(words);
        days = Names.id(Grids.wide(Labels.heading(words, "")), "stock.cover.days");
        request = Names.id(Grids.wide(Labels.strong(words, "")), "stock.cover.request");
        detail = Names.id(Labels.make(words, "", Theme.of(words).small(), Theme.of(words).muted), "stock.cover.detail");
        GridDataFactory.fillDefaults().grab(true, true).hint(WORDS, SWT.DEFAULT).applyTo(detail);
        var buttons = Grids.plain(words, 2);
        lists = Names.id(KeyButton.secondary(buttons, OverviewMsg.showPlaces.text(), Key.function(8), () -> lists(switchLists)),
                "stock.lists");
        Names.id(KeyButton.secondary(buttons, OverviewMsg.bulletin.text(), Key.function(9), this::bulletin), "stock.bulletin");
        var more = Grids.plain(words, 2);
        Names.id(KeyButton.secondary(more, OverviewMsg.bulletinImage.text(), Key.control('g'), this::image), "stock.bulletin.image");
        if (desk.session().may(Forecasts.SET)) {
            Names.id(KeyButton.secondary(more, OverviewMsg.rule.text(), Key.control('r'), this::rule), "stock.forecast.rule");
        }
    }

    private void lists(BooleanSupplier switchLists) {
        lists.label(switchLists.getAsBoolean() ? OverviewMsg.showMovements.text() : OverviewMsg.showPlaces.text());
        card.layout(true, true);
    }

    /** @param now what to show */
    public void show(Forecast now) {
        forecast = now;
        var cover = now.cover();
        days.setText(headline(now));
        request.setText(now.request().map(wanted -> OverviewMsg.requestToday.text(wanted.pieces()))
                .orElseGet(() -> now.cover().days().isPresent() ? OverviewMsg.requestNone.text() : ""));
        request.setForeground(now.request().isPresent() ? Theme.of(card).text(Tone.BAD) : Theme.of(card).text(Tone.GOOD));
        var lines = new StringBuilder();
        cover.runsOut().filter(day -> now.left() > 0).ifPresent(day -> line(lines, OverviewMsg.runsOut.text(Formats.date(day))
                + range(cover.earliest().orElse(day), cover.latest().orElse(null))));
        now.request().filter(wanted -> wanted.cut())
                .ifPresent(wanted -> line(lines, OverviewMsg.requestCut.text(wanted.needed())));
        if (now.learned().perDay() > 0) {
            line(lines, OverviewMsg.perDay.text(Math.round(now.learned().perDay()), Math.round(100 * now.learned().spoilRate())));
        }
        if (now.learned().basis() == Basis.SHORT_HISTORY) {
            line(lines, OverviewMsg.shortHistory.text());
        }
        if (now.backlog() > 0) {
            line(lines, OverviewMsg.waiting.text(now.backlog()));
        }
        if (now.asked() > 0) {
            line(lines, OverviewMsg.asked.text(now.asked()));
        }
        now.consumables().forEach(each -> line(lines, words(each)));
        detail.setText(lines.toString());
        // As high as its words need, not as it was while they were few.
        detail.requestLayout();
        drawnWidth = 0;
        drawAgain();
    }

    private static String headline(Forecast now) {
        if (now.left() == 0) {
            return OverviewMsg.coverNone.text();
        }
        if (now.learned().basis() == Basis.UNUSED) {
            return OverviewMsg.coverUnused.text();
        }
        return now.cover().days().isPresent() ? OverviewMsg.coverFigure.text((long) now.cover().days().getAsDouble())
                : OverviewMsg.coverUnknown.text();
    }

    private static String range(LocalDate earliest, LocalDate latest) {
        return latest == null ? ", " + OverviewMsg.runsOutAfter.text(Formats.date(earliest))
                : latest.equals(earliest) ? ""
                : ", " + OverviewMsg.runsOutBetween.text(Formats.date(earliest), Formats.date(latest));
    }

    private static String words(Forecast.OfConsumable each) {
        if (each.reorder()) {
            return OverviewMsg.consumableReorder.text(each.kind().label(), each.prints());
        }
        return each.cover().days().isPresent()
                ? OverviewMsg.consumable.text(each.kind().label(), each.prints(), (long) each.cover().days().getAsDouble())
                : OverviewMsg.consumableUnknown.text(each.kind().label(), each.prints());
    }

    private static void line(StringBuilder lines, String text) {
        lines.append(lines.isEmpty() ? "" : "\n").append(text);
    }

    private void drawAgain() {
        if (canvas.isDisposed() || forecast == null) {
            return;
        }
        var width = canvas.getClientArea().width;
        if (width < 100 || width == drawnWidth) {
            return;
        }
        drawnWidth = width;
        var shown = forecast;
        Work.quiet(progress -> new Drawn(data(shown, width, 1), data(shown, width, SHARP))).done(this::show)
                .refused(desk::refused).start(canvas);
    }

    /** Drawn for both kinds of screens, off the UI thread. */
    private record Drawn(ImageData plain, ImageData sharp) {
    }

    private ImageData data(Forecast shown, int width, double scale) {
        return new ImageData(new ByteArrayInputStream(forecasts.plot(shown, new PlotStyle(width, HEIGHT, scale))));
    }

    private void show(Drawn drawn) {
        dispose();
        plot = new Image(canvas.getDisplay(), (ImageDataProvider) zoom ->
                zoom == 100 ? drawn.plain() : zoom == 200 ? drawn.sharp() : null);
        canvas.redraw();
    }

    private void dispose() {
        if (plot != null) {
            plot.dispose();
            plot = null;
        }
    }

    /** What the office knows and the books do not. */
    private void rule() {
        if (forecast == null) {
            return;
        }
        var now = forecast.settings();
        new AskDialog<>(card.getShell(), OverviewMsg.ruleTitle.text(), OverviewMsg.ruleSave.text(), answer -> {
            forecasts.set(desk.session(), new ForecastSettings((int) Desk.number(answer.text("lead")),
                    (int) Desk.number(answer.text("cover")), Desk.number(answer.text("quota")), Desk.number(answer.text("pack"))));
            return OverviewMsg.ruleSaved.text();
        }).means(OverviewMsg.ruleWhat.text())
                .text("lead", OverviewMsg.ruleLead.text(), String.valueOf(now.leadDays()))
                .text("cover", OverviewMsg.ruleCover.text(), String.valueOf(now.coverDays()))
                .text("quota", OverviewMsg.ruleQuota.text(), Formats.number(now.quota()))
                .text("pack", OverviewMsg.rulePack.text(), Formats.number(now.pack()))
                .ask().ifPresent(desk::told);
    }

    private void bulletin() {
        Work.quiet(progress -> forecasts.bulletinPdf(desk.session()))
                .done(pdf -> DocumentPreview.open(card.getShell(), OverviewMsg.bulletinTitle.text(), name("pdf"), pdf))
                .refused(desk::refused).start(card);
    }

    private void image() {
        var dialog = new FileDialog(card.getShell(), SWT.SAVE);
        dialog.setText(OverviewMsg.bulletinTitle.text());
        dialog.setFileName(name("png"));
        dialog.setOverwrite(true);
        var file = dialog.open();
        if (file == null) {
            return;
        }
        Work.quiet(progress -> write(Path.of(file), forecasts.bulletinPng(desk.session())))
                .done(desk::told).refused(desk::refused).start(card);
    }

    private static String write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException unwritable) {
            throw new Refusal(unwritable, OverviewMsg.bulletinFailed, file);
        }
        return OverviewMsg.bulletinSaved.text(file);
    }

    private String name(String ending) {
        return "blangko" + (forecast == null ? "" : "-" + forecast.today()) + "." + ending;
    }
}
