package id.loket.driver.pad.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import id.loket.device.Strokes;

/** A white field to sign in, with its keys. Everything here is on the screen's thread. */
final class PadWindow {

    /** Names of controls, for screen readers' tools and tests. */
    static final String NAME = "id.loket.pad";
    private static final String ID = "org.eclipse.swtbot.widget.key";
    private static final double MM_PER_INCH = 25.4;
    private static final double WIDEST = 240;
    private static final double HIGHEST = 100;
    private static final double PEN = 0.6;
    private static final int MARGIN = 24;
    private static final int GAP = 16;
    private static final int BUTTON_WIDTH = 180;
    private static final int BUTTON_HEIGHT = 56;
    private static final int LARGER = 4;
    private static final int BASELINE_SIDE = 40;

    private final Shell shell;
    private final Canvas field;
    private final Button again;
    private final Button done;
    private final Color line = new Color(160, 168, 180);
    private final Ink ink;
    private final Point dpi;

    /**
     * @param screen where
     * @param ink what is written goes there
     * @param end told once: true if the resident is done, false if it was cancelled
     */
    PadWindow(Screen screen, Ink ink, End end) {
        this.ink = ink;
        dpi = screen.display().getDPI();
        shell = new Shell(screen.display(), SWT.TITLE | SWT.BORDER | SWT.ON_TOP);
        shell.setData(ID, NAME);
        shell.setText(Text.label.text());
        var white = screen.display().getSystemColor(SWT.COLOR_WHITE);
        shell.setBackground(white);
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = GAP;
        shell.setLayout(layout);
        var font = large();
        var heading = new Label(shell, SWT.NONE);
        heading.setFont(font);
        heading.setText(Text.signHere.text());
        field = new Canvas(shell, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        field.setData(ID, NAME + ".field");
        field.setBackground(white);
        field.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        listen();
        var row = new Composite(shell, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        var rowLayout = new GridLayout(3, false);
        rowLayout.marginWidth = 0;
        row.setLayout(rowLayout);
        var cancel = button(row, Text.cancel, "Esc", SWT.BEGINNING);
        cancel.addListener(SWT.Selection, event -> end.over(false));
        again = button(row, Text.again, "F7", SWT.END);
        again.addListener(SWT.Selection, event -> startAgain());
        done = button(row, Text.done, "Enter", SWT.END);
        done.addListener(SWT.Selection, event -> end.over(true));
        for (var control : List.of(shell, field, cancel, again, done)) {
            control.setFont(font);
            control.addListener(SWT.Traverse, event -> onTraverse(event, end));
            control.addListener(SWT.KeyDown, this::onKey);
        }
        shell.addListener(SWT.Close, event -> {
            event.doit = false;
            end.over(false);
        });
        offer();
        place(screen);
    }

    /** How the signing ended. */
    @FunctionalInterface
    interface End {

        void over(boolean signed);
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }

    private void listen() {
        field.addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                ink.down(mm(event.x, dpi.x), mm(event.y, dpi.y), event.time);
                written();
            }
        });
        field.addListener(SWT.MouseMove, event -> {
            if (ink.move(mm(event.x, dpi.x), mm(event.y, dpi.y), event.time)) {
                written();
            }
        });
        field.addListener(SWT.MouseUp, event -> ink.up());
        field.addListener(SWT.Paint, event -> paint(event.gc, field.getClientArea()));
    }

    private void written() {
        field.redraw();
        offer();
    }

    private void startAgain() {
        ink.clear();
        written();
    }

    private void offer() {
        again.setEnabled(!ink.isEmpty());
        done.setEnabled(!ink.isEmpty());
    }

    private void onTraverse(Event event, End end) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            end.over(false);
        } else if (event.detail == SWT.TRAVERSE_RETURN && event.widget == field) {
            event.doit = false;
            if (done.isEnabled()) {
                end.over(true);
            }
        }
    }

    private void onKey(Event event) {
        if (event.keyCode == SWT.F7 && again.isEnabled()) {
            startAgain();
        }
    }

    private Button button(Composite row, Text text, String key, int side) {
        var button = new Button(row, SWT.PUSH);
        button.setData(ID, NAME + "." + text.name());
        button.setText(text.text() + "   " + key);
        var data = new GridData(side, SWT.CENTER, side == SWT.BEGINNING, false);
        data.widthHint = BUTTON_WIDTH;
        data.heightHint = BUTTON_HEIGHT;
        button.setLayoutData(data);
        return button;
    }

    private void paint(GC gc, Rectangle area) {
        gc.setAntialias(SWT.ON);
        gc.setForeground(line);
        var base = area.height * 3 / 4;
        gc.drawLine(BASELINE_SIDE, base, area.width - BASELINE_SIDE, base);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.setLineWidth((int) Math.max(2, Math.round(PEN * dpi.x / MM_PER_INCH)));
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        ink.strokes().forEach(stroke -> gc.drawPolyline(pixels(stroke)));
    }

    private int[] pixels(List<Strokes.Point> stroke) {
        var dot = stroke.size() == 1;
        var pixels = new int[2 * (dot ? 2 : stroke.size())];
        for (var index = 0; index < pixels.length / 2; index++) {
            var point = stroke.get(dot ? 0 : index);
            pixels[2 * index] = (int) Math.round(point.x() * dpi.x / MM_PER_INCH);
            pixels[2 * index + 1] = (int) Math.round(point.y() * dpi.y / MM_PER_INCH);
        }
        return pixels;
    }

    private Font large() {
        var data = shell.getFont().getFontData()[0];
        var font = new Font(shell.getDisplay(), data.getName(), data.getHeight() + LARGER, SWT.NORMAL);
        shell.addListener(SWT.Dispose, event -> font.dispose());
        return font;
    }

    private static double mm(int points, int dpi) {
        return points * MM_PER_INCH / dpi;
    }

    /** As large as a hand writes, not as large as a monitor may be. On a screen of its own it leaves the keys to the operator. */
    private void place(Screen screen) {
        var monitor = screen.monitor();
        var area = monitor.getClientArea();
        var width = Math.min(area.width - 2 * MARGIN, (int) (WIDEST * dpi.x / MM_PER_INCH));
        var height = Math.min(area.height - 2 * MARGIN, (int) (HIGHEST * dpi.y / MM_PER_INCH) + 2 * MARGIN + 2 * BUTTON_HEIGHT);
        shell.setBounds(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
        if (screen.isShared(monitor)) {
            shell.open();
            field.setFocus();
        } else {
            shell.setVisible(true);
        }
    }
}
