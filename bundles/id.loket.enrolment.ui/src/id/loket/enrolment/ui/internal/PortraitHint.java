package id.loket.enrolment.ui.internal;

import java.io.ByteArrayInputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.registry.Resident;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Names;

/** The background the rule asks for, with its reason; the portrait in front of it once it is taken. */
final class PortraitHint extends Canvas {

    private final Theme theme;
    private Color colour;
    private String words = "";
    private Image portrait;

    PortraitHint(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        setBackground(theme.surface);
        colour = theme.track;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Dispose, event -> forget());
        Names.of(this, () -> words);
        Names.id(this, "enrolment.background");
    }

    void show(Resident resident) {
        var rgb = resident.portraitBackground().rgb();
        colour = new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        words = Words.background(resident);
        forget();
        redraw();
    }

    void portrait(byte[] png) {
        forget();
        try {
            portrait = new Image(getDisplay(), new ByteArrayInputStream(png));
        } catch (SWTException unreadable) {
            portrait = null; // the hint alone stays; the kept image itself lies safe in the store
        }
        redraw();
    }

    private void forget() {
        if (portrait != null) {
            portrait.dispose();
            portrait = null;
        }
    }

    private void paint(GC gc) {
        var size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(colour);
        gc.fillRoundRectangle(0, 0, size.x, size.y, 2 * Theme.RADIUS, 2 * Theme.RADIUS);
        gc.setFont(theme.small());
        var text = gc.textExtent(words);
        var room = size.y - text.y - 20;
        if (portrait != null) {
            var bounds = portrait.getBounds();
            var width = bounds.width * room / bounds.height;
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(portrait, 0, 0, bounds.width, bounds.height, (size.x - width) / 2, 8, width, room);
        }
        gc.setForeground(theme.onBar);
        gc.drawText(words, (size.x - text.x) / 2, size.y - text.y - 6, true);
    }
}
