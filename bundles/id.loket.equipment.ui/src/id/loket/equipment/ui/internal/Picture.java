package id.loket.equipment.ui.internal;

import java.io.ByteArrayInputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Names;

/** What a device delivered, as large as there is room; white behind it, since signatures are black on nothing. */
final class Picture extends Canvas {

    private static final int INSET = 10;

    private final Theme theme;
    private Image image;
    private Tone tone = Tone.NEUTRAL;
    private String name = "";

    Picture(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Dispose, event -> forget());
        Names.of(this, () -> name);
        Names.id(this, "devices.picture");
    }

    /** Shows nothing. */
    void empty() {
        set(null, Tone.NEUTRAL, "");
    }

    /**
     * @param file PNG or JPEG; what cannot be drawn is left out
     * @param state frame
     * @param words what it is, for screen readers
     */
    void show(byte[] file, Tone state, String words) {
        Image drawn = null;
        try {
            drawn = file.length == 0 ? null : new Image(getDisplay(), new ImageData(new ByteArrayInputStream(file)));
        } catch (SWTException unreadable) {
            words = "";
        }
        set(drawn, drawn == null ? Tone.NEUTRAL : state, words);
    }

    /** @return whether there is something to look at */
    boolean shows() {
        return image != null;
    }

    private void set(Image fresh, Tone state, String words) {
        forget();
        image = fresh;
        tone = state;
        name = words;
        redraw();
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(GC gc) {
        var area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(image == null ? theme.background : theme.surface);
        gc.fillRoundRectangle(0, 0, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        if (image == null) {
            var icon = Icon.EYE.large(this, theme.edge);
            gc.drawImage(icon, (area.width - icon.getBounds().width) / 2, (area.height - icon.getBounds().height) / 2);
        } else {
            draw(gc, area.width - 2 * INSET, area.height - 2 * INSET);
        }
        gc.setForeground(tone == Tone.NEUTRAL ? theme.line : theme.mark(tone));
        gc.setLineWidth(2);
        gc.drawRoundRectangle(1, 1, area.width - 2, area.height - 2, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
    }

    private void draw(GC gc, int width, int height) {
        var size = image.getBounds();
        var scale = Math.min((double) width / size.width, (double) height / size.height);
        var shownWidth = (int) Math.max(1, size.width * scale);
        var shownHeight = (int) Math.max(1, size.height * scale);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, size.width, size.height, INSET + (width - shownWidth) / 2, INSET + (height - shownHeight) / 2,
                shownWidth, shownHeight);
    }
}
