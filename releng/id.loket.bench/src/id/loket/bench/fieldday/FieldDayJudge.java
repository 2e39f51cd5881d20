package id.loket.bench.fieldday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * A field day with an office and two laptops, each a process of its own, killed again and again, and a stick that is pulled:
 * {@code FOLDER KILLS IMPORT_KILLS CHECKS RECORDINGS ROWS COMMAND…}, where {@code COMMAND NODE} starts a node (see
 * {@code FieldNodeCommand}) and is simply started again after each kill. Ends with one line of JSON.
 *
 * <p>What the laptop said it had kept is held against what the office has at the end and what the centre was sent; no store
 * is ever looked into.
 */
public final class FieldDayJudge {

    private static final long SEED = 20_261_123L;
    private static final String OFFICE = "kantor";
    private static final String LAPTOP = "laptop-3";
    private static final String OTHER = "laptop-4";
    private static final String TEAM = "Tim Kotabunan";
    private static final long WEEKS = 14L * 24 * 3600;
    private static final int LONGEST_DELAY = 600;
    private static final int MOST_PULLS = 15;
    private static final int PULLS = 2;
    /** Less than any package. */
    private static final String SMALL = "16k";

    private final Path folder;
    private final int kills;
    private final int importKills;
    private final int checks;
    private final int recordings;
    private final int rows;
    private final String[] command;
    private final Random random = new Random(SEED);
    private final Kept kept;
    private final Stick stick;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private NodeProcess office;
    private NodeProcess laptop;
    private int killedLaptop;
    private int killedOffice;
    private int inAct;
    private int pulled;
    private int halfWritten;

    private FieldDayJudge(String[] arguments) throws IOException, InterruptedException {
        folder = Path.of(arguments[0]);
        kills = Integer.parseInt(arguments[1]);
        importKills = Integer.parseInt(arguments[2]);
        checks = Integer.parseInt(arguments[3]);
        recordings = Integer.parseInt(arguments[4]);
        rows = Integer.parseInt(arguments[5]);
        command = Arrays.copyOfRange(arguments, 6, arguments.length);
        kept = new Kept(folder.resolve("kept"));
        stick = new Stick(folder);
    }

    /**
     * @param arguments see above
     * @throws IOException if a process cannot be started or a file not read
     * @throws InterruptedException when ended
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var judge = new FieldDayJudge(arguments);
        boolean holds;
        try {
            holds = judge.run();
        } finally {
            judge.endAll();
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        office = start(OFFICE);
        laptop = start(LAPTOP);
        office.must("furnish", "600", String.valueOf(rows));
        var serial = certified(laptop, LAPTOP);
        refusals(serial);
        var parcel = office.must("prepare", serial, TEAM, String.valueOf(WEEKS), stick.path().toString());
        work(parcel.get(1));
        var homeward = home();
        takeIn(homeward);
        var left = wipe(parcel.get(0));
        office.must("settle");
        office.must("records", folder.resolve("records").toString());
        return verdict(left);
    }

    private NodeProcess start(String node) throws IOException, InterruptedException {
        var process = new NodeProcess(command, node, folder, kept::add);
        process.awaitReady();
        return process;
    }

    private String certified(NodeProcess node, String name) throws IOException, InterruptedException {
        var request = folder.resolve(name + ".csr").toString();
        var certificate = folder.resolve(name + ".cer").toString();
        node.must("request", request);
        var serial = office.must("issue", request, certificate).get(0);
        node.must("install", certificate, TEAM);
        return serial;
    }

    /** Four packages that must not be opened. */
    private void refusals(String serial) throws IOException, InterruptedException {
        var medium = Files.createDirectories(folder.resolve("refused"));
        var whole = office.must("prepare", serial, TEAM, String.valueOf(WEEKS), medium.toString());
        var other = start(OTHER);
        try {
            certified(other, OTHER);
            refused("another_laptop", other, whole.get(1));
        } finally {
            other.end();
        }
        var brief = office.must("prepare", serial, TEAM, "3", medium.toString());
        Thread.sleep(3_500);
        refused("expired", laptop, brief.get(1));
        var changed = medium.resolve("changed.lfp");
        var bytes = Files.readAllBytes(Path.of(whole.get(1)));
        bytes[bytes.length - bytes.length / 3] ^= 1;
        Files.write(changed, bytes);
        refused("changed_byte", laptop, changed.toString());
        office.must("lose", whole.get(0), medium.toString());
        refused("declared_lost", laptop, whole.get(1));
    }

    private void refused(String what, NodeProcess node, String file) throws IOException, InterruptedException {
        var answer = node.ask("open", file);
        System.out.println(what + ": " + String.join(" ", answer));
        refused.put(what, answer.get(0).equals("REFUSED") ? answer.get(2) : "");
    }

    /** Opens the package and works, with kills in both. */
    private void work(String file) throws IOException, InterruptedException {
        var opening = Math.min(kills, Math.max(1, kills / 5));
        laptop = untilDone(laptop, opening, "open", file);
        var working = kills - 2 * opening - 1;
        var work = new String[] {"work", String.valueOf(checks), String.valueOf(recordings), String.valueOf(rows)};
        for (var i = 0; i < working; i++) {
            laptop.tell(work);
            var words = 1 + random.nextInt(Math.max(1, 2 * (checks + recordings + rows) / (kills + 1)));
            while (laptop.said() < words && !laptop.hasAnswered()) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(LONGEST_DELAY / 4));
            laptop = killed(laptop, LAPTOP);
            killedLaptop++;
        }
        laptop.must(work);
    }

    /** Writes home, with kills while sealing and the stick pulled while writing. */
    private String home() throws IOException, InterruptedException {
        laptop = untilDone(laptop, Math.min(kills - killedLaptop - 1, Math.max(1, kills / 5)), "home", stick.path().toString());
        for (var attempt = 0; attempt < MOST_PULLS && pulled < PULLS; attempt++) {
            var before = stick.whole().size();
            var torn = stick.pullWhileWritten(laptop, "home", stick.path().toString());
            var answer = laptop.answer();
            if (torn) {
                stick.plugIn();
                if (answer.get(0).equals("REFUSED")) {
                    pulled++;
                    halfWritten += stick.whole().size() > before ? 1 : 0;
                    System.out.println("pulled: " + String.join(" ", answer));
                }
            }
        }
        var small = stick.small(folder, SMALL);
        if (small != null) {
            var answer = laptop.ask("home", small.toString());
            System.out.println("full: " + String.join(" ", answer));
            pulled += answer.get(0).equals("REFUSED") ? 1 : 0;
        }
        return laptop.must("home", stick.path().toString()).get(0);
    }

    /** Takes the container in, with kills at the office while it does. */
    private void takeIn(String file) throws IOException, InterruptedException {
        var total = checks + recordings + rows;
        for (var i = 1; i <= importKills; i++) {
            office.tell("take", file);
            while (office.said() < i * total / (importKills + 1) && !office.hasAnswered()) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(20));
            office = killed(office, OFFICE);
            killedOffice++;
        }
        office.must("take", file);
        office.must("take", file);
    }

    /** The receipt proves every record; then the laptop is wiped, with a kill in between. */
    private String wipe(String packageId) throws IOException, InterruptedException {
        var receipt = office.must("receipt", packageId, stick.path().toString()).get(0);
        var proven = laptop.must("proof", receipt);
        System.out.println("proven: " + proven.get(0) + " of " + proven.get(1));
        if (killedLaptop < kills) {
            laptop.tell("wipe");
            while (laptop.said() < 1 && !laptop.hasAnswered()) {
                Thread.sleep(1);
            }
            laptop = killed(laptop, LAPTOP);
            killedLaptop++;
        }
        var answer = laptop.ask("wipe");
        return answer.get(0).equals("OK") ? answer.get(2) : "0";
    }

    /** Kills it so often in an act, then lets it be done. An act that was done before the kill is refused, not done twice. */
    private NodeProcess untilDone(NodeProcess node, int times, String... order) throws IOException, InterruptedException {
        var doing = node;
        for (var i = 0; i < times; i++) {
            doing.tell(order);
            Thread.sleep(30 + random.nextInt(LONGEST_DELAY));
            doing = killed(doing, LAPTOP);
            killedLaptop++;
        }
        System.out.println(order[0] + ": " + String.join(" ", doing.ask(order)));
        return doing;
    }

    private NodeProcess killed(NodeProcess node, String name) throws IOException, InterruptedException {
        var atWork = node.kill();
        inAct += atWork ? 1 : 0;
        System.out.println("kill -9 of " + name + (atWork ? " at work" : " just after its answer"));
        return start(name);
    }

    private boolean verdict(String left) throws IOException {
        var verdict = kept.against(Files.readAllLines(folder.resolve("records")),
                Files.readAllLines(folder.resolve("centre/journal.jsonl")));
        var line = new StringBuilder();
        line.append("{\"kills_laptop\":%d,\"kills_import\":%d,\"kills_in_act\":%d,\"stick_pulled\":%d,\"stick\":\"%s\",\"half_written\":%d,"
                .formatted(killedLaptop, killedOffice, inAct, pulled, stick.kind(), halfWritten));
        line.append("\"records\":%d,\"lost\":%d,\"twice\":%d,\"left_on_laptop\":%s"
                .formatted(verdict.records(), verdict.lost(), verdict.twice(), left));
        refused.forEach((what, words) -> line.append(",\"refused_").append(what).append("\":\"").append(words).append('"'));
        System.out.println(line.append('}'));
        return verdict.lost() == 0 && verdict.twice() == 0 && halfWritten == 0 && left.equals("0")
                && refused.values().stream().noneMatch(String::isEmpty);
    }

    private void endAll() throws IOException, InterruptedException {
        for (var node : new NodeProcess[] {laptop, office}) {
            if (node != null) {
                node.kill();
            }
        }
        stick.unmount(folder);
    }
}
