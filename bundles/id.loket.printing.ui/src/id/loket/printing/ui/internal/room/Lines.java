package id.loket.printing.ui.internal.room;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.GC;

/** Breaks text between words; what does not fit any more ends in an ellipsis. */
final class Lines {

    private static final String MORE = "…";

    private Lines() {
    }

    static List<String> wrap(GC gc, String text, int width, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (gc.textExtent(longer).x <= width || line.isEmpty()) {
                line = longer;
                continue;
            }
            if (lines.size() + 1 == most) {
                lines.add(cut(gc, longer + MORE, width));
                return lines;
            }
            lines.add(line);
            line = word;
        }
        lines.add(cut(gc, line, width));
        return lines;
    }

    private static String cut(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        var end = text.length() - 1;
        while (end > 1 && gc.textExtent(text.substring(0, end) + MORE).x > width) {
            end--;
        }
        return text.substring(0, end) + MORE;
    }
}
