package id.loket.bench.printrun;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Prints a queue on three printers through kills, faults and an outage of the centre, and judges from outside what came of
 * it: {@code FOLDER CARDS KILLS CENTRE-ADMIN PRINTER-SCRIPT PORT PORT PORT COMMAND…}, where COMMAND starts the client and is
 * simply started again after each kill. Ends with one line of JSON, whatever happens on the way.
 *
 * <p>The faults come by progress, not by time: one each {@value #CARDS_A_FAULT} cards, in turn a jam, an empty hopper and a
 * printer that vanishes and is switched on again; the centre is down once, for {@value #OUTAGE_MILLIS} ms. A card that the
 * client asks about is answered by what lies in the printers' trays, and by nothing else.
 */
public final class PrintRunJudge {

    private static final long SEED = 20_261_124L;
    private static final int CARDS_A_FAULT = 50;
    private static final int FAULT_SECONDS = 3;
    private static final long OUTAGE_MILLIS = 15_000;
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long STUCK_MILLIS = 180_000;
    private static final int MOST_OWN_ENDS = 5;
    /** A job that its printer has not begun by then is not begun at all. */
    private static final double BEGINS_WITHIN = 3;
    /** A job that was begun and is neither in a tray nor over by then never ends. */
    private static final double ENDS_WITHIN = 12;

    private final Path folder;
    private final int cards;
    private final int kills;
    private final String admin;
    private final String[] command;
    private final List<Machine> machines = new ArrayList<>();
    private final Random random = new Random(SEED);
    private final List<Span> lives = new CopyOnWriteArrayList<>();
    private final Map<String, List<Span>> outOfOrder = new ConcurrentHashMap<>();
    private int killed;
    private volatile int inspected;
    private int faults;
    private int ownEnds;
    private boolean centreWasDown;

    private PrintRunJudge(String[] arguments) throws IOException, InterruptedException {
        folder = Path.of(arguments[0]);
        cards = Integer.parseInt(arguments[1]);
        kills = Integer.parseInt(arguments[2]);
        admin = arguments[3];
        for (var i = 0; i < 3; i++) {
            var machine = new Machine(arguments[4], folder.resolve("printer" + (i + 1)), Integer.parseInt(arguments[5 + i]));
            machines.add(machine);
            outOfOrder.put(machine.key, new CopyOnWriteArrayList<>());
        }
        command = Arrays.copyOfRange(arguments, 8, arguments.length);
    }

    /**
     * @param arguments see above
     * @throws IOException if a process cannot be started or a file not read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var judge = new PrintRunJudge(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> judge.machines.forEach(Machine::close)));
        judge.run();
        var verdict = RunVerdict.of(judge.folder, judge.cards, judge.machines, judge.lives, judge.outOfOrder);
        System.out.println(verdict.json(judge.killed, judge.faults, judge.inspected));
        System.exit(verdict.holds() && judge.killed == judge.kills && judge.ownEnds == 0 ? 0 : 1);
    }

    private void run() throws IOException, InterruptedException {
        while (ownEnds < MOST_OWN_ENDS) {
            var client = new Client(command, folder, this::look);
            var came = client.awaitRunning();
            var killIt = came && watch(client);
            if (killIt) {
                client.kill();
                killed++;
                System.out.printf("kill %d of %d at %d of %d cards; asked so far: %d%n", killed, kills, printed(), cards, inspected);
            } else if (!client.done()) {
                client.kill();
                ownEnds++;
                System.out.printf("the client ended or stood still by itself: see %s%n", folder.resolve("client.log"));
            }
            if (client.life() != null) {
                lives.add(client.life());
            }
            if (client.done()) {
                return;
            }
        }
    }

    /** Watches one life of the client; whether it is to be killed, rather than that it ended or stands still. */
    private boolean watch(Client client) throws IOException, InterruptedException {
        var next = killed >= kills ? Integer.MAX_VALUE : (killed + 1) * cards / (kills + 1);
        var moved = System.currentTimeMillis();
        var before = -1;
        while (client.alive() && !client.done()) {
            var now = printed();
            if (now != before) {
                moved = System.currentTimeMillis();
                before = now;
            } else if (System.currentTimeMillis() - moved > STUCK_MILLIS) {
                return false;
            }
            fail(now);
            if (now >= next) {
                // Anywhere within a card.
                Thread.sleep(random.nextInt(1_000));
                return client.alive() && !client.done();
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        client.awaitEnd(60);
        return false;
    }

    private int printed() {
        return machines.stream().mapToInt(machine -> machine.printed().size()).sum();
    }

    private void fail(int now) throws IOException, InterruptedException {
        if (!centreWasDown && now >= cards * 2 / 5) {
            centreWasDown = true;
            downTheCentre();
        }
        // None near the end: it would only measure how long the last card is waited for.
        if (now < (faults + 1) * CARDS_A_FAULT || now > cards - machines.size() * 2) {
            return;
        }
        var machine = machines.get(faults % machines.size());
        if (!machine.fault().startsWith("none")) {
            return;
        }
        switch (faults++ / machines.size() % 3) {
            case 0 -> machine.fault("jam " + FAULT_SECONDS);
            case 1 -> machine.fault("empty " + FAULT_SECONDS);
            default -> vanish(machine);
        }
    }

    private void vanish(Machine machine) throws IOException, InterruptedException {
        var from = Span.now();
        machine.vanish();
        Thread.sleep(1_000L * FAULT_SECONDS);
        machine.on();
        outOfOrder.get(machine.key).add(new Span(from, Span.now()));
    }

    private void downTheCentre() {
        command("mode?name=down");
        var again = new Thread(() -> {
            try {
                Thread.sleep(OUTAGE_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            command("mode?name=up");
        }, "centre-up-again");
        again.setDaemon(true);
        again.start();
        System.out.println("the centre is down for " + OUTAGE_MILLIS / 1_000 + " s");
    }

    private void command(String what) {
        try {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(admin + "/admin/" + what))
                    .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        } catch (IOException unreachable) {
            System.out.println("the centre was not told: " + unreachable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A person walks to the printer. As long as that takes, nobody can print there. */
    private String look(long card, int attempt, String key) throws IOException, InterruptedException {
        var asked = Span.now();
        inspected++;
        var machine = machines.stream().filter(each -> each.key.equals(key)).findFirst().orElseThrow();
        var seen = find(machine, card, attempt, asked);
        outOfOrder.get(machine.key).add(new Span(asked, Span.now()));
        return seen;
    }

    private String find(Machine machine, long card, int attempt, double asked) throws IOException, InterruptedException {
        var piece = new Machine.Piece(card, attempt);
        while (true) {
            if (machine.printed().contains(piece)) {
                return "printed";
            }
            var stamps = machine.stamps().stream()
                    .filter(each -> each.card() == card && each.attempt() == attempt).findFirst();
            if (stamps.isPresent() && stamps.get().end() < 0 && Span.now() - asked < ENDS_WITHIN) {
                Thread.sleep(LOOK_EVERY_MILLIS / 4);
                continue;
            }
            if (machine.printed().contains(piece)) {
                return "printed";
            }
            if (machine.spoiled().contains(piece)) {
                return "spoiled";
            }
            if (stamps.isPresent()) {
                machine.pullOut(card, attempt);
                return "spoiled";
            }
            if (Span.now() - asked > BEGINS_WITHIN) {
                return "unused";
            }
            Thread.sleep(LOOK_EVERY_MILLIS / 4);
        }
    }
}
