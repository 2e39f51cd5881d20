package id.loket.printing.ui.internal.room;

import java.time.Duration;

/** What can be said of the wall without drawing it. */
final class WallRules {

    /** Width to height of a tile that is read best. */
    private static final double WIDE = 1.75;
    private static final double FOR_AN_EMPTY_PLACE = 0.15;

    private WallRules() {
    }

    /** So many that the tiles come nearest to the shape that is read best. */
    static int columns(int count, int width, int height) {
        var best = 1;
        var nearest = Double.MAX_VALUE;
        for (var columns = 1; columns <= count; columns++) {
            var rows = (count + columns - 1) / columns;
            var shape = (double) width / columns / ((double) height / rows);
            var empty = columns * rows - count;
            var away = Math.abs(Math.log(shape / WIDE)) + empty * FOR_AN_EMPTY_PLACE;
            if (away < nearest) {
                nearest = away;
                best = columns;
            }
        }
        return best;
    }

    /** How long a card is in a printer, in words. */
    static String busy(Duration time) {
        return time.toMinutes() == 0 ? RoomMsg.seconds.text(time.toSeconds())
                : RoomMsg.minutes.text(time.toMinutes(), time.toSecondsPart());
    }
}
