package id.loket.outreach.field.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.registry.fieldwork.ResidentItems;

/**
 * Notes which residents go along because a list names them, and not for their village: other modules do not know of them,
 * and whoever is recorded already must not look unrecorded in the field.
 */
final class NamedResidents implements Sink {

    /** So many values in one condition, on both engines without harm. */
    private static final int AT_ONCE = 500;

    private final Sink sink;
    private final Set<String> niks = new TreeSet<>();

    NamedResidents(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void add(Item item) {
        sink.add(item);
    }

    /** @return where that cargo puts its items */
    Sink of(FieldCargo cargo) {
        return item -> {
            if (item.kind().equals(ResidentItems.KIND) && !item.cargo().equals(cargo.kind())) {
                niks.add(item.key());
            }
            sink.add(item);
        };
    }

    void inParts(Consumer<Set<String>> part) {
        List<String> all = new ArrayList<>(niks);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            part.accept(Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
    }
}
