package id.loket.bench.printrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Two clients print one queue on one database, each on a printer of its own; the first is killed in the middle of it:
 * {@code FOLDER CARDS PRINTER-SCRIPT PORT PORT COMMAND}, where {@code COMMAND SEAT} starts a client. Ends with one line of
 * JSON: cards printed twice by the trays, cards that are stuck by the records, and how long after the kill the other
 * client put the killed one's card before a person and printed on without it.
 */
public final class TwoSeatsJudge {

    private static final long LOOK_EVERY_MILLIS = 100;
    private static final long LONGEST_SECONDS = 900;

    private final List<Machine> machines = new ArrayList<>();
    private volatile double killedAt = -1;
    private volatile double takenOverAt = -1;

    private TwoSeatsJudge() {
    }

    /**
     * @param arguments see above
     * @throws IOException if a process cannot be started or a file not read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var judge = new TwoSeatsJudge();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> judge.machines.forEach(Machine::close)));
        var holds = judge.run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments);
        System.exit(holds ? 0 : 1);
    }

    private boolean run(Path folder, int cards, String[] arguments) throws IOException, InterruptedException {
        for (var i = 0; i < 2; i++) {
            machines.add(new Machine(arguments[2], folder.resolve("printer" + (i + 1)), Integer.parseInt(arguments[3 + i])));
        }
        var first = seat(arguments[5], folder, 1);
        var second = seat(arguments[5], folder, 2);
        if (!first.awaitRunning() || !second.awaitRunning()) {
            throw new IOException("a client did not start: see " + folder.resolve("client.log"));
        }
        while (printed() < cards / 3 && first.alive()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        // In the act: its printer works on a card.
        while (idle(machines.get(0))) {
            Thread.sleep(LOOK_EVERY_MILLIS / 10);
        }
        first.kill();
        killedAt = Span.now();
        var ended = second.awaitEnd(LONGEST_SECONDS) && second.done();
        second.kill();
        return verdict(cards, ended ? Files.readAllLines(folder.resolve("seat2/records")) : List.of());
    }

    private Client seat(String command, Path folder, int number) throws IOException {
        Files.createDirectories(folder.resolve("seat" + number));
        return new Client(new String[] {"bash", "-c", command, "seat", String.valueOf(number)}, folder,
                (card, attempt, printer) -> look(number, card, attempt, printer));
    }

    private String look(int seat, long card, int attempt, String key) throws InterruptedException {
        if (seat == 2 && killedAt > 0 && takenOverAt < 0 && key.equals(machines.get(0).key)) {
            takenOverAt = Span.now();
        }
        // Its printer worked on all the while; what it does takes a second.
        Thread.sleep(2_500);
        var piece = new Machine.Piece(card, attempt);
        return machines.stream().anyMatch(machine -> machine.printed().contains(piece)) ? "printed" : "unused";
    }

    private int printed() {
        return machines.stream().mapToInt(machine -> machine.printed().size()).sum();
    }

    private static boolean idle(Machine machine) throws IOException {
        return machine.stamps().stream().noneMatch(job -> job.end() < 0);
    }

    private boolean verdict(int cards, List<String> records) {
        var once = new HashSet<Long>();
        var twice = machines.stream().flatMap(machine -> machine.printed().stream())
                .filter(piece -> !once.add(piece.card())).count();
        var done = records.stream().map(line -> line.split(" "))
                .filter(words -> words[0].equals("CARD") && words[2].equals("PRINTED")).map(words -> words[1]).distinct().count();
        var stuck = cards - done;
        System.out.printf("{\"cards\":%d,\"printed_twice\":%d,\"stuck\":%d,\"takeover_ms\":%d}%n", cards, twice, stuck,
                takenOverAt < 0 ? -1 : Math.round((takenOverAt - killedAt) * 1_000));
        return twice == 0 && stuck == 0 && takenOverAt > 0 && once.size() == cards;
    }
}
