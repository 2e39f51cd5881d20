package id.loket.driver.simulated.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Map;

/** The word SIMULASI in the corner. Drawn by lines: a machine without fonts must be able to, too. */
final class SimulationMark {

    private static final String WORD = "SIMULASI";
    private static final double SIZE = 3;
    private static final int ADVANCE = 6;
    /** Each letter by its corners on a grid of 4 × 6, pairs of digits: column, row. */
    private static final Map<Character, String> LETTERS = Map.of(
            'S', "400003434606", 'I', "2026", 'M', "0600234046", 'U', "00064640", 'L', "000646", 'A', "062046351505");

    private SimulationMark() {
    }

    static void draw(Graphics2D pen, int width, int height) {
        pen.setColor(new Color(255, 255, 255, 200));
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var left = width - 14 - WORD.length() * ADVANCE * SIZE;
        for (var i = 0; i < WORD.length(); i++) {
            pen.draw(letter(LETTERS.get(WORD.charAt(i)), left + i * ADVANCE * SIZE, height - 16 - 6 * SIZE));
        }
    }

    private static Path2D letter(String corners, double left, double top) {
        var path = new Path2D.Double();
        for (var i = 0; i < corners.length(); i += 2) {
            var x = left + (corners.charAt(i) - '0') * SIZE;
            var y = top + (corners.charAt(i + 1) - '0') * SIZE;
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
