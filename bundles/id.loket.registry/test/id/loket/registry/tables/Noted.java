package id.loket.registry.tables;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told. */
final class Noted implements CellNotes {

    private final List<TableMsg> rules = new ArrayList<>();
    private final List<TableMsg> refused = new ArrayList<>();

    @Override
    public void refuse(TableMsg rule, Object... arguments) {
        rules.add(rule);
        refused.add(rule);
    }

    @Override
    public void note(TableMsg rule, Object... arguments) {
        rules.add(rule);
    }

    List<TableMsg> rules() {
        return rules;
    }

    List<TableMsg> refused() {
        return refused;
    }

    TableMsg last() {
        return rules.get(rules.size() - 1);
    }
}
