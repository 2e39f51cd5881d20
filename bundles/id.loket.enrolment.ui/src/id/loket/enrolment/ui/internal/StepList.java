package id.loket.enrolment.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.enrolment.Item;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;
import id.loket.ui.Formats;
import id.loket.ui.theme.Icon;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Names;

/** The steps down the side: done with their time, the current one with its count, those to come. */
final class StepList extends Canvas {

    private static final List<Step> SHOWN = List.of(Step.BIODATA, Step.PORTRAIT, Step.SIGNATURE, Step.FINGERS, Step.IRISES,
            Step.VERIFICATION, Step.ENDORSEMENT, Step.PACKET);
    private static final int SIDE = 12;
    private static final int TEXT = 33;

    private final Theme theme;
    private final Formats formats;
    private Recording recording;

    StepList(Composite parent, Formats formats) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        theme = Theme.of(parent);
        this.formats = formats;
        setBackground(theme.surface);
        addPaintListener(event -> paint(event.gc));
        Names.of(this, this::words);
        Names.id(this, "enrolment.steps");
    }

    void show(Recording now) {
        recording = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 218 : widthHint, SHOWN.size() * Theme.ROW);
    }

    private void paint(GC gc) {
        if (recording == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        var width = getClientArea().width;
        for (var row = 0; row < SHOWN.size(); row++) {
            paintRow(gc, SHOWN.get(row), row * Theme.ROW, width);
        }
    }

    private void paintRow(GC gc, Step step, int top, int width) {
        var current = isCurrent(step);
        var done = isDone(step);
        if (current) {
            gc.setBackground(theme.selected);
            gc.fillRectangle(0, top, width, Theme.ROW - 1);
        }
        gc.setForeground(theme.line);
        gc.drawLine(0, top + Theme.ROW - 1, width, top + Theme.ROW - 1);
        var colour = current ? theme.onSelected : done ? theme.ink : theme.muted;
        var middle = top + Theme.ROW / 2;
        if (done) {
            gc.drawImage(Icon.CHECK.small(this, theme.ink), SIDE - 4, middle - 8);
        } else if (current) {
            gc.drawImage(Icon.ARROW_RIGHT.small(this, theme.onSelected), SIDE - 4, middle - 8);
        } else {
            gc.setBackground(theme.muted);
            gc.fillOval(SIDE + 3, middle - 1, 3, 3);
        }
        gc.setForeground(colour);
        gc.setFont(current ? theme.strong() : theme.body());
        var text = gc.textExtent(label(step));
        gc.drawText(label(step), TEXT, middle - text.y / 2, true);
        var right = state(step);
        gc.setFont(theme.body());
        gc.setForeground(current ? theme.onSelected : theme.muted);
        gc.drawText(right, width - SIDE / 2 - gc.textExtent(right).x, middle - text.y / 2, true);
    }

    private boolean isCurrent(Step step) {
        var now = recording.step();
        return step == now || step == Step.PACKET && now == Step.SLIP;
    }

    private boolean isDone(Step step) {
        return step == Step.PACKET ? recording.done(Step.SLIP) && recording.done(Step.PACKET) : recording.done(step) && !later(step);
    }

    /** With every finger excepted there is nothing to verify: that step is done, but not before its turn. */
    private boolean later(Step step) {
        return step.compareTo(recording.step()) > 0;
    }

    private String label(Step step) {
        return step == Step.PACKET ? Msg.stepPacketSlip.text() : step.label();
    }

    private String state(Step step) {
        if (isDone(step)) {
            return recording.doneAt(step == Step.PACKET ? Step.SLIP : step).map(formats::time).orElse("");
        }
        var total = Item.of(step).size();
        return total > 1 ? Msg.ofTotal.text(recording.settled(step), total) : "";
    }

    private String words() {
        if (recording == null) {
            return "";
        }
        return Msg.stepList.text(SHOWN.stream().map(step -> label(step) + " " + (isCurrent(step) ? "→ " : "") + state(step))
                .collect(Collectors.joining("; ")));
    }
}
