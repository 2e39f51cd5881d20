package id.loket.bench.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.SplittableRandom;

import id.loket.matching.Entry;
import id.loket.matching.Learning;
import id.loket.matching.Progress;
import id.loket.matching.Register;
import id.loket.matching.Shape;

/** A register of people who do not exist, and lists with the truth about them. */
final class Problem {

    private static final long TUNING_SEED = 7110;
    private static final long EVALUATION_SEED = 2_026_1122;
    private static final int LEARNED_FROM = 12_000;
    private static final int LEARNED_RIVALS = 120_000;

    private final int size;
    private final boolean tuning;
    private final Population population;
    private Register register;
    private double prepareSeconds;

    /**
     * @param size residents wanted
     * @param tuning with the seeds and errors that weights and thresholds are chosen on
     */
    Problem(int size, boolean tuning) {
        this.size = size;
        this.tuning = tuning;
        population = new Population(seed());
    }

    private long seed() {
        return tuning ? TUNING_SEED : EVALUATION_SEED;
    }

    void prepare() {
        var started = System.nanoTime();
        register = Register.prepare(Shape.residents(), entries(population.register(size)), Progress.unwatched());
        prepareSeconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(Locale.ROOT, "%,d residents prepared in %.1f s, %,d MB live%n", register.size(), prepareSeconds,
                PeakHeap.live());
    }

    private static Iterator<Entry> entries(Iterator<Person> people) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return people.hasNext();
            }

            @Override
            public Entry next() {
                return people.next().entry();
            }
        };
    }

    Register register() {
        return register;
    }

    double prepareSeconds() {
        return prepareSeconds;
    }

    Population population() {
        return population;
    }

    /** @return a list of that many rows, the same each time */
    LabelledList list(int rows) {
        return new LabelledList(population, tuning, seed() + 3 + rows, rows);
    }

    void learn(Path file) throws IOException {
        var rows = new ArrayList<Entry>();
        new LabelledList(population, true, seed() + 1, LEARNED_FROM).forEachRemaining(row -> rows.add(row.entry()));
        var residents = new ArrayList<Entry>();
        var random = new SplittableRandom(seed() + 2);
        for (int i = 0; i < LEARNED_RIVALS; i++) {
            residents.add(population.resident(random).entry());
        }
        var weights = new Learning(register).learn(rows, residents, Progress.unwatched());
        try (var out = Files.newBufferedWriter(file)) {
            weights.write(out);
        }
        System.err.println("weights learned: " + file);
    }

    void write(Path folder, int rows) throws IOException {
        Export.register(folder, new Population(seed()).register(size));
        Export.list(folder, list(rows));
    }
}
