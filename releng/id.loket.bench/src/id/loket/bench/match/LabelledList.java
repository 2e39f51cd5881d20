package id.loket.bench.match;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.SplittableRandom;

import id.loket.matching.Entry;

/**
 * A list whose truth is known, to its reader but not to the matcher: who each row is, and what went wrong in it. Made row by
 * row, the same for the same seed.
 */
final class LabelledList implements Iterator<LabelledList.Labelled> {

    /**
     * @param entry the row
     * @param label the truth about it
     */
    record Labelled(Entry entry, Labels.Label label) {
    }

    private static final double NOBODY = 0.42;
    private static final double WITHOUT_NIK = 1 / 3.0;
    private static final double VOTERS = 0.5;
    private static final double PRISONERS = 0.2;

    private final Population population;
    private final Lookalikes lookalikes;
    private final boolean tuning;
    private final SplittableRandom random;
    private final int rows;
    private int made;

    LabelledList(Population population, boolean tuning, long seed, int rows) {
        this.population = population;
        lookalikes = new Lookalikes(population);
        this.tuning = tuning;
        this.rows = rows;
        random = new SplittableRandom(seed);
    }

    @Override
    public boolean hasNext() {
        return made < rows;
    }

    @Override
    public Labelled next() {
        var origin = origin();
        var person = switch (origin) {
            case RESIDENT -> population.resident(random);
            case STRANGER -> population.stranger(random);
            default -> lookalikes.of(origin, random);
        };
        var row = new Row(person);
        keepColumns(row);
        var slips = EnumSet.noneOf(Slip.class);
        for (var slip : Slip.values()) {
            if (random.nextDouble() < slip.share(tuning) && slip.befall(row, random)) {
                slips.add(slip);
            }
        }
        return new Labelled(new Entry(made++, row.values()),
                new Labels.Label(origin == Origin.RESIDENT ? person.id() : -1, origin, slips));
    }

    private Origin origin() {
        if (random.nextDouble() >= NOBODY) {
            return Origin.RESIDENT;
        }
        if (random.nextBoolean()) {
            return Origin.STRANGER;
        }
        return switch (random.nextInt(3)) {
            case 0 -> Origin.TWIN;
            case 1 -> Origin.FATHER_OR_SON;
            default -> Origin.NAMESAKE;
        };
    }

    /** KPU's lists have no parents, prisons know of no family card; the ministry's have all. */
    private void keepColumns(Row row) {
        if (random.nextDouble() < WITHOUT_NIK) {
            row.drop(Row.NIK);
        }
        double kind = random.nextDouble();
        if (kind < VOTERS) {
            row.drop(Row.MOTHER, Row.FATHER);
        } else if (kind < VOTERS + PRISONERS) {
            row.drop(Row.MOTHER, Row.CARD, Row.RT, Row.RW);
        }
    }
}
