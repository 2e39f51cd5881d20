package id.loket.ui.widget;

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

/** What a device sees or gave, framed in the colour of its state. It takes the focus, so that a page's keys reach no field. */
public final class Preview extends Canvas {

    private static final int FRAME = 2;
    private static final int INSET = 12;

    private final Theme theme;
    private Image image;
    private Icon placeholder = Icon.FINGERPRINT;
    private Tone tone = Tone.NEUTRAL;
    private String words = "";

    /**
     * @param parent of the picture
     * @param id for tests
     */
    public Preview(Composite parent, String id) {
        super(parent, SWT.DOUBLE_BUFFERED);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Dispose, event -> dispose(image));
        // A canvas only takes the focus if it listens to keys; the keys themselves are those of the buttons.
        addListener(SWT.KeyDown, event -> { });
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        Names.of(this, () -> words);
        Names.id(this, id);
    }

    /**
     * @param icon of what is going to be taken
     * @param name for screen readers
     */
    public void empty(Icon icon, String name) {
        placeholder = icon;
        set(null, Tone.NEUTRAL, name);
    }

    /**
     * Shows a PNG; what cannot be drawn is left out, the device's wall has judged it already.
     *
     * @param png the picture
     * @param state colour of its frame
     * @param name for screen readers
     */
    public void show(byte[] png, Tone state, String name) {
        Image drawn;
        try {
            drawn = new Image(getDisplay(), new ImageData(new ByteArrayInputStream(png)));
        } catch (SWTException unreadable) {
            drawn = null;
        }
        set(drawn, state, name);
    }

    /**
     * @param picture decoded on another thread
     * @param state colour of its frame
     * @param name for screen readers
     */
    public void show(ImageData picture, Tone state, String name) {
        set(new Image(getDisplay(), picture), state, name);
    }

    private void set(Image fresh, Tone state, String name) {
        dispose(image);
        image = fresh;
        tone = state;
        words = name;
        redraw();
    }

    private void paint(GC gc) {
        var area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.background);
        gc.fillRoundRectangle(0, 0, area.width, area.height, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        if (image == null) {
            var icon = placeholder.large(this, theme.edge);
            var size = icon.getBounds();
            gc.drawImage(icon, (area.width - size.width) / 2, (area.height - size.height) / 2);
        } else {
            paintImage(gc, area.width - 2 * INSET, area.height - 2 * INSET);
        }
        gc.setLineWidth(FRAME);
        gc.setForeground(tone == Tone.NEUTRAL ? theme.line : theme.mark(tone));
        gc.drawRoundRectangle(1, 1, area.width - FRAME, area.height - FRAME, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
    }

    private void paintImage(GC gc, int width, int height) {
        var size = image.getBounds();
        var scale = Math.min((double) width / size.width, (double) height / size.height);
        var shownWidth = (int) (size.width * scale);
        var shownHeight = (int) (size.height * scale);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(image, 0, 0, size.width, size.height, INSET + (width - shownWidth) / 2, INSET + (height - shownHeight) / 2,
                shownWidth, shownHeight);
    }

    private static void dispose(Image image) {
        if (image != null) {
            image.dispose();
        }
    }
}
