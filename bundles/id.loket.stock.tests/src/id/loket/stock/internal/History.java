package id.loket.stock.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import id.loket.stock.Movement.Kind;

/** A random history of the ledger over few pieces and places, so that steps often meet: legal and illegal ones. */
record History(List<Step> steps) {

    /** Few, so that ranges collide. */
    static final int PIECES = 24;
    static final List<String> PLACES = List.of("outside", "office", "printroom:A", "hopper:p1", "hopper:p2",
            "district:71.10.01", "courier:K1", "lent:71.02", "act", "issued", "invalid", "lost", "destroyed");
    private static final Kind[] KINDS = { Kind.RECEIPT, Kind.LOAD, Kind.UNLOAD, Kind.TAKE, Kind.PRINT, Kind.SPOIL, Kind.SEND,
            Kind.ARRIVE, Kind.LEND, Kind.LOSE, Kind.RECOVER, Kind.DESTROY, Kind.BORROW, Kind.DAMAGE, Kind.TAKE_IN };

    /**
     * One step.
     *
     * @param reverses which of the movements made so far is taken back, or -1
     * @param second whether there is a second person: 0 none, 1 another, 2 the same
     * @param later how long after the step before
     */
    record Step(int first, int last, String source, String target, Kind kind, boolean paper, int second, int reverses,
            Duration later) {

        @Override
        public String toString() {
            return reverses >= 0 ? "take back " + reverses + (second == 1 ? "" : " alone")
                    : kind + " " + first + "-" + last + " " + source + " -> " + target + (paper ? " paper" : "")
                            + (second == 0 ? "" : second == 1 ? " two" : " same") + " after " + later;
        }
    }

    /** @param random the same seed, the same history */
    static History random(Random random) {
        var model = new LedgerModel();
        var steps = new ArrayList<Step>();
        for (var count = 20 + random.nextInt(25); steps.size() < count;) {
            var step = random.nextInt(100) < 15 && model.movements() > 0 ? takeBack(random, model) : move(random, model);
            steps.add(step);
            model.apply(step);
        }
        return new History(steps);
    }

    private static Step takeBack(Random random, LedgerModel model) {
        return new Step(0, 0, "", "", Kind.REVERSE, random.nextInt(12) > 0, random.nextInt(8) == 0 ? random.nextInt(3) : 1,
                Math.max(0, model.movements() - 1 - random.nextInt(5)), wait(random));
    }

    /** Two of three begin at a piece where it lies, and take its neighbours at that place along. */
    private static Step move(Random random, LedgerModel model) {
        var first = random.nextInt(PIECES);
        var last = Math.min(PIECES - 1, first + random.nextInt(8));
        var source = any(random);
        if (random.nextInt(3) > 0) {
            source = model.placeOf(first);
            while (last > first && !model.liesAt(first, last, source)) {
                last--;
            }
        }
        return new Step(first, last, source, any(random), KINDS[random.nextInt(KINDS.length)], random.nextInt(5) > 0,
                random.nextInt(5) == 0 ? random.nextInt(3) : 1, -1, wait(random));
    }

    private static String any(Random random) {
        return PLACES.get(random.nextInt(PLACES.size()));
    }

    private static Duration wait(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofNanos(1000);
            case 2 -> Duration.ofMinutes(random.nextInt(600));
            default -> Duration.ofHours(random.nextInt(60));
        };
    }

    /** This history without one step. */
    History without(int index) {
        var fewer = new ArrayList<>(steps);
        fewer.remove(index);
        return new History(fewer);
    }
}
