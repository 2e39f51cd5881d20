package id.loket.verification.match.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import id.loket.matching.Proposal;
import id.loket.matching.Verdict;
import id.loket.store.Store;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.match.MatchWatch.Phase;
import id.loket.verification.match.VerdictCounts;

/** Takes proposals in the order of their rows, and commits them some thousand at a time. */
final class ProposalSink implements Consumer<Proposal> {

    private static final int CHUNK = 2_000;

    private final Store store;
    private final CampaignList list;
    private final ListCipher cipher;
    private final MatchWatch watch;
    private final int residents;
    private final long[] counts = new long[Verdict.values().length];
    private List<Proposal> chunk = new ArrayList<>(CHUNK);

    ProposalSink(Store store, CampaignList list, ListCipher cipher, MatchWatch watch, int residents) {
        this.store = store;
        this.list = list;
        this.cipher = cipher;
        this.watch = watch;
        this.residents = residents;
    }

    @Override
    public void accept(Proposal proposal) {
        counts[proposal.verdict().ordinal()]++;
        chunk.add(proposal);
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        var proposals = chunk;
        store.write(transaction -> {
            // It may have been deleted meanwhile, and nothing about its people may be written any more.
            ListKeys.ready(list.id(), transaction);
            return new ProposalTable(transaction.connection(), list.id()).put(proposals, cipher);
        });
        watch.at(Phase.PROPOSALS, proposals.get(proposals.size() - 1).row() - firstRow(), list.totalRows());
        chunk = new ArrayList<>(CHUNK);
        if (watch.cancelled()) {
            throw new CancellationException();
        }
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
