package id.loket.verification.match.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.Store.Engine;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.match.MatchMsg;
import id.loket.verification.match.MatchRun;

/** The runs over lists in the store: one at a time for each list, whichever seat it is on. */
final class RunBook {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Store store;
    private final Set<Long> here = ConcurrentHashMap.newKeySet();

    RunBook(Store store) {
        this.store = store;
    }

    MatchRun begin(Session session, long listId) {
        var begun = store.write(transaction -> {
            var list = ListKeys.ready(listId, transaction);
            stopAbandoned(listId, transaction);
            var run = new MatchRun(listId, session.account(), transaction.databaseTime());
            transaction.entities().persist(run);
            UniqueRule.flush(transaction, lost -> new Refusal(lost, MatchMsg.matchedElsewhere, session.account()));
            transaction.audit(session.entry("verification.match", list.fileName(), "list:" + listId));
            return run;
        });
        here.add(begun.id());
        return begun;
    }

    private void stopAbandoned(long listId, Transaction transaction) {
        List<MatchRun> running = transaction.entities()
                .createQuery("select r from MatchRun r where r.runningList = :list", MatchRun.class)
                .setParameter("list", listId).getResultList();
        for (var run : running) {
            if (!isAbandoned(run, transaction)) {
                throw new Refusal(MatchMsg.matchedElsewhere, run.startedBy());
            }
            run.stopped(transaction.databaseTime());
        }
        transaction.entities().flush();
    }

    /** A store in a folder has one seat: nobody else can be matching. */
    private boolean isAbandoned(MatchRun run, Transaction transaction) {
        return !here.contains(run.id()) && (store.engine() == Engine.DERBY
                || run.aliveAt().plus(SILENCE).isBefore(transaction.databaseTime()));
    }

    void alive(MatchRun run) {
        store.write(transaction -> {
            stored(run, transaction).alive(transaction.databaseTime());
            return null;
        });
    }

    MatchRun end(Session session, MatchRun run, ProposalSink proposals) {
        here.remove(run.id());
        return store.write(transaction -> {
            var ended = stored(run, transaction);
            ended.done(proposals.residents(), proposals.counts(), transaction.databaseTime());
            new ProposalTable(transaction.connection(), run.listId()).agreeWithDecisions();
            transaction.audit(session.entry("verification.matched", ListKeys.ready(run.listId(), transaction).fileName(),
                    "list:" + run.listId()));
            transaction.announce("lists");
            return ended;
        });
    }

    void stop(MatchRun run) {
        here.remove(run.id());
        store.write(transaction -> {
            stored(run, transaction).stopped(transaction.databaseTime());
            new ProposalTable(transaction.connection(), run.listId()).agreeWithDecisions();
            transaction.announce("lists");
            return null;
        });
    }

    private static MatchRun stored(MatchRun run, Transaction transaction) {
        return transaction.entities().find(MatchRun.class, run.id());
    }
}
