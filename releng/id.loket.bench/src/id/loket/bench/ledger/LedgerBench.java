package id.loket.bench.ledger;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.console.Command;
import id.loket.stock.Balance;
import id.loket.stock.LedgerCheck;
import id.loket.stock.LedgerTakeover;
import id.loket.stock.Stock;
import id.loket.stock.closing.Closings;
import id.loket.stock.closing.Count;
import id.loket.store.Store;

/**
 * Years of movements, then the questions of a day: the balance now and then, the closing, and the proof; then what a hand
 * in the database does to it. Argument: how many movements, five million unless told. A ledger that an earlier run filled
 * is measured as it is.
 */
@Component(property = Command.NAME + "=bench-ledger")
public final class LedgerBench implements Command {

    private static final long MOVEMENTS = 5_000_000;
    private static final int ROUNDS = 9;

    private final BenchOffice office;
    private final Store store;
    private final Stock stock;
    private final LedgerTakeover takeover;
    private final LedgerCheck check;
    private final Closings closings;
    private final Clock clock;

    /**
     * @param office lets in a supervisor, who may do all that is measured; IT alone takes over old books
     * @param store must be one for benchmarks alone
     * @param stock tells balances
     * @param takeover fills the ledger
     * @param check proves it
     * @param closings closes a day
     * @param clock tells today
     */
    @Activate
    public LedgerBench(@Reference BenchOffice office, @Reference Store store, @Reference Stock stock,
            @Reference LedgerTakeover takeover, @Reference LedgerCheck check, @Reference Closings closings, @Reference Clock clock) {
        this.office = office;
        this.store = store;
        this.stock = stock;
        this.takeover = takeover;
        this.check = check;
        this.closings = closings;
        this.clock = clock;
    }

    @Override
    public int run(Session it, List<String> arguments, PrintStream out) throws Exception {
        var session = office.person("supervisor");
        fill(it, session, arguments.isEmpty() ? MOVEMENTS : Long.parseLong(arguments.get(0)), out);
        var now = new ArrayList<Balance>();
        var balance = slowest(() -> now.add(stock.balance(session)));
        var then = clock.instant();
        var day = Duration.ofHours(171);
        var past = 0L;
        for (var round = 1; round <= ROUNDS; round++) {
            var moment = then.minus(day.multipliedBy(round * round));
            past = Math.max(past, slowest(() -> now.add(stock.balance(session, moment))));
        }
        now.stream().filter(each -> each.residual() != 0).findFirst().ifPresent(each -> out.println("residual " + each.residual()));
        out.printf(Locale.ROOT, "balance now %d ms, at a past moment %d ms (the slowest of each)%n", balance, past);
        var closing = close(session, out);
        var begun = System.nanoTime();
        var whole = check.verify(session, count -> { });
        var verify = millis(begun);
        out.printf(Locale.ROOT, "proof of %,d movements: %d findings, %,d pieces came in, %,d at all places, %d ms%n",
                whole.movements(), whole.findings().size(), whole.received(), whole.held(), verify);
        whole.findings().forEach(finding -> out.println("  " + finding.text()));
        var found = tamper(session, whole.movements(), out);
        out.printf(Locale.ROOT, "{\"store\":\"%s\",\"movements\":%d,\"balance_ms\":%d,\"past_balance_ms\":%d,\"closing_ms\":%d,"
                + "\"verify_ms\":%d,\"tamper_found\":%d}%n", store.engine().name().toLowerCase(Locale.ROOT), whole.movements(), balance,
                past, closing, verify, found);
        return whole.isWhole() && found == 6 ? 0 : 1;
    }

    private void fill(Session it, Session session, long wanted, PrintStream out) {
        if (!stock.movements(session, 1).isEmpty()) {
            return;
        }
        var begun = System.nanoTime();
        takeover.book(it, new Years(wanted, clock.instant().minus(Duration.ofHours(1))), count -> {
            if (count % 500_000 == 0) {
                out.printf(Locale.ROOT, "  %,d movements, %d s%n", count, millis(begun) / 1000);
            }
        });
        out.printf(Locale.ROOT, "%,d movements booked on %s in %d s%n", wanted, store.engine(), millis(begun) / 1000);
    }

    /** The first closing has the whole history as its opening. */
    private long close(Session session, PrintStream out) {
        var begun = System.nanoTime();
        var day = LocalDate.ofInstant(stock.movements(session, 1).get(0).movedAt(), clock.getZone());
        var sheet = closings.sheet(session, day);
        var counts = sheet.shelves().stream().map(line -> new Count(line.place(), line.expected(), List.of(), "")).toList();
        var closed = closings.close(session, day, counts, Optional.empty());
        var took = millis(begun);
        out.printf(Locale.ROOT, "closing of %s: %d movements, %d places, %d ms%n", day, closed.movements(), closed.lines().size(),
                took);
        return took;
    }

    private int tamper(Session session, long last, PrintStream out) {
        var found = 0;
        for (var hand : HandOnTables.all(last)) {
            var result = afterTampering(session, hand);
            for (var kind : hand.kinds()) {
                var named = result.findings().stream().filter(finding -> finding.kind() == kind).findFirst();
                out.println(kind + ": " + named.map(LedgerCheck.Finding::text).orElse("not found"));
                found += named.isPresent() ? 1 : 0;
            }
            result.findings().stream().map(LedgerCheck.Finding::kind).distinct()
                    .filter(kind -> !hand.kinds().contains(kind))
                    .forEach(kind -> out.println("besides " + hand.kinds() + ": " + kind));
        }
        return found;
    }

    private LedgerCheck.Result afterTampering(Session session, HandOnTables hand) {
        var found = new LedgerCheck.Result[1];
        try {
            store.write(transaction -> {
                hand.change(transaction.connection());
                found[0] = check.verify(session, count -> { });
                throw new Undone();
            });
        } catch (Undone undone) {
            return found[0];
        }
        throw new IllegalStateException("not undone");
    }

    private static long slowest(Callable<?> question) throws Exception {
        question.call();
        var slowest = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            question.call();
            slowest = Math.max(slowest, millis(begun));
        }
        return slowest;
    }

    private static long millis(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** Takes the tampering back. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
