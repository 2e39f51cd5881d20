package id.loket.printing.ui.internal.run;

import java.io.ByteArrayInputStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.widget.Names;

/** A card's face, as big as it was given room. */
final class FaceView {

    private static final double RATIO = 638.0 / 1013;

    private final Canvas canvas;
    private Image image;
    private String whose = "";

    FaceView(Composite parent, int width) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        var height = (int) Math.round(width * RATIO);
        GridDataFactory.swtDefaults().hint(width, height).applyTo(canvas);
        Names.of(canvas, () -> RunMsg.faceName.text(whose));
        canvas.addPaintListener(event -> {
            if (image != null) {
                var area = image.getBounds();
                event.gc.setInterpolation(SWT.HIGH);
                event.gc.drawImage(image, 0, 0, area.width, area.height, 0, 0, width, height);
            }
        });
        canvas.addDisposeListener(event -> drop());
    }

    void show(String name, byte[] png) {
        drop();
        whose = name;
        image = new Image(canvas.getDisplay(), new ImageData(new ByteArrayInputStream(png)));
        canvas.redraw();
    }

    void clear() {
        drop();
        whose = "";
        canvas.redraw();
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
