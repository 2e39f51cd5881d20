package id.loket.registry.lists.internal;

import java.util.List;

import id.loket.registry.lists.Finding;
import id.loket.registry.lists.ListField;
import id.loket.registry.tables.CellNotes;
import id.loket.registry.tables.TableMsg;

/** Makes findings of what is told about one field's cell. */
record FindingNotes(ListField field, List<Finding> findings) implements CellNotes {

    @Override
    public void refuse(TableMsg rule, Object... arguments) {
        findings.add(Finding.error(field, rule, arguments));
    }

    @Override
    public void note(TableMsg rule, Object... arguments) {
        findings.add(Finding.warning(field, rule, arguments));
    }
}
