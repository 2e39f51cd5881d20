package id.loket.stock.forecast.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Languages;
import id.loket.registry.Regions;
import id.loket.stock.forecast.DayUse;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.PlotStyle;

/** The public page about the office's blanks: counts and dates, nobody's data. Its words are the template's. */
final class Bulletin {

    private static final Template TEMPLATE = Template.of(Bulletin.class, "stock-bulletin.html");
    private static final PlotStyle PLOT = new PlotStyle(660, 360, 3);
    private static final int MONTH = 30;
    /** A4 at this many dots per inch is 1240 pixels wide. */
    private static final int DPI = 150;

    private final Documents documents;
    private final Regions regions;

    Bulletin(Documents documents, Regions regions) {
        this.documents = documents;
        this.regions = regions;
    }

    byte[] pdf(Forecast forecast) {
        var days = forecast.history();
        var month = days.subList(Math.max(0, days.size() - MONTH), days.size());
        var model = new HashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("today", forecast.today());
        model.put("left", forecast.left());
        model.put("backlog", forecast.backlog());
        model.put("received", month.stream().mapToLong(DayUse::received).sum());
        model.put("printed", month.stream().mapToLong(day -> Math.max(0, day.used() - day.spoiled())).sum());
        days.stream().filter(day -> day.used() > 0).reduce((one, later) -> later).ifPresent(last -> {
            model.put("lastDay", last.day());
            model.put("lastPrinted", Math.max(0, last.used() - last.spoiled()));
        });
        days.stream().filter(day -> day.received() > 0).reduce((one, later) -> later).ifPresent(last -> {
            model.put("lastReceived", last.day());
            model.put("lastReceivedPieces", last.received());
        });
        forecast.cover().days().ifPresent(cover -> model.put("cover", (long) Math.floor(cover)));
        forecast.cover().earliest().ifPresent(day -> model.put("earliest", day));
        forecast.cover().latest().ifPresent(day -> model.put("latest", day));
        model.put("plot", CoverPlot.png(forecast, PLOT, Languages.INDONESIAN));
        return documents.pdf(TEMPLATE, model);
    }

    static byte[] png(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            var out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
