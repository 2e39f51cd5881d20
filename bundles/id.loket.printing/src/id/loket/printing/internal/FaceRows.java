package id.loket.printing.internal;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

import id.loket.document.Fonts.Weight;
import id.loket.printing.internal.FaceContent.Row;

/** The field rows of a card: a long value takes two lines and shrinks; all rows shrink if there are too many lines. */
final class FaceRows {

    private static final float SMALLEST = 12;
    private static final float STEP = 0.5f;
    private static final double LEADING = 1.3;
    private static final int MOST_LINES = 2;
    private static final double GAP = 1.2;

    private final FaceTemplate template;
    private final FaceTemplate.Rows area;
    private final Pen pen;

    FaceRows(FaceTemplate template, Pen pen) {
        this.template = template;
        this.pen = pen;
        area = template.rows();
    }

    void draw(Graphics2D canvas, List<Row> rows) {
        var size = sizeFor(rows);
        var baseline = area.top() + size;
        for (var row : rows) {
            pen.draw(canvas, template.label(row.label()), Weight.REGULAR, size, area.labelX(), baseline);
            pen.draw(canvas, ":", Weight.REGULAR, size, area.valueX() - size * 0.6, baseline);
            drawSecond(canvas, row.second(), size, baseline);
            var value = set(row, size);
            for (var line : value.lines()) {
                pen.draw(canvas, line, Weight.SEMI_BOLD, value.size(), area.valueX(), baseline);
                baseline += (float) (size * LEADING);
            }
        }
    }

    /** A value as it is set: at most two lines, none wider than the column. */
    private record Value(List<String> lines, float size) {
    }

    private Value set(Row row, float rowSize) {
        var width = width(row, rowSize);
        for (var size = rowSize; size > SMALLEST; size -= STEP) {
            var lines = wrap(row.value(), size, width);
            if (widest(lines, size) <= width) {
                return new Value(lines, size);
            }
        }
        var lines = wrap(row.value(), SMALLEST, width);
        return new Value(lines, (float) Math.min(SMALLEST, SMALLEST * width / widest(lines, SMALLEST)));
    }

    private double widest(List<String> lines, float size) {
        return lines.stream().mapToDouble(line -> pen.width(line, Weight.SEMI_BOLD, size)).max().orElse(0);
    }

    private void drawSecond(Graphics2D canvas, Row second, float size, float baseline) {
        if (second == null) {
            return;
        }
        var text = second(second);
        pen.draw(canvas, text, Weight.REGULAR, size, area.right() - pen.width(text, Weight.REGULAR, size), baseline);
    }

    private float sizeFor(List<Row> rows) {
        for (var size = (float) area.size(); size > SMALLEST; size -= STEP) {
            if (fits(rows, size)) {
                return size;
            }
        }
        return SMALLEST;
    }

    private boolean fits(List<Row> rows, float size) {
        var lines = rows.stream().mapToInt(row -> set(row, size).lines().size()).sum();
        return area.top() + lines * size * LEADING <= area.bottom();
    }

    /** At most two lines; what does not fit in the second one is left to the size. */
    private List<String> wrap(String text, float size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" +")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            var full = !line.isEmpty() && pen.width(longer, Weight.SEMI_BOLD, size) > width;
            if (full && lines.size() < MOST_LINES - 1) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private double width(Row row, float size) {
        var whole = area.right() - area.valueX();
        return row.second() == null ? whole
                : whole - pen.width(second(row.second()), Weight.REGULAR, size) - size * GAP;
    }

    private String second(Row second) {
        return template.label(second.label()) + " : " + second.value();
    }
}
