package id.loket.stock.forecast.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

import id.loket.stock.forecast.Cover;
import id.loket.stock.forecast.CoverRule;
import id.loket.stock.forecast.DayUse;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.forecast.ForecastMsg;
import id.loket.stock.forecast.PlotStyle;

/** Days of cover over the last half year, and on to the day on which the blanks run out. */
final class CoverPlot {

    static final int SHOWN_DAYS = 180;
    /** More days of cover than these are all the same to a reader. */
    private static final double MOST = 250;
    private static final Color ACCENT = new Color(0x12679B);
    private static final Color AHEAD = new Color(0xB45309);
    private static final Color RANGE = new Color(0xE3B27A);
    private static final Color MUTED = new Color(0x5B6977);
    private static final Color LINE = new Color(0xDDE3E9);

    private CoverPlot() {
    }

    static byte[] png(Forecast forecast, PlotStyle style, Locale locale) {
        var image = new BufferedImage((int) Math.ceil(style.width() * style.scale()),
                (int) Math.ceil(style.height() * style.scale()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(style.scale(), style.scale());
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            var series = past(forecast);
            if (series.size() < 2) {
                graphics.setColor(MUTED);
                graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
                var text = ForecastMsg.plotEmpty.in(locale);
                graphics.drawString(text, (style.width() - graphics.getFontMetrics().stringWidth(text)) / 2, style.height() / 2);
            } else {
                chart(forecast, series, style, locale).paint(graphics, style.width(), style.height());
            }
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XYChart chart(Forecast forecast, List<Point> past, PlotStyle style, Locale locale) {
        var chart = new XYChartBuilder().width(style.width()).height(style.height()).build();
        var styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false)
                .setLegendPosition(LegendPosition.InsideNE).setLegendBorderColor(Color.WHITE)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11)).setChartPadding(4);
        styler.setPlotGridLinesColor(LINE).setPlotGridVerticalLinesVisible(false).setAxisTicksLineVisible(false)
                .setAxisTickLabelsColor(MUTED).setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11))
                .setDatePattern("d MMM").setLocale(locale).setYAxisMin(0.0).setMarkerSize(0).setDecimalPattern("#,##0");
        add(chart, ForecastMsg.plotCover.in(locale), past, ACCENT, 2.2f, false);
        var days = forecast.cover().days();
        if (days.isPresent() && forecast.cover().runsOut().isPresent()) {
            var now = Math.min(MOST, days.getAsDouble());
            forecast.cover().latest().filter(day -> !day.equals(forecast.today())).ifPresent(day -> add(chart,
                    ForecastMsg.plotRange.in(locale), range(forecast.cover(), forecast.today(), now, day), RANGE, 1.4f, true));
            if (!forecast.cover().runsOut().get().equals(forecast.today())) {
                add(chart, ForecastMsg.plotAhead.in(locale), List.of(new Point(forecast.today(), now),
                        new Point(forecast.cover().runsOut().get(), 0)), AHEAD, 2f, true);
            }
        }
        return chart;
    }

    /** From the earliest day up to today and down to the latest: one line that holds the forecast. */
    private static List<Point> range(Cover cover, LocalDate today, double now, LocalDate latest) {
        var earliest = cover.earliest().filter(day -> day.isAfter(today)).orElse(today.plusDays(1));
        return List.of(new Point(earliest, 0), new Point(today, now), new Point(latest, 0));
    }

    private static void add(XYChart chart, String name, List<Point> points, Color color, float width, boolean dashed) {
        var series = chart.addSeries(name,
                points.stream().map(point -> Date.from(point.day.atStartOfDay(ZoneOffset.UTC).toInstant())).toList(),
                points.stream().map(Point::cover).toList());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE).setLineColor(color);
        series.setLineStyle(dashed ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] { 5, 5 }, 0)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /** What the forecast would have said on each of those evenings. */
    private static List<Point> past(Forecast forecast) {
        var points = new ArrayList<Point>();
        var from = forecast.today().minusDays(SHOWN_DAYS);
        for (DayUse day : forecast.history()) {
            if (day.day().isBefore(from)) {
                continue;
            }
            var known = forecast.history().stream().filter(other -> !other.day().isAfter(day.day())
                    && other.day().isAfter(day.day().minusDays(CoverRule.WINDOW + 1L))).toList();
            CoverRule.cover(day.left(), 0, CoverRule.learn(known, day.day()), day.day()).days()
                    .ifPresent(cover -> points.add(new Point(day.day(), Math.min(MOST, cover))));
        }
        return points;
    }

    private record Point(LocalDate day, double cover) {
    }
}
