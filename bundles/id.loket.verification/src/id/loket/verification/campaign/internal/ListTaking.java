package id.loket.verification.campaign.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.tables.FileHash;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableMsg;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.campaign.TakenList;

/** Takes files as lists: whole, or not at all. */
final class ListTaking {

    private static final int CHUNK = 1000;
    private static final int FILE_NAME = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm");

    private final Store store;
    private final Regions regions;
    private final Clock clock;
    private final ListKeys keys;
    private final ListRemoval removal;
    private final Succession succession;

    ListTaking(Store store, Regions regions, Clock clock, ListKeys keys, ListRemoval removal, Succession succession) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
        this.keys = keys;
        this.removal = removal;
        this.succession = succession;
    }

    TakenList take(Session session, Campaign campaign, TakeRequest request, ImportProgress progress) {
        var plan = plan(request, campaign);
        var hash = FileHash.of(request.file());
        removal.takeBackAbandoned(session.account());
        var list = begin(session, campaign, request, hash);
        removal.begun(list.id());
        try {
            var follows = succession.follows(campaign);
            var reading = new Reading(plan, list, follows ? new HalfOfWork(progress, 0) : progress);
            reading.run();
            var handedOn = succession.run(session, list, plan.lines(), new HalfOfWork(progress, 0.5));
            return new TakenList(complete(session, list.id(), reading), List.copyOf(plan.notes()), handedOn);
        } catch (RuntimeException failure) {
            takeBack(session, list.id(), failure);
            throw failure;
        } finally {
            removal.ended(list.id());
        }
    }

    /** What cannot be taken back now, because the store failed, is taken back before the next list. */
    private void takeBack(Session session, long listId, RuntimeException failure) {
        try {
            removal.takeBack(session.account(), listId);
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
    }

    private ListPlan plan(TakeRequest request, Campaign campaign) {
        try {
            return new ListPlan(request, regions, LocalDate.now(clock), campaign.listDate());
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, TableFile.name(request.file()));
        }
    }

    private CampaignList begin(Session session, Campaign campaign, TakeRequest request, String hash) {
        var name = TableFile.name(request.file());
        return store.write(transaction -> {
            requireNew(campaign, hash, transaction);
            var list = new CampaignList(campaign, UUID.randomUUID().toString(),
                    name.length() > FILE_NAME ? name.substring(name.length() - FILE_NAME) : name, hash,
                    session.account(), transaction.databaseTime());
            keys.lock(list);
            transaction.entities().persist(list);
            UniqueRule.flush(transaction, lost -> new Refusal(lost, CampaignMsg.listBeingRead, session.account()));
            transaction.audit(session.entry("verification.take-list", campaign.name(), "campaign:" + campaign.id(),
                    "list:" + list.id()));
            return list;
        });
    }

    private void requireNew(Campaign campaign, String hash, Transaction transaction) {
        var there = transaction.entities()
                .createQuery("select l from CampaignList l where l.campaignId = :campaign and l.openHash = :hash",
                        CampaignList.class)
                .setParameter("campaign", campaign.id()).setParameter("hash", hash).getResultList();
        for (var list : there) {
            if (list.state() == State.READING) {
                throw new Refusal(CampaignMsg.listBeingRead, list.takenBy());
            }
            throw new Refusal(CampaignMsg.listTwice, MOMENT.withZone(clock.getZone()).format(list.takenAt()),
                    list.takenBy());
        }
    }

    private CampaignList complete(Session session, long listId, Reading reading) {
        return store.write(transaction -> {
            var list = transaction.entities().find(CampaignList.class, listId);
            Integer last = transaction.entities().createQuery(
                    "select max(l.listNumber) from CampaignList l where l.campaignId = :campaign", Integer.class)
                    .setParameter("campaign", list.campaignId()).getSingleResult();
            list.complete(last == null ? 1 : last + 1, reading.plan.lines(), reading.count(Grade.NOTE),
                    reading.count(Grade.WARNING), reading.count(Grade.BAD), reading.plan.headings());
            transaction.audit(session.entry("verification.list-ready", list.fileName(), "list:" + listId));
            transaction.announce("lists");
            return list;
        });
    }

    /** Lets other seats know that the list is still being read. One of them may have thought it dead and taken it back. */
    static void alive(long listId, Transaction transaction) {
        var current = transaction.entities().find(CampaignList.class, listId);
        if (current == null || current.sealedKey() == null) {
            throw new Refusal(CampaignMsg.listGone);
        }
        current.alive(transaction.databaseTime());
    }

    /** One run over the file, a thousand rows per transaction. */
    private final class Reading {

        private final ListPlan plan;
        private final CampaignList list;
        private final ImportProgress progress;
        private final ListCipher cipher;
        private final HomeRegencies homes = new HomeRegencies(regions);
        private final Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        private List<ListedPerson> chunk = new ArrayList<>(CHUNK);

        Reading(ListPlan plan, CampaignList list, ImportProgress progress) {
            this.plan = plan;
            this.list = list;
            this.progress = progress;
            this.cipher = keys.open(list);
        }

        void run() {
            try {
                plan.read(this::add);
            } catch (IOException damaged) {
                throw new Refusal(damaged, CampaignMsg.listBroken, list.fileName(), plan.lines());
            }
            if (plan.lines() == 0) {
                throw new Refusal(CampaignMsg.listWithoutRows);
            }
            flush();
        }

        int count(Grade grade) {
            return counts.getOrDefault(grade, 0);
        }

        private boolean add(ListedPerson person) {
            if (person.line() >= ListRow.LINES) {
                throw new Refusal(CampaignMsg.listTooLong, ListRow.LINES - 1);
            }
            counts.merge(person.grade(), 1, Integer::sum);
            chunk.add(person);
            if (chunk.size() == CHUNK) {
                flush();
            }
            return true;
        }

        private void flush() {
            var rows = chunk;
            store.write(transaction -> {
                alive(list.id(), transaction);
                new RowTable(transaction.connection(), list.id()).insert(rows, cipher, homes);
                return null;
            });
            chunk = new ArrayList<>(CHUNK);
            progress.rows(plan.lines(), plan.file().share());
            if (progress.cancelled()) {
                throw new Refusal(CampaignMsg.listCancelled);
            }
        }
    }
}
