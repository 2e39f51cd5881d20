package id.loket.bench.queue;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

import id.loket.access.Session;
import id.loket.bench.office.Percentiles;
import id.loket.card.CardClass;
import id.loket.printing.queue.Policy;
import id.loket.printing.queue.Policy.Scarcity;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.queue.Rule;
import id.loket.printing.queue.Rule.Kind;
import id.loket.store.Store;

/** Opens, filters, orders anew and takes from a long queue, again and again, and tells how long each takes. */
public final class QueueRounds {

    private static final int ROUNDS = 100;
    private static final int WARM_UP = 20;
    private static final int PAGE = 100;
    private static final int TAKEN = 100;

    private final Store store;
    private final PrintQueue queue;
    private final Session session;
    private final PrintStream out;
    private final Random random = new Random(7);

    /**
     * @param store the queue's
     * @param queue measured
     * @param session may read, decide and print
     * @param out told the details
     */
    public QueueRounds(Store store, PrintQueue queue, Session session, PrintStream out) {
        this.store = store;
        this.queue = queue;
        this.session = session;
        this.out = out;
    }

    /** Measures and writes one line of JSON. */
    public void run() {
        var ready = store.read(transaction -> transaction.entities()
                .createQuery("select count(c) from Card c where c.standing.lane is not null", Long.class).getSingleResult());
        var villages = text("select distinct c.standing.villageCode from Card c");
        var names = text("select distinct r.name from Resident r where r.id < 3000");
        var open = p95("open: the first page", round -> () -> queue.page(session, QueueFilter.ALL, null, PAGE));
        var village = p95("filter: a village", round -> () -> queue.page(session, QueueFilter.ALL.in(any(villages)), null, PAGE));
        var kind = p95("filter: a kind", round -> () -> queue.page(session,
                QueueFilter.ALL.of(CardClass.values()[round % CardClass.values().length]), null, PAGE));
        var name = p95("filter: a name", round -> () -> queue.page(session,
                QueueFilter.ALL.named(any(names).substring(0, 4)), null, PAGE));
        var order = p95("a changed policy, and its first page", round -> {
            var policy = policy();
            return () -> {
                queue.decide(session, policy, "benchmark " + round);
                queue.page(session, QueueFilter.ALL, null, PAGE);
            };
        });
        var take = taking();
        counting();
        out.printf(Locale.ROOT, "{\"store\":\"%s\",\"ready\":%d,\"open_p95_ms\":%.1f,\"filter_p95_ms\":%.1f,"
                + "\"reprioritise_ms\":%.1f,\"take100_p95_ms\":%.1f}%n", store.engine(), ready, open,
                Math.max(village, Math.max(kind, name)), order, take);
    }

    /** What stands beside the rows a moment later. */
    private void counting() {
        var begun = System.nanoTime();
        var counts = queue.counts(session);
        out.printf(Locale.ROOT, "  %-40s %.0f ms the first time (%d wait, %d in turn)%n", "counting the queue",
                (System.nanoTime() - begun) / 1e6, counts.all(), counts.ready());
        var rows = queue.page(session, QueueFilter.ALL, null, PAGE).rows();
        p95("why and when of a page", round -> () -> queue.places(session, rows));
    }

    private double taking() {
        var nanos = new ArrayList<Long>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var begun = System.nanoTime();
            try (var taken = queue.take(session, QueueFilter.ALL, TAKEN)) {
                if (round >= WARM_UP) {
                    nanos.add(System.nanoTime() - begun);
                }
                if (taken.cards().size() < TAKEN) {
                    throw new IllegalStateException("only " + taken.cards().size() + " cards were taken");
                }
            }
        }
        return told("take the next " + TAKEN, nanos);
    }

    private double p95(String what, IntFunction<Runnable> act) {
        var nanos = new ArrayList<Long>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            var prepared = act.apply(round);
            var begun = System.nanoTime();
            prepared.run();
            if (round >= WARM_UP) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        return told(what, nanos);
    }

    private double told(String what, List<Long> nanos) {
        var p95 = Percentiles.millis(nanos, 95);
        out.printf(Locale.ROOT, "  %-40s p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms%n", what, Percentiles.millis(nanos, 50), p95,
                Percentiles.millis(nanos, 100));
        return p95;
    }

    private Policy policy() {
        var kinds = new ArrayList<>(List.of(Kind.values()));
        Collections.shuffle(kinds, random);
        return new Policy(kinds.stream().map(kind -> new Rule(kind, kind == Kind.LETTERS ? 1 + random.nextInt(60) : 0, true)).toList(),
                Scarcity.NEVER, 0);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> text(String jpql) {
        return store.read(transaction -> transaction.entities().createQuery(jpql, String.class).getResultList());
    }
}
