package id.loket.bench.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The minutiae of a finger nobody has, and what a scanner would see of them each time it is laid down. Minutiae lie where
 * they like, but point along ridges that bend around a core and a delta, as in a loop: so strangers are as alike as
 * strangers are. Pixels at 500 dpi, y downwards; radians.
 */
final class SyntheticPrint {

    /** Of the sensor. */
    static final int WIDTH = 320;
    static final int HEIGHT = 400;

    private static final int FEWEST = 34;
    private static final int MOST = 54;
    private static final double NEAREST = 11;
    private static final double WAVER = 0.12;
    private static final double RADIUS_X = 140;
    private static final double RADIUS_Y = 178;

    private final List<Minutia> minutiae;

    /**
     * @param x to the right
     * @param y downwards
     * @param angle where it points
     * @param ending whether a ridge ends here, else two meet
     */
    record Minutia(double x, double y, double angle, boolean ending) {
    }

    private SyntheticPrint(List<Minutia> minutiae) {
        this.minutiae = minutiae;
    }

    /**
     * @param number of the finger; each number is another one
     * @return the finger as it was recorded
     */
    static SyntheticPrint of(long number) {
        var random = new SplittableRandom(number);
        var coreX = WIDTH / 2.0 + random.nextDouble(-30, 30);
        var coreY = HEIGHT * 0.42 + random.nextDouble(-40, 40);
        var side = random.nextBoolean() ? 1 : -1;
        var deltaX = coreX + side * random.nextDouble(50, 125);
        var deltaY = coreY + random.nextDouble(70, 150);
        var tilt = random.nextDouble(-0.3, 0.3);
        var wanted = random.nextInt(FEWEST, MOST);
        var made = new ArrayList<Minutia>();
        while (made.size() < wanted) {
            var place = place(random);
            if (made.stream().noneMatch(other -> Math.hypot(other.x() - place[0], other.y() - place[1]) < NEAREST)) {
                var along = (Math.atan2(place[1] - coreY, place[0] - coreX) - Math.atan2(place[1] - deltaY, place[0] - deltaX)) / 2;
                made.add(new Minutia(place[0], place[1],
                        along + tilt + random.nextDouble(-WAVER, WAVER) + (random.nextBoolean() ? Math.PI : 0),
                        random.nextDouble() < 0.6));
            }
        }
        return new SyntheticPrint(made);
    }

    private static double[] place(SplittableRandom random) {
        while (true) {
            var u = random.nextDouble(-1, 1);
            var v = random.nextDouble(-1, 1);
            if (u * u + v * v < 1) {
                return new double[] {WIDTH / 2.0 + RADIUS_X * u, HEIGHT / 2.0 + RADIUS_Y * v};
            }
        }
    }

    /**
     * Laid down again: moved and turned, each point a little displaced, a fifth of them missing, some that are none, some
     * read as the other kind.
     *
     * @param number each number is another touch
     * @return what is seen
     */
    SyntheticPrint laidDownAgain(long number) {
        var random = new SplittableRandom(number * 31 + minutiae.size());
        var turn = Math.toRadians(random.nextDouble(-15, 15));
        var moveX = random.nextDouble(-18, 18);
        var moveY = random.nextDouble(-18, 18);
        var seen = new ArrayList<Minutia>();
        for (var each : minutiae) {
            if (random.nextDouble() >= 0.2) {
                var dx = each.x() - WIDTH / 2.0;
                var dy = each.y() - HEIGHT / 2.0;
                seen.add(new Minutia(
                        WIDTH / 2.0 + moveX + Math.cos(turn) * dx - Math.sin(turn) * dy + random.nextDouble(-2.5, 2.5),
                        HEIGHT / 2.0 + moveY + Math.sin(turn) * dx + Math.cos(turn) * dy + random.nextDouble(-2.5, 2.5),
                        each.angle() + turn + random.nextDouble(-0.12, 0.12), each.ending() ^ random.nextDouble() < 0.1));
            }
        }
        for (var spurious = minutiae.size() / 8; spurious > 0; spurious--) {
            var place = place(random);
            seen.add(new Minutia(place[0], place[1], random.nextDouble(2 * Math.PI), random.nextBoolean()));
        }
        seen.removeIf(each -> each.x() < 0 || each.y() < 0 || each.x() >= WIDTH || each.y() >= HEIGHT);
        return new SyntheticPrint(seen);
    }

    List<Minutia> minutiae() {
        return minutiae;
    }
}
