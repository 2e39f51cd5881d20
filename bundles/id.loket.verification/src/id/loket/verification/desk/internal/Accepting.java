package id.loket.verification.desk.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.internal.ListKeys;
import id.loket.verification.desk.Acceptance;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.desk.DeskProgress;
import id.loket.verification.desk.Flag;
import id.loket.verification.match.internal.ProposalTable;

/**
 * Accepts proposals beyond doubt, some hundred per transaction, and undoes such an act. A row whose resident is chosen for
 * another row stays open: two rows of one person are for a person to look at.
 */
final class Accepting {

    private static final int CHUNK = 500;
    private static final String CERTAIN = " FROM LIST_PROPOSAL WHERE LISTID = ? AND ROWSTATE = 'OPEN' AND VERDICT = 'SAME'"
            + " AND REASON = 'AGREES'";
    private static final String COUNT = "SELECT COUNT(*)" + CERTAIN;
    private static final String NEXT = "SELECT ID, PERSON, SEALED" + CERTAIN + " AND ID > ? ORDER BY ID FETCH FIRST " + CHUNK
            + " ROWS ONLY";
    private static final String CHOSEN = "select d.person from ListDecision d where d.listId = :list and d.person in :people"
            + " and d.standingRow is not null";
    private static final String STANDING = "select d from ListDecision d where d.acceptanceId = :acceptance"
            + " and d.standingRow is not null order by d.listRowId";

    private final Store store;
    private final ListKeys keys;
    private final Facts facts;

    /** A proposal to be accepted. */
    private record Certain(long rowId, long person, long residentId) {
    }

    Accepting(Store store, ListKeys keys, Facts facts) {
        this.store = store;
        this.keys = keys;
        this.facts = facts;
    }

    static long count(Transaction transaction, long listId) throws SQLException {
        try (var statement = transaction.connection().prepareStatement(COUNT)) {
            statement.setLong(1, listId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Acceptance accept(Session session, OpenedList opened, DeskProgress progress) {
        var listId = opened.list().id();
        long of = store.read(transaction -> count(transaction, listId));
        if (of == 0) {
            throw new Refusal(DeskMsg.nothingToAccept);
        }
        long id = store.write(transaction -> {
            var acceptance = new ListAcceptance(listId, session.account(), transaction.now());
            transaction.entities().persist(acceptance);
            transaction.entities().flush();
            transaction.audit(session.entry("verification.accept", opened.list().fileName(), "list:" + listId,
                    "acceptance:" + acceptance.id()));
            return acceptance.id();
        });
        long last = 0;
        long done = 0;
        do {
            var after = last;
            var chunk = store.write(transaction -> accept(session, opened, id, after, transaction));
            last = chunk.isEmpty() ? 0 : chunk.get(chunk.size() - 1).rowId();
            done += chunk.size();
            progress.rows(Math.min(done, of), of);
        } while (last > 0 && !progress.cancelled());
        return view(id);
    }

    private List<Certain> accept(Session session, OpenedList opened, long acceptanceId, long after, Transaction transaction)
            throws SQLException {
        keys.newest(opened.list().id(), transaction);
        var chunk = next(opened, Math.max(after, ListRow.id(opened.list().id(), 0)), transaction.connection());
        if (chunk.isEmpty()) {
            return chunk;
        }
        var accepted = turned(transaction.connection(), unclaimed(opened, chunk, transaction), RowState.OPEN,
                RowState.DECIDED);
        var known = facts.of(transaction, accepted.stream().map(Certain::residentId).toList());
        var kind = transaction.entities().find(Campaign.class, opened.list().campaignId()).kind();
        var seal = opened.seal();
        for (var each : accepted) {
            var flags = EnumSet.of(Flag.FOUND, Flag.VERIFIED);
            flags.addAll(known.get(each.residentId()));
            transaction.entities().persist(ListDecision.accepted(new ListDecision.Content(opened.list().id(), each.rowId(),
                    Suggestion.forResident(flags, kind), flags, each.person(),
                    seal.seal(each.rowId(), each.residentId(), "")), acceptanceId, session.account(), transaction.now()));
        }
        noted(session, transaction, acceptanceId, accepted.stream().map(Certain::rowId).toList(), RowState.DECIDED);
        return chunk;
    }

    private static List<Certain> next(OpenedList opened, long after, Connection connection) throws SQLException {
        var chunk = new ArrayList<Certain>(CHUNK);
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, opened.list().id());
            statement.setLong(2, after);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = rows.getLong(1);
                    chunk.add(new Certain(row, rows.getLong(2),
                            ProposalTable.open(rows.getBytes(3), row, opened.cipher()).get(0).resident()));
                }
            }
        }
        return chunk;
    }

    private static List<Certain> unclaimed(OpenedList opened, List<Certain> chunk, Transaction transaction) {
        var taken = new HashSet<>(transaction.entities().createQuery(CHOSEN, Long.class)
                .setParameter("list", opened.list().id())
                .setParameter("people", chunk.stream().map(Certain::person).toList()).getResultList());
        return chunk.stream().filter(each -> taken.add(each.person())).toList();
    }

    /** Turns the rows over; one that another seat decided meanwhile is left to it. */
    private static List<Certain> turned(Connection connection, List<Certain> rows, RowState from, RowState to)
            throws SQLException {
        var turned = new ArrayList<Certain>(rows.size());
        var counts = RowTurn.turn(connection, rows.stream().map(Certain::rowId).toList(), from, to);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                turned.add(rows.get(i));
            }
        }
        return turned;
    }

    Acceptance undo(Session session, long acceptanceId, String reason, DeskProgress progress) {
        long of = store.read(transaction -> transaction.entities().find(ListAcceptance.class, acceptanceId)).totalRows();
        long done = 0;
        int undone;
        do {
            undone = store.write(transaction -> undo(session, acceptanceId, reason, transaction));
            done += undone;
            progress.rows(Math.min(done, of), of);
        } while (undone > 0 && !progress.cancelled());
        if (undone == 0) {
            store.write(transaction -> {
                var acceptance = transaction.entities().find(ListAcceptance.class, acceptanceId);
                acceptance.undone(session.account(), transaction.now(), reason);
                transaction.audit(session.entry("verification.undo-acceptance", reason, "list:" + acceptance.listId(),
                        "acceptance:" + acceptanceId));
                return null;
            });
        }
        return view(acceptanceId);
    }

    private int undo(Session session, long acceptanceId, String reason, Transaction transaction) throws SQLException {
        keys.newest(transaction.entities().find(ListAcceptance.class, acceptanceId).listId(), transaction);
        List<ListDecision> standing = transaction.entities().createQuery(STANDING, ListDecision.class)
                .setParameter("acceptance", acceptanceId).setMaxResults(CHUNK).getResultList();
        if (standing.isEmpty()) {
            return 0;
        }
        standing.forEach(each -> each.undo(session.account(), transaction.now(), reason));
        var rows = standing.stream().map(ListDecision::rowId).toList();
        RowTurn.turn(transaction.connection(), rows, RowState.DECIDED, RowState.OPEN);
        noted(session, transaction, acceptanceId, rows, RowState.OPEN);
        return rows.size();
    }

    private static void noted(Session session, Transaction transaction, long acceptanceId, List<Long> rows, RowState state)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var acceptance = transaction.entities().find(ListAcceptance.class, acceptanceId);
        acceptance.more(state == RowState.DECIDED ? rows.size() : -rows.size());
        new ProposalTable(transaction.connection(), acceptance.listId()).move(rows, state);
        transaction.audit(session.entry(state == RowState.DECIDED ? "verification.accept-rows" : "verification.undo-rows",
                rows.size() + "", "acceptance:" + acceptanceId, "rows:" + rows.get(0) + "-" + rows.get(rows.size() - 1)));
        transaction.announce("lists");
    }

    Acceptance view(long id) {
        return store.read(transaction -> transaction.entities().find(ListAcceptance.class, id)).view();
    }
}
