package id.loket.bench.fieldday;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.console.Command;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldProgress;

/**
 * {@code fieldday}: an office or a laptop that does what it is told on standard input, a verb and its words between tabs in
 * one line, and answers each with {@code OK …} or {@code REFUSED reason words}. May be killed at any moment and is simply
 * started again. What it says it has kept ({@code KEPT …}) is durable when it says so.
 */
@Component(property = Command.NAME + "=fieldday")
public final class FieldNodeCommand implements Command {

    private final OfficeSide office;
    private final LaptopSide laptop;

    /** Called by Declarative Services. */
    @Activate
    public FieldNodeCommand(@Reference OfficeSide office, @Reference LaptopSide laptop) {
        this.office = office;
        this.laptop = laptop;
    }

    @Override
    public int run(Session session, List<String> arguments, PrintStream out) throws Exception {
        out.println("READY");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = orders.readLine(); line != null; line = orders.readLine()) {
                var words = line.split("\t");
                try {
                    out.println("OK\t" + act(words[0], Arrays.copyOfRange(words, 1, words.length), out));
                } catch (Refusal refusal) {
                    out.println("REFUSED\t" + refusal.reason().name() + "\t" + refusal.happened());
                }
            }
        }
        return 0;
    }

    private String act(String verb, String[] words, PrintStream out) throws Exception {
        return switch (verb) {
            case "furnish" -> office.furnish(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
            case "issue" -> office.issue(Path.of(words[0]), Path.of(words[1]));
            case "prepare" -> office.prepare(words[0], words[1], Long.parseLong(words[2]), Path.of(words[3]));
            case "lose" -> office.lose(words[0], Path.of(words[1]));
            case "take" -> office.take(Path.of(words[0]), told("TAKEN", out));
            case "receipt" -> office.receipt(words[0], Path.of(words[1]));
            case "settle" -> office.settle();
            case "records" -> office.records(Path.of(words[0]));
            case "request" -> laptop.request(Path.of(words[0]));
            case "install" -> laptop.install(Path.of(words[0]), words[1]);
            case "open" -> laptop.open(Path.of(words[0]), told("OPENED", out));
            case "work" -> laptop.work(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), out);
            case "home" -> laptop.home(Path.of(words[0]), told("SEALED", out));
            case "proof" -> laptop.proof(Path.of(words[0]));
            case "wipe" -> laptop.wipe(told("WIPED", out));
            default -> throw new IllegalArgumentException("no such verb: " + verb);
        };
    }

    private static FieldProgress told(String what, PrintStream out) {
        return (done, total) -> {
            out.println(what + "\t" + done + "\t" + total);
            return true;
        };
    }
}
