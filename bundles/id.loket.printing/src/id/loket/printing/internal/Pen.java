package id.loket.printing.internal;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.EnumMap;
import java.util.Map;

import id.loket.document.Fonts;
import id.loket.document.Fonts.Weight;

/** Draws text as outlines of the shipped font: the same pixels on every machine, whatever its font settings. */
final class Pen {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);

    Pen() {
        for (var weight : Weight.values()) {
            fonts.put(weight, Fonts.font(weight, 1f));
        }
    }

    /** How wide a text is, in pixels. */
    double width(String text, Weight weight, float size) {
        return fonts.get(weight).deriveFont(size).getStringBounds(text, EXACT).getWidth();
    }

    /** The largest size, at most the wanted one, at which a text is no wider than that. */
    float fit(String text, Weight weight, float wanted, double width) {
        var needed = width(text, weight, wanted);
        return needed <= width ? wanted : (float) (wanted * width / needed);
    }

    void draw(Graphics2D canvas, String text, Weight weight, float size, double x, double baseline) {
        var outline = fonts.get(weight).deriveFont(size).createGlyphVector(EXACT, text).getOutline();
        canvas.fill(AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(outline));
    }

    void draw(Graphics2D canvas, String text, FaceTemplate.Line line, Color colour) {
        var size = fit(text, line.weight(), line.size(), line.width());
        var width = width(text, line.weight(), size);
        var x = switch (line.align()) {
            case LEFT -> line.x();
            case CENTRE -> line.x() - width / 2;
            case RIGHT -> line.x() - width;
        };
        canvas.setColor(colour);
        draw(canvas, text, line.weight(), size, x, line.baseline());
    }
}
