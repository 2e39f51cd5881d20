package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.desk.Acceptance;
import id.loket.verification.desk.Choice;
import id.loket.verification.desk.ContestCause;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.Desk;
import id.loket.verification.desk.DeskCase;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.RegisterCandidate;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.RowResult;
import id.loket.verification.desk.Totals;
import id.loket.verification.field.internal.FindingTable;

/** The desk over lists in the store. */
@Component
public final class StoredDesk implements Desk {

    private static final int PAGE = 500;
    private static final String PLACE = "SELECT ID FROM LIST_ROW WHERE LISTID = ? AND SHEETROW = ? AND (SHEET = ? OR ? = '')"
            + " ORDER BY ID FETCH FIRST 1 ROWS ONLY";
    private static final String QUEUE = "queue";

    private final Store store;
    private final Residents residents;
    private final ListKeys keys;
    private final Facts facts;
    private final Regions regions;
    private final Accepting accepting;

    /**
     * @param store where lists lie
     * @param residents whom rows may be
     * @param regions names them
     * @param standings tells who is recorded
     */
    @Activate
    public StoredDesk(@Reference Store store, @Reference Residents residents, @Reference Regions regions,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL,
                    policyOption = ReferencePolicyOption.GREEDY) EnrolmentStanding standings) {
        this.store = store;
        this.residents = residents;
        this.regions = regions;
        keys = new ListKeys(store);
        facts = new Facts(Optional.ofNullable(standings));
        accepting = new Accepting(store, keys, facts);
    }

    private OpenedList opened(Transaction transaction, long listId) {
        var list = ListKeys.ready(listId, transaction);
        return new OpenedList(list, keys.open(list));
    }

    /** To decide: whatever else happens to the list waits meanwhile. */
    private OpenedList held(Transaction transaction, long listId) throws SQLException {
        var list = keys.newest(listId, transaction);
        return new OpenedList(list, keys.open(list));
    }

    private OpenedList ofRow(Transaction transaction, long rowId) {
        return opened(transaction, listOf(rowId));
    }

    private static long listOf(long rowId) {
        return rowId / ListRow.LINES;
    }

    @Override
    public List<DeskRow> rows(Session session, RowFilter filter, long afterRow, int limit) {
        session.require(Campaigns.WORK);
        return store.write(transaction -> {
            var opened = opened(transaction, filter.listId());
            var rows = new ArrayList<DeskRow>(limit);
            var ids = new RowQuery(filter, afterRow).ids(transaction.connection(), limit);
            for (int from = 0; from < ids.size(); from += PAGE) {
                rows.addAll(opened.rows(transaction, ids.subList(from, Math.min(from + PAGE, ids.size()))));
            }
            transaction.audit(session.entry("verification.read-rows", QUEUE, "list:" + filter.listId(), ids.isEmpty()
                    ? "rows:none" : "rows:" + ids.get(0) + "-" + ids.get(ids.size() - 1)));
            return rows;
        });
    }

    @Override
    public long count(Session session, RowFilter filter) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> {
            ListKeys.ready(filter.listId(), transaction);
            return new RowQuery(filter, 0).count(transaction.connection());
        });
    }

    @Override
    public OptionalLong find(Session session, long listId, String sheet, int sheetRow) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> {
            ListKeys.ready(listId, transaction);
            try (var statement = transaction.connection().prepareStatement(PLACE)) {
                statement.setLong(1, listId);
                statement.setInt(2, sheetRow);
                statement.setString(3, sheet);
                statement.setString(4, sheet);
                try (var row = statement.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    @Override
    public DeskCase open(Session session, long rowId) {
        session.require(Campaigns.WORK);
        return store.write(transaction -> reading(transaction, rowId).open(session, rowId));
    }

    @Override
    public RegisterCandidate compare(Session session, long rowId, long residentId) {
        session.require(Campaigns.WORK);
        return store.write(transaction -> reading(transaction, rowId).compare(session, rowId, residentId));
    }

    private CaseReading reading(Transaction transaction, long rowId) {
        return new CaseReading(residents, facts, regions, transaction, ofRow(transaction, rowId));
    }

    @Override
    public List<ContestCause> contest(Session session, Choice choice) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> deciding(transaction, ofRow(transaction, choice.rowId())).causes(choice));
    }

    @Override
    public Decision decide(Session session, Choice choice) {
        session.require(DECIDE);
        return store.write(transaction -> deciding(transaction, held(transaction, listOf(choice.rowId()))).decide(session, choice));
    }

    private Deciding deciding(Transaction transaction, OpenedList opened) {
        return new Deciding(residents, facts, transaction, opened);
    }

    @Override
    public Decision undoLast(Session session, long listId) {
        session.require(DECIDE);
        return store.write(transaction -> new Undoing(transaction, held(transaction, listId)).last(session));
    }

    @Override
    public Decision undo(Session session, long rowId, String reason) {
        session.require(UNDO);
        var why = required(reason);
        return store.write(transaction -> new Undoing(transaction, held(transaction, listOf(rowId))).undo(session, rowId,
                session.account(), why));
    }

    @Override
    public Decision undo(Session session, long rowId, Approval approval) {
        session.require(DECIDE);
        if (approval == null || !approval.covers(session, UNDO, "row:" + rowId)) {
            throw new Refusal(DeskMsg.approvalMissing);
        }
        return store.write(transaction -> new Undoing(transaction, held(transaction, listOf(rowId))).undo(session, rowId,
                approval.approver(), approval.reason()));
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal(DeskMsg.undoReasonMissing);
        }
        return reason.strip();
    }

    @Override
    public long acceptable(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> Accepting.count(transaction, ListKeys.ready(listId, transaction).id()));
    }

    @Override
    public Acceptance acceptSame(Session session, long listId, DeskProgress progress) {
        session.require(DECIDE);
        return accepting.accept(session, store.read(transaction -> opened(transaction, listId)), progress);
    }

    @Override
    public List<Acceptance> acceptances(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> transaction.entities()
                .createQuery("select a from ListAcceptance a where a.listId = :list order by a.id desc", ListAcceptance.class)
                .setParameter("list", listId).getResultStream().map(ListAcceptance::view).toList());
    }

    @Override
    public Acceptance undo(Session session, long acceptanceId, String reason, DeskProgress progress) {
        session.require(DECIDE);
        var why = required(reason);
        var acceptance = store.read(transaction -> transaction.entities().find(ListAcceptance.class, acceptanceId));
        if (acceptance == null) {
            throw new Refusal(DeskMsg.acceptanceGone);
        }
        if (acceptance.undoneBy() != null) {
            throw new Refusal(DeskMsg.acceptanceUndone, acceptance.undoneBy());
        }
        if (!acceptance.by().equals(session.account())) {
            session.require(UNDO);
        }
        return accepting.undo(session, acceptanceId, why, progress);
    }

    @Override
    public List<HomeGroup> elsewhere(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> figures(transaction, listId).elsewhere(regions));
    }

    @Override
    public Totals totals(Session session, long listId) {
        session.require(Campaigns.WORK);
        return store.read(transaction -> figures(transaction, listId).totals());
    }

    private static Figures figures(Transaction transaction, long listId) throws SQLException {
        return new Figures(transaction.connection(), ListKeys.ready(listId, transaction));
    }

    @Override
    public void results(Session session, long listId, String purpose, Consumer<RowResult> results) {
        session.require(Campaigns.WORK);
        var opened = store.write(transaction -> {
            transaction.audit(session.entry("verification.read-results", purpose, "list:" + listId));
            return opened(transaction, listId);
        });
        var all = RowFilter.all(listId);
        long last = 0;
        for (List<RowResult> page = null; page == null || !page.isEmpty();) {
            var after = last;
            page = store.read(transaction -> results(transaction, opened, all, after));
            page.forEach(results);
            last = page.isEmpty() ? last : page.get(page.size() - 1).rowId();
        }
    }

    private static List<RowResult> results(Transaction transaction, OpenedList opened, RowFilter filter, long after)
            throws SQLException {
        var ids = new RowQuery(filter, after).ids(transaction.connection(), PAGE);
        var standing = opened.standing(transaction, ids);
        return opened.rows(transaction, ids).stream()
                .map(row -> new RowResult(row.id(), row.person(), row.homeRegency(), row.state(),
                        standing.get(row.id()))).toList();
    }

    @Override
    public Map<Long, Set<Flag>> flags(Session session, Collection<Long> rowIds) {
        session.require(Campaigns.WORK);
        if (rowIds.isEmpty()) {
            return Map.of();
        }
        return store.read(transaction -> flags(transaction, rowIds));
    }

    private Map<Long, Set<Flag>> flags(Transaction transaction, Collection<Long> rowIds) throws SQLException {
        var flags = new HashMap<Long, Set<Flag>>();
        var standing = ofRow(transaction, rowIds.iterator().next()).standing(transaction, rowIds);
        var known = facts.of(transaction, standing.values().stream().map(Decision::residentId)
                .filter(resident -> resident != null).toList());
        standing.values().forEach(decision -> {
            var now = EnumSet.noneOf(Flag.class);
            if (decision.stage() == Decision.Stage.FINAL) {
                now.add(Flag.VERIFIED);
            }
            if (decision.residentId() != null) {
                now.add(Flag.FOUND);
                now.addAll(known.get(decision.residentId()));
            }
            flags.put(decision.rowId(), now);
        });
        new FindingTable(transaction.connection()).seen(rowIds).forEach(row -> flags
                .computeIfAbsent(row, any -> EnumSet.noneOf(Flag.class)).addAll(Set.of(Flag.SEEN_IN_FIELD, Flag.VERIFIED)));
        return flags;
    }
}
