package id.loket.verification.ui.internal.desk;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.verification.desk.FieldAgreement;

/** List beside register, field by field: what differs is marked, and why it speaks for the resident or against. */
final class ComparisonView {

    private static final int HEAD = 24;
    private static final int SAME_HEIGHT = 26;
    private static final int TOLD_HEIGHT = 42;
    private static final int FIELD_WIDTH = 128;
    private static final int MARK = 4;
    private static final int PAD = 8;

    private final Theme theme;
    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private List<FieldAgreement> agreements = List.of();
    private String registered = "";

    ComparisonView(Composite parent) {
        theme = Theme.of(parent);
        scroll = Grids.fill(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setBackground(parent.getBackground());
        scroll.setExpandHorizontal(true);
        canvas = Names.id(new Canvas(scroll, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS), "desk.comparison");
        canvas.setBackground(parent.getBackground());
        scroll.setContent(canvas);
        Names.of(canvas, this::spoken);
        canvas.addPaintListener(event -> paint(event.gc));
    }

    /**
     * @param whose heading of the register's column; empty if the list stands alone
     * @param shown field by field; empty for nobody
     */
    void show(String whose, List<FieldAgreement> shown) {
        registered = whose;
        agreements = List.copyOf(shown);
        var height = agreements.stream().mapToInt(ComparisonView::height).sum() + HEAD;
        canvas.setSize(scroll.getClientArea().width, agreements.isEmpty() ? 0 : height);
        scroll.setOrigin(0, 0);
        canvas.redraw();
    }

    private static int height(FieldAgreement agreement) {
        return agreement.differs() ? TOLD_HEIGHT : SAME_HEIGHT;
    }

    private String spoken() {
        if (registered.isEmpty()) {
            return agreements.stream().map(each -> each.field() + ": " + each.listed()).collect(Collectors.joining("; "));
        }
        return agreements.stream().map(each -> DeskText.spoken.text(each.field(), said(each.listed()), said(each.registered()),
                each.level().label(), Speaks.of(each).word())).collect(Collectors.joining("; "));
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private void paint(GC gc) {
        if (agreements.isEmpty()) {
            return;
        }
        var width = canvas.getClientArea().width;
        var column = (width - FIELD_WIDTH - PAD) / 2;
        gc.setFont(theme.smallStrong());
        gc.setForeground(theme.muted);
        gc.drawText(DeskText.listed.text(), FIELD_WIDTH, 4, true);
        gc.drawText(Labels.fitting(gc, registered, column - PAD), FIELD_WIDTH + column, 4, true);
        var y = HEAD;
        for (var agreement : agreements) {
            paint(gc, agreement, y, width, column);
            y += height(agreement);
        }
    }

    private void paint(GC gc, FieldAgreement agreement, int y, int width, int column) {
        var height = height(agreement);
        var tone = Speaks.of(agreement).tone();
        if (agreement.differs()) {
            gc.setBackground(theme.soft(tone == Tone.GOOD ? Tone.WARNING : tone));
            gc.fillRectangle(0, y, width, height - 1);
        }
        gc.setBackground(theme.mark(tone));
        gc.fillRectangle(0, y, MARK, height - 1);
        gc.setForeground(theme.line);
        gc.drawLine(0, y + height - 1, width, y + height - 1);
        var top = y + 5;
        gc.setFont(theme.body());
        gc.setForeground(theme.muted);
        gc.drawText(Labels.fitting(gc, agreement.field(), FIELD_WIDTH - MARK - PAD), MARK + PAD / 2, top, true);
        gc.setForeground(theme.ink);
        gc.setFont(agreement.differs() ? theme.strong() : theme.body());
        var room = registered.isEmpty() ? 2 * column : column;
        gc.drawText(Labels.fitting(gc, said(agreement.listed()), room - PAD), FIELD_WIDTH, top, true);
        if (!registered.isEmpty()) {
            gc.drawText(Labels.fitting(gc, said(agreement.registered()), column - PAD), FIELD_WIDTH + column, top, true);
        }
        if (agreement.differs()) {
            gc.setFont(theme.small());
            gc.setForeground(theme.text(tone == Tone.GOOD ? Tone.WARNING : tone));
            var why = DeskText.why.text(agreement.level().label(), Speaks.of(agreement).word());
            gc.drawText(Labels.fitting(gc, why, width - FIELD_WIDTH - PAD), FIELD_WIDTH, top + 18, true);
        }
    }
}
