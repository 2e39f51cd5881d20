package id.loket.verification.match.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import id.loket.matching.Proposal;
import id.loket.matching.Verdict;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.match.MatchWatch.Phase;
import id.loket.verification.match.VerdictCounts;

/**
 * Takes proposals in the order of their rows, and commits them some thousand at a time. Sealing and storing takes longer than
 * handing them over, so chunks are written by two threads, each in transactions of its own.
 */
final class ProposalSink implements Consumer<Proposal>, AutoCloseable {

    private static final int CHUNK = 2_000;
    private static final int WRITERS = 2;
    /** Chunks that may wait: a writer that ends finds the next one ready. */
    private static final int AHEAD = 2 * WRITERS;

    private final Store store;
    private final CampaignList list;
    private final ListKeys keys;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, work -> new Thread(work, "proposals"));
    private final Deque<CompletableFuture<Void>> writing = new ArrayDeque<>();
    private final MatchWatch watch;
    private final int residents;
    private final long[] counts = new long[Verdict.values().length];
    private List<Proposal> chunk = new ArrayList<>(CHUNK);

    ProposalSink(Store store, CampaignList list, ListKeys keys, MatchWatch watch, int residents) {
        this.store = store;
        this.list = list;
        this.keys = keys;
        this.watch = watch;
        this.residents = residents;
    }

    @Override
    public void accept(Proposal proposal) {
        counts[proposal.verdict().ordinal()]++;
        chunk.add(proposal);
        if (chunk.size() == CHUNK) {
            handOver();
        }
    }

    private void handOver() {
        var proposals = chunk;
        chunk = new ArrayList<>(CHUNK);
        if (writing.size() == AHEAD) {
            writing.remove().join();
        }
        writing.add(CompletableFuture.runAsync(() -> write(proposals), writers));
        watch.at(Phase.PROPOSALS, proposals.get(proposals.size() - 1).row() - firstRow(), list.totalRows());
        if (watch.cancelled()) {
            throw new CancellationException();
        }
    }

    private void write(List<Proposal> proposals) {
        store.write(transaction -> {
            // It may have been deleted meanwhile, and nothing about its people may be written any more.
            var current = keys.held(list.id(), transaction);
            return new ProposalTable(transaction.connection(), list.id()).put(proposals, keys.open(current));
        });
    }

    /** @throws java.util.concurrent.CompletionException with what a writer failed with */
    void flush() {
        if (!chunk.isEmpty()) {
            handOver();
        }
        while (!writing.isEmpty()) {
            writing.remove().join();
        }
    }

    /** What was begun ends by itself: an interrupt would break the embedded database's connection. */
    @Override
    public void close() {
        writers.shutdown();
        writing.forEach(each -> each.handle((done, failure) -> null).join());
    }

    private long firstRow() {
        return ListRow.id(list.id(), 0);
    }

    /** @return how many residents the rows were matched with */
    int residents() {
        return residents;
    }

    /** @return what was proposed so far */
    VerdictCounts counts() {
        return new VerdictCounts(counts[Verdict.SAME.ordinal()], counts[Verdict.LOOK.ordinal()],
                counts[Verdict.DIFFERENT.ordinal()], 0);
    }
}
