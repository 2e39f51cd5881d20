package id.loket.verification.desk.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.loket.kernel.RegionCode;
import id.loket.matching.Reason;
import id.loket.matching.Verdict;
import id.loket.store.Transaction;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.RowState;
import id.loket.verification.campaign.internal.ListCipher;
import id.loket.verification.campaign.internal.RowTable;
import id.loket.verification.desk.Decision;
import id.loket.verification.desk.DeskRow;
import id.loket.verification.desk.Outcome;
import id.loket.verification.match.internal.ProposalTable;

/** One list, opened with its key for one use case. */
record OpenedList(CampaignList list, ListCipher cipher) {

    private static final String ROWS = "SELECT R.ID, R.LINE, R.SHEET, R.SHEETROW, R.HOMEREGENCY, R.STATE, R.SEALED, P.VERDICT,"
            + " P.REASON, P.SCORE, D.OUTCOME FROM LIST_ROW R LEFT JOIN LIST_PROPOSAL P ON P.ID = R.ID"
            + " LEFT JOIN LIST_DECISION D ON D.STANDINGROW = R.ID WHERE R.ID IN (";

    DecisionSeal seal() {
        return new DecisionSeal(cipher);
    }

    /** @return the rows with those ids, in that order; at most some hundred */
    List<DeskRow> rows(Transaction transaction, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<Long, DeskRow>();
        var sql = ROWS + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
        try (var statement = transaction.connection().prepareStatement(sql)) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 1, ids.get(i));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var home = rows.getString(5);
                    var verdict = rows.getString(8);
                    var outcome = rows.getString(11);
                    found.put(rows.getLong(1), new DeskRow(rows.getLong(1), RowTable.person(rows, cipher),
                            home == null ? null : new RegionCode(home), RowState.valueOf(rows.getString(6)),
                            verdict == null ? null : new DeskRow.Proposed(Verdict.valueOf(verdict),
                                    Reason.valueOf(rows.getString(9)), ProposalTable.bits(rows.getInt(10))),
                            outcome == null ? null : Outcome.valueOf(outcome)));
                }
            }
        }
        var ordered = new ArrayList<DeskRow>(ids.size());
        ids.forEach(id -> ordered.add(found.get(id)));
        ordered.removeIf(row -> row == null);
        return ordered;
    }

    /** @return every decision about a row, newest first */
    List<Decision> story(Transaction transaction, long rowId) {
        var seal = seal();
        return transaction.entities()
                .createQuery("select d from ListDecision d where d.listRowId = :row order by d.decidedAt desc, d.id desc",
                        ListDecision.class)
                .setParameter("row", rowId).getResultStream().map(seal::open).toList();
    }

    /** @return the decisions that stand or wait, by row */
    Map<Long, Decision> standing(Transaction transaction, Collection<Long> rowIds) {
        var seal = seal();
        var standing = new HashMap<Long, Decision>();
        if (!rowIds.isEmpty()) {
            transaction.entities().createQuery("select d from ListDecision d where d.standingRow in :rows", ListDecision.class)
                    .setParameter("rows", rowIds).getResultStream()
                    .forEach(each -> standing.put(each.rowId(), seal.open(each)));
        }
        return standing;
    }
}
