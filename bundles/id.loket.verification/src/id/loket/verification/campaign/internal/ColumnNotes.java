package id.loket.verification.campaign.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.loket.registry.tables.CellNotes;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.RowFinding;

/**
 * Makes findings of what is told about one column's cell. What the registry must refuse, a list may still be matched by: a
 * value that is only there in part is a note, and one that is not there is nothing to speak of.
 */
final class ColumnNotes implements CellNotes {

    private static final Set<TableMsg> NOTHING = Set.of(TableMsg.nikEmpty, TableMsg.dateEmpty, TableMsg.villageEmpty);
    private static final Set<TableMsg> IN_PART = Set.of(TableMsg.nikMasked, TableMsg.nikScientific,
            TableMsg.nikLastDigitLost);

    private final ListColumn column;
    private final List<RowFinding> findings = new ArrayList<>(1);
    private boolean refused;

    ColumnNotes(ListColumn column) {
        this.column = column;
    }

    @Override
    public void refuse(TableMsg rule, Object... arguments) {
        refused = true;
        if (!NOTHING.contains(rule)) {
            findings.add(RowFinding.of(column, IN_PART.contains(rule) ? Grade.NOTE : Grade.WARNING, rule, arguments));
        }
    }

    @Override
    public void note(TableMsg rule, Object... arguments) {
        findings.add(RowFinding.of(column, Grade.NOTE, rule, arguments));
    }

    boolean refused() {
        return refused;
    }

    List<RowFinding> findings() {
        return findings;
    }
}
