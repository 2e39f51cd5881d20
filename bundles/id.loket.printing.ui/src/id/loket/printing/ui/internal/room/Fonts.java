package id.loket.printing.ui.internal.room;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import id.loket.ui.theme.Theme;

/** The product's typeface in the sizes that a wall of any size needs; gone with their owner. */
final class Fonts {

    private static final float POINTS_PER_PIXEL = 0.75f;

    private record Size(int pixels, boolean bold) {
    }

    private final Control owner;
    private final Map<Size, Font> made = new HashMap<>();

    Fonts(Control owner) {
        this.owner = owner;
        owner.addListener(SWT.Dispose, event -> made.values().forEach(Font::dispose));
    }

    Font of(int pixels, boolean bold) {
        return made.computeIfAbsent(new Size(pixels, bold), size -> {
            var data = Theme.of(owner).body().getFontData()[0];
            data.height = size.pixels() * POINTS_PER_PIXEL;
            data.setStyle(size.bold() ? SWT.BOLD : SWT.NORMAL);
            return new Font(owner.getDisplay(), data);
        });
    }

    /** The largest size up to one at which a text fits a width; set on the GC. */
    void fit(GC gc, String text, int width, int largest, boolean bold) {
        var pixels = largest;
        gc.setFont(of(pixels, bold));
        while (pixels > 11 && gc.textExtent(text).x > width) {
            pixels--;
            gc.setFont(of(pixels, bold));
        }
    }
}
