package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import id.loket.access.Session;
import id.loket.store.Transaction;
import id.loket.verification.campaign.HandedOn;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.internal.ListVersion;
import id.loket.verification.campaign.internal.RowHeirs;
import id.loket.verification.desk.Decision.Stage;
import id.loket.verification.field.internal.FindingTable;

/**
 * Hands decisions on to the next version of a list: where a row says the same nothing decided is decided again; where it says
 * something else, the earlier decision is told beside the open row. What teams found out goes along with either.
 */
@Component
public final class DecisionHeirs implements RowHeirs {

    private static final String TOLD = "select d from ListDecision d where d.listRowId in :rows and d.stage <> :undone order by d.id";

    @Override
    public HandedOn handOn(Session session, Transaction transaction, ListVersion from, ListVersion to, List<Heir> rows)
            throws SQLException {
        var decisions = transaction.entities().createQuery(TOLD, ListDecision.class)
                .setParameter("rows", rows.stream().map(Heir::earlierRow).toList()).setParameter("undone", Stage.UNDONE)
                .getResultStream().collect(Collectors.groupingBy(ListDecision::rowId));
        var handing = new Handing(transaction, from, to);
        for (var heir : rows) {
            handing.add(heir, decisions.getOrDefault(heir.earlierRow(), List.of()));
        }
        new FindingTable(transaction.connection()).handOn(rows.stream().collect(Collectors.toMap(Heir::earlierRow, Heir::row)),
                from.cipher(), to.cipher());
        return handing.done(session, rows);
    }

    /** One chunk of rows. */
    private static final class Handing {

        private final Transaction transaction;
        private final ListVersion from;
        private final ListVersion to;
        private final DecisionSeal opens;
        private final DecisionSeal seals;
        private final Map<RowState, List<Long>> states = new LinkedHashMap<>();
        private int reopened;

        Handing(Transaction transaction, ListVersion from, ListVersion to) {
            this.transaction = transaction;
            this.from = from;
            this.to = to;
            opens = new DecisionSeal(from.cipher());
            seals = new DecisionSeal(to.cipher());
        }

        void add(Heir heir, List<ListDecision> story) {
            story.stream().filter(each -> each.stage() == Stage.EARLIER).forEach(each -> copy(heir, each, Stage.EARLIER, null));
            var standing = story.stream().filter(ListDecision::stands).findFirst();
            if (standing.isEmpty()) {
                return;
            }
            var decision = standing.get();
            if (!heir.same()) {
                copy(heir, decision, Stage.EARLIER, null);
                reopened++;
                return;
            }
            var first = story.stream().filter(each -> decision.firstId() != null && decision.firstId() == each.id()).findFirst()
                    .map(each -> copy(heir, each, Stage.REVIEWED, null)).orElse(null);
            copy(heir, decision, decision.stage(), first);
            states.computeIfAbsent(decision.stage() == Stage.FIRST ? RowState.CONTESTED : RowState.DECIDED,
                    any -> new ArrayList<>()).add(heir.row());
        }

        private ListDecision copy(Heir heir, ListDecision earlier, Stage stage, ListDecision first) {
            var opened = opens.open(earlier);
            var resident = opened.residentId();
            var content = new ListDecision.Content(to.list().id(), heir.row(), earlier.outcome(), earlier.flags(),
                    resident == null ? null : to.cipher().digest(resident), seals.seal(heir.row(), resident, opened.note()));
            var copy = ListDecision.handedOn(content, stage, earlier, from.list().number(), first);
            transaction.entities().persist(copy);
            return copy;
        }

        HandedOn done(Session session, List<Heir> rows) throws SQLException {
            int kept = 0;
            for (var state : states.entrySet()) {
                RowTurn.turn(transaction.connection(), state.getValue(), RowState.OPEN, state.getKey());
                kept += state.getValue().size();
            }
            if (kept + reopened > 0) {
                transaction.audit(session.entry("verification.hand-on-rows", String.valueOf(kept + reopened),
                        "list:" + from.list().id(), "rows:" + rows.get(0).row() + "-" + rows.get(rows.size() - 1).row()));
            }
            return new HandedOn(kept, reopened);
        }
    }
}
