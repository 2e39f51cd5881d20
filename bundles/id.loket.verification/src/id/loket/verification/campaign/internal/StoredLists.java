package id.loket.verification.campaign.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.lists.ImportProgress;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableHead;
import id.loket.registry.tables.TableMsg;
import id.loket.registry.tables.TableNote;
import id.loket.registry.tables.Tables;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.CampaignList.State;
import id.loket.verification.campaign.CampaignLists;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.DeletionRecord;
import id.loket.verification.campaign.DeletionRecord.Cause;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListMapping;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListSketch;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.RowChange;
import id.loket.verification.campaign.TakeRequest;
import id.loket.verification.campaign.TakenList;
import id.loket.verification.campaign.VersionCounts;
import jakarta.persistence.TypedQuery;

/** The lists of campaigns in the store. */
@Component
public final class StoredLists implements CampaignLists {

    private static final int PAGE = 2_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Store store;
    private final Clock clock;
    private final ListKeys keys;
    private final Mappings mappings;
    private final ListRemoval removal;
    private final ListTaking taking;

    /**
     * @param store where they lie
     * @param regions knows the villages
     * @param clock tells today
     * @param removal takes lists out again
     * @param heirs hands decisions on to a new version
     */
    @Activate
    public StoredLists(@Reference Store store, @Reference Regions regions, @Reference Clock clock,
            @Reference ListRemoval removal, @Reference RowHeirs heirs) {
        this.store = store;
        this.clock = clock;
        this.keys = new ListKeys(store);
        this.mappings = new Mappings(store);
        this.removal = removal;
        this.taking = new ListTaking(store, regions, clock, keys, removal, new Succession(store, keys, heirs));
    }

    @Override
    public ListSketch sketch(Session session, Path file, String source) {
        session.require(Campaigns.WORK);
        var table = Tables.open(file);
        var sheets = new ArrayList<TableHead>();
        var notes = new ArrayList<>(table.notes());
        for (var sheet : table.sheets()) {
            var head = head(table, sheet);
            sheets.add(head);
            notes.addAll(head.notes());
            if (head.sample().isEmpty()) {
                notes.add(TableNote.ofSheet(sheet, TableMsg.sheetEmpty, sheet));
            }
        }
        var remembered = mappings.remembered(source, sheets);
        return new ListSketch(table.format(), sheets, notes, remembered.orElseGet(() -> Mappings.suggested(sheets)),
                remembered.isPresent());
    }

    private static TableHead head(TableFile table, String sheet) {
        try {
            return TableHead.of(table, sheet, ListColumn::isKnown);
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, sheet);
        }
    }

    @Override
    public void remember(Session session, String source, ListMapping mapping) {
        session.require(Campaigns.WORK);
        mappings.remember(session, source, mapping);
    }

    @Override
    public TakenList take(Session session, long campaignId, TakeRequest request, ImportProgress progress) {
        session.require(Campaigns.WORK);
        var campaign = store.read(transaction -> transaction.entities().find(Campaign.class, campaignId));
        if (campaign == null) {
            throw new Refusal(CampaignMsg.campaignGone);
        }
        if (campaign.retainUntil().isBefore(LocalDate.now(clock))) {
            throw new Refusal(CampaignMsg.campaignExpired, DAY.format(campaign.retainUntil()));
        }
        var taken = taking.take(session, campaign, request, progress);
        mappings.remember(session, campaign.source(), request.mapping());
        return taken;
    }

    @Override
    public List<CampaignList> of(Session session, long campaignId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select l from CampaignList l where l.campaignId = :campaign and l.state <> :reading"
                        + " order by l.listNumber desc", CampaignList.class)
                .setParameter("campaign", campaignId).setParameter("reading", State.READING).getResultList());
    }

    @Override
    public List<ListedPerson> rows(Session session, long listId, Grade grade, int afterLine, int limit,
            String purpose) {
        session.require(Campaigns.WORK);
        return store.write(transaction -> {
            var cipher = keys.open(ListKeys.ready(listId, transaction));
            var people = rows(listId, grade, afterLine, transaction).setMaxResults(limit).getResultStream()
                    .map(row -> opened(row, cipher)).toList();
            transaction.audit(session.entry("verification.read-rows", purpose, "list:" + listId,
                    people.isEmpty() ? "rows:none" : "rows:" + people.get(0).line() + "-"
                            + people.get(people.size() - 1).line()));
            return people;
        });
    }

    private static TypedQuery<ListRow> rows(long listId, Grade grade, int afterLine, Transaction transaction) {
        var range = " r.id > :after and r.id < :end order by r.id";
        var rows = grade == null
                ? transaction.entities().createQuery("select r from ListRow r where" + range, ListRow.class)
                : transaction.entities().createQuery(
                        "select r from ListRow r where r.listId = :list and r.grade = :grade and" + range,
                        ListRow.class).setParameter("list", listId).setParameter("grade", grade);
        return rows.setParameter("after", ListRow.id(listId, afterLine)).setParameter("end", ListRow.id(listId + 1, 0));
    }

    @Override
    public void read(Session session, long listId, String purpose, Consumer<ListedPerson> people) {
        session.require(Campaigns.WORK);
        var list = audited(session, listId, purpose);
        var cipher = keys.open(list);
        for (int first = 1; first <= list.totalRows(); first += PAGE) {
            var from = first;
            store.read(transaction -> new RowTable(transaction.connection(), listId).between(from, from + PAGE - 1,
                    cipher)).forEach(people);
        }
    }

    @Override
    public ListedPerson person(Transaction transaction, ListRow row) {
        return opened(row, keys.open(ListKeys.ready(row.listId(), transaction)));
    }

    @Override
    public VersionCounts compare(Session session, long olderId, long newerId, ImportProgress progress,
            Consumer<RowChange> changes) {
        session.require(Campaigns.WORK);
        var older = audited(session, olderId, CampaignMsg.purposeCompare.text());
        var newer = audited(session, newerId, CampaignMsg.purposeCompare.text());
        if (older.campaignId() != newer.campaignId()) {
            throw new Refusal(CampaignMsg.listsDiffer);
        }
        return new VersionComparison(store, version(older), version(newer), progress, changes).run();
    }

    @Override
    public DeletionRecord delete(Session session, long listId, String reason) {
        session.require(DELETE);
        if (reason == null || reason.isBlank()) {
            throw new Refusal(CampaignMsg.reasonMissing);
        }
        return store.write(transaction -> removal.delete(session.account(), listId, Cause.REQUESTED, reason.strip(),
                transaction));
    }

    @Override
    public List<DeletionRecord> deleteExpired(Session session) {
        session.require(DELETE);
        return removal.deleteExpired(session.account(), LocalDate.now(clock));
    }

    @Override
    public void removeRows(Session session, ImportProgress progress) {
        session.require(DELETE);
        removal.removeRows(progress);
    }

    @Override
    public List<DeletionRecord> deletions(Session session) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select d from DeletionRecord d order by d.id desc", DeletionRecord.class).getResultList());
    }

    private ListVersion version(CampaignList list) {
        return new ListVersion(list, list.totalRows(), keys.open(list));
    }

    private CampaignList audited(Session session, long listId, String purpose) {
        return store.write(transaction -> {
            transaction.audit(session.entry("verification.read-list", purpose, "list:" + listId));
            return ListKeys.ready(listId, transaction);
        });
    }

    private static ListedPerson opened(ListRow row, ListCipher cipher) {
        return RowCodec.read(cipher.open(row.sealed(), row.line()), row.line(), row.sheet(), row.sheetRow());
    }
}
