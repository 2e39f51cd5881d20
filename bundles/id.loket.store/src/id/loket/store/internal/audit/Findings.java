package id.loket.store.internal.audit;

import java.util.ArrayList;
import java.util.List;

import id.loket.store.AuditTrail.Finding;
import id.loket.store.AuditTrail.Kind;

/** Collects findings; neighbours of one kind become one. */
final class Findings {

    private static final int LIMIT = 1000;

    private final List<Finding> list = new ArrayList<>();

    void add(Kind kind, String node, long first, long last) {
        var before = list.isEmpty() ? null : list.get(list.size() - 1);
        if (before != null && before.kind() == kind && before.node().equals(node) && before.last() + 1 == first) {
            list.set(list.size() - 1, new Finding(kind, node, before.first(), last));
        } else if (list.size() < LIMIT) {
            list.add(new Finding(kind, node, first, last));
        }
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
