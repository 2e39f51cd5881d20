package id.loket.matching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Matches lists with a register: each row against everybody who shares a blocking key with it.
 *
 * <p>The score of a resident is how much likelier the agreements are if the resident is the row's person than if the
 * resident is a stranger, a twin, a relative or a namesake in the family (Fellegi and Sunter's model with more than one
 * way of not being the same, and with rare values telling more). A row is settled by comparing its candidates with each
 * other, and rows that claim one resident with each other.
 */
public final class Matcher {

    private static final int BATCH = 512;

    private final Register register;
    private final Weights weights;
    private final Tables tables;

    /**
     * @param register prepared
     * @param weights for the register's shape
     */
    public Matcher(Register register, Weights weights) {
        this.register = register;
        this.weights = weights;
        tables = new Tables(register.shape(), weights, register.size());
    }

    /**
     * One row by itself, as at the desk.
     *
     * @param row with the columns of the register's shape
     * @return what is proposed for it, were it the only one
     */
    public Proposal match(Entry row) {
        return search().propose(row).proposal();
    }

    /**
     * One row beside one resident, whom a person thinks of.
     *
     * @param row with the columns of the register's shape
     * @param resident id of the register's {@link Entry}
     * @return how well they agree, field by field; empty if the register has no such resident
     */
    public Optional<Candidate> compare(Entry row, long resident) {
        var scorer = search().scorer();
        scorer.take(row);
        return register.numberOf(resident).stream().mapToObj(scorer::explain).findFirst();
    }

    /**
     * A whole list, on all processors. Proposals are made when all rows are known, since rows may claim one resident.
     *
     * @param rows read once, by one thread at a time
     * @param proposals takes one proposal for each row, in the order of the rows, from the calling thread
     * @param progress told how many rows are matched
     * @throws CancellationException if {@code progress} says so; then nothing was proposed
     */
    public void match(Iterator<Entry> rows, Consumer<Proposal> proposals, Progress progress) {
        var batches = new Batches(rows, progress);
        var workers = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(worker -> CompletableFuture.runAsync(() -> batches.work(search()))).toList();
        CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)).join();
        Register.stopIfCancelled(progress);
        var drafts = batches.drafts();
        new Claims(drafts, weights.thresholds().contested()).settle();
        drafts.forEach(draft -> proposals.accept(draft.proposal()));
    }

    private Search search() {
        return new Search(register, tables, weights.thresholds());
    }

    /** The rows, handed out batch by batch to whoever is free. */
    private static final class Batches {

        private final Iterator<Entry> rows;
        private final Progress progress;
        private final List<List<Search.Draft>> done = new ArrayList<>();
        private long matched;

        Batches(Iterator<Entry> rows, Progress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        void work(Search search) {
            var drafts = new ArrayList<Search.Draft>(BATCH);
            for (var batch = next(drafts); !batch.isEmpty(); batch = next(drafts)) {
                for (var row : batch) {
                    drafts.add(search.propose(row));
                }
                tell(batch.size());
                drafts = new ArrayList<>(BATCH);
            }
        }

        /** @return the next rows, whose drafts will be in the list given; none if all are handed out, or it is cancelled */
        private synchronized List<Entry> next(List<Search.Draft> drafts) {
            var batch = new ArrayList<Entry>(BATCH);
            while (batch.size() < BATCH && rows.hasNext() && !progress.cancelled()) {
                batch.add(rows.next());
            }
            done.add(drafts);
            return batch;
        }

        private synchronized void tell(int rowsMore) {
            matched += rowsMore;
            progress.done(matched);
        }

        synchronized List<Search.Draft> drafts() {
            var all = new ArrayList<Search.Draft>((int) matched);
            done.forEach(all::addAll);
            return all;
        }
    }
}
