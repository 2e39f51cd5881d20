package id.loket.bench.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import id.loket.matching.Entry;
import id.loket.matching.Learning;
import id.loket.matching.Matcher;
import id.loket.matching.Progress;
import id.loket.matching.Register;
import id.loket.matching.Shape;
import id.loket.matching.Verdict;
import id.loket.matching.Weights;

/**
 * Matches lists whose truth is known with a register of people who do not exist. One line of JSON per size of list; what
 * came of each kind of error goes to the other stream.
 *
 * <p>{@code heap_mb} is the peak of the heap's pools while matching, garbage that was not yet collected included.
 *
 * <pre>
 * --register N        residents, 5.500.000 unless told
 * --rows A,B,C        sizes of the lists
 * --tuning            with the seeds and errors that weights and thresholds are chosen on, not those of evaluation
 * --show N            prints N rows of each list that were not settled, or wrongly
 * --learn FILE        learns weights from a tuning list instead of measuring, and writes them
 * --write FOLDER      writes the register and the last list besides, as files for another program
 * </pre>
 */
public final class MatchBench {

    private static final int REGISTER = 5_500_000;
    private static final String ROWS = "10000,100000,1000000";
    private static final long TUNING_SEED = 7110;
    private static final long EVALUATION_SEED = 2_018_0416;
    private static final int WARM_UP = 20_000;
    private static final int LEARNED_FROM = 12_000;
    private static final int LEARNED_RIVALS = 120_000;

    private final Population population;
    private final Shape shape = Shape.residents();
    private final boolean tuning;
    private final int size;
    private int show;
    private Register register;
    private double prepareSeconds;

    private MatchBench(int size, boolean tuning) {
        this.size = size;
        this.tuning = tuning;
        population = new Population(seed());
    }

    /**
     * @param arguments see above
     * @throws IOException if the list cannot be stored, or the weights cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        boolean learning = options.contains("--learn");
        var bench = new MatchBench(Integer.parseInt(option(options, "--register", String.valueOf(REGISTER))),
                learning || options.contains("--tuning"));
        bench.show = Integer.parseInt(option(options, "--show", "0"));
        bench.prepare();
        if (learning) {
            bench.learn(Path.of(option(options, "--learn", "")));
            return;
        }
        bench.match(WARM_UP, false);
        for (var rows : option(options, "--rows", ROWS).split(",")) {
            bench.match(Integer.parseInt(rows), true);
        }
        if (options.contains("--write")) {
            bench.write(Path.of(option(options, "--write", "")), option(options, "--rows", ROWS));
        }
    }

    private static String option(List<String> options, String name, String usual) {
        int at = options.indexOf(name);
        return at < 0 ? usual : options.get(at + 1);
    }

    private long seed() {
        return tuning ? TUNING_SEED : EVALUATION_SEED;
    }

    private void prepare() {
        var started = System.nanoTime();
        register = Register.prepare(shape, entries(population.register(size)), Progress.unwatched());
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

    private void learn(Path file) throws IOException {
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

    private void write(Path folder, String sizes) throws IOException {
        int rows = Integer.parseInt(sizes.substring(sizes.lastIndexOf(',') + 1));
        Export.register(folder, new Population(seed()).register(size));
        Export.list(folder, list(rows));
    }

    private LabelledList list(int rows) {
        return new LabelledList(population, tuning, seed() + 3 + rows, rows);
    }

    private void match(int rows, boolean measured) throws IOException {
        var matcher = new Matcher(register, Weights.residents());
        var verdicts = new Verdicts();
        try (var list = new StoredList(list(rows), rows);
                var stored = list.rows()) {
            PeakHeap.reset();
            var started = System.nanoTime();
            matcher.match(stored, proposal -> verdicts.add(list.label(proposal.row()), proposal), Progress.unwatched());
            double seconds = (System.nanoTime() - started) / 1e9;
            if (measured) {
                show(matcher, list);
                verdicts.print(System.err);
                print(rows, seconds, verdicts);
            }
        }
    }

    private void show(Matcher matcher, StoredList list) throws IOException {
        int left = show;
        try (var rows = list.rows()) {
            while (left > 0 && rows.hasNext()) {
                var row = rows.next();
                var label = list.label(row.id());
                var proposal = matcher.match(row);
                boolean settled = label.truth() < 0 ? proposal.verdict() == Verdict.DIFFERENT
                        : proposal.verdict() == Verdict.SAME && proposal.best().orElseThrow().resident() == label.truth();
                if (!settled) {
                    left--;
                    System.err.printf("%s %s%n  %s%n  %s%n", label.origin(), label.slips(), row.values(), proposal);
                    population.find(label.truth()).ifPresent(person -> System.err.printf("  is %s%n  %s%n",
                            person.values(), matcher.compare(row, person.id()).orElseThrow()));
                }
            }
        }
    }

    private void print(int rows, double seconds, Verdicts verdicts) {
        System.out.printf(Locale.ROOT,
                "{\"register\":%d,\"rows\":%d,\"prepare_s\":%.1f,\"seconds\":%.2f,\"rows_per_s\":%.0f,\"heap_mb\":%d,"
                        + "\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f,\"to_person_share\":%.4f}%n",
                register.size(), rows, prepareSeconds, seconds, rows / seconds, PeakHeap.peak(), verdicts.precision(),
                verdicts.recall(), verdicts.f1(), verdicts.toPersonShare());
    }
}
