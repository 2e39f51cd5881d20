package id.loket.verification.match.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.matching.Matcher;
import id.loket.matching.Proposal;
import id.loket.matching.Verdict;
import id.loket.matching.Weights;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.match.ListMatching;
import id.loket.verification.match.MatchMsg;
import id.loket.verification.match.MatchRun;
import id.loket.verification.match.MatchWatch;
import id.loket.verification.match.MatchWatch.Phase;
import id.loket.verification.match.RegisterSource;
import id.loket.verification.match.VerdictCounts;

/** Matches lists in the store with the residents in the store. Stays, since a register once prepared is worth keeping. */
@Component(service = { ListMatching.class, EventHandler.class }, immediate = true,
        property = "event.topics=id/loket/changed/residents")
public final class StoredMatching implements ListMatching, EventHandler {

    private static final int PAGE = 2_000;
    private static final String BY_VERDICT = "SELECT VERDICT, COUNT(*) FROM LIST_PROPOSAL WHERE LISTID = ? AND ROWSTATE = 'OPEN'"
            + " GROUP BY VERDICT";
    private static final String OPEN = "SELECT COUNT(*) FROM LIST_ROW WHERE LISTID = ? AND STATE = 'OPEN'";

    private final Store store;
    private final ListKeys keys;
    private final RunBook runs;
    private final RegisterSource residents;
    private final Runnable forget;

    /** @param store where residents and lists lie */
    @Activate
    public StoredMatching(@Reference Store store) {
        this(store, new PreparedRegister(store));
    }

    private StoredMatching(Store store, PreparedRegister residents) {
        this(store, residents, residents::residentsChanged);
    }

    /**
     * @param store where lists lie
     * @param residents whom they are matched with; they do not change
     */
    public StoredMatching(Store store, RegisterSource residents) {
        this(store, residents, () -> { });
    }

    private StoredMatching(Store store, RegisterSource residents, Runnable forget) {
        this.store = store;
        this.residents = residents;
        this.forget = forget;
        keys = new ListKeys(store);
        runs = new RunBook(store);
    }

    @Override
    public void handleEvent(Event residentsChanged) {
        forget.run();
    }

    @Override
    public MatchRun run(Session session, long listId, MatchWatch watch) {
        session.require(Campaigns.WORK);
        var run = runs.begin(session, listId);
        try {
            return runs.end(session, run, match(run, watch));
        } catch (CancellationException cancelled) {
            throw stopped(run, new Refusal(cancelled, MatchMsg.matchCancelled));
        } catch (CompletionException failure) {
            // What a worker failed with; the matcher's own word for it says nothing.
            throw stopped(run, failure.getCause() instanceof RuntimeException cause ? cause : failure);
        } catch (RuntimeException failure) {
            throw stopped(run, failure);
        }
    }

    /** Where the store itself failed, the run is known as abandoned later. */
    private RuntimeException stopped(MatchRun run, RuntimeException failure) {
        try {
            runs.stop(run);
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
        return failure;
    }

    private ProposalSink match(MatchRun run, MatchWatch watch) {
        var seen = new SignOfLife(watch, () -> runs.alive(run));
        var list = store.read(transaction -> ListKeys.ready(run.listId(), transaction));
        var register = residents.prepared(seen);
        if (register.size() == 0) {
            throw new Refusal(MatchMsg.registerEmpty);
        }
        try (var sink = new ProposalSink(store, list, keys, seen, register.size())) {
            new Matcher(register, Weights.residents()).match(new OpenRowsIterator(store, list, keys.open(list)), sink,
                    new Watched(seen, Phase.ROWS, list.totalRows()));
            sink.flush();
            return sink;
        }
    }

    @Override
    public Optional<MatchRun> lastRun(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select r from MatchRun r where r.listId = :list order by r.id desc", MatchRun.class)
                .setParameter("list", listId).setMaxResults(1).getResultStream().findFirst());
    }

    @Override
    public VerdictCounts counts(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> counts(transaction, ListKeys.ready(listId, transaction)));
    }

    private static VerdictCounts counts(Transaction transaction, CampaignList list) throws SQLException {
        var counts = new long[Verdict.values().length];
        long unmatched;
        try (var byVerdict = transaction.connection().prepareStatement(BY_VERDICT);
                var open = transaction.connection().prepareStatement(OPEN)) {
            byVerdict.setLong(1, list.id());
            try (var rows = byVerdict.executeQuery()) {
                while (rows.next()) {
                    counts[Verdict.valueOf(rows.getString(1)).ordinal()] = rows.getLong(2);
                }
            }
            open.setLong(1, list.id());
            try (var row = open.executeQuery()) {
                row.next();
                unmatched = row.getLong(1);
            }
        }
        for (var count : counts) {
            unmatched -= count;
        }
        return new VerdictCounts(counts[Verdict.SAME.ordinal()], counts[Verdict.LOOK.ordinal()],
                counts[Verdict.DIFFERENT.ordinal()], unmatched);
    }

    @Override
    public void proposals(Session session, long listId, String purpose, Consumer<Proposal> proposals) {
        session.require(Campaigns.WORK);
        var list = store.write(transaction -> {
            transaction.audit(session.entry("verification.read-proposals", purpose, "list:" + listId));
            return ListKeys.ready(listId, transaction);
        });
        var cipher = keys.open(list);
        for (int first = 1; first <= list.totalRows(); first += PAGE) {
            var from = first;
            store.read(transaction -> new ProposalTable(transaction.connection(), listId).between(from, from + PAGE - 1, cipher))
                    .forEach(proposals);
        }
    }
}
