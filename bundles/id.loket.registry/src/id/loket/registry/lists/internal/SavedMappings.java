package id.loket.registry.lists.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import id.loket.access.Session;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.DateOrder;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.lists.SavedMapping;
import id.loket.store.Store;

/** Mappings in the store, as lines of key, tab, value. */
final class SavedMappings {

    private static final String DATE_ORDER = "dateOrder";
    private static final String VILLAGE = "village";
    private static final String SEPARATOR = "\t";

    private final Store store;

    SavedMappings(Store store) {
        this.store = store;
    }

    List<ColumnMapping> all() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select m from SavedMapping m order by m.name", SavedMapping.class).getResultStream()
                .map(saved -> parse(saved.name(), saved.content())).toList());
    }

    void save(Session session, ColumnMapping mapping) {
        if (mapping.name().isBlank()) {
            throw new Refusal(ListMsg.mappingNeedsName);
        }
        var content = text(mapping);
        store.write(transaction -> {
            Optional.ofNullable(transaction.entities().find(SavedMapping.class, mapping.name())).ifPresentOrElse(
                    saved -> saved.change(content),
                    () -> transaction.entities().persist(new SavedMapping(mapping.name(), content)));
            transaction.audit(session.entry("registry.save-mapping", mapping.name()));
            return null;
        });
    }

    static String text(ColumnMapping mapping) {
        var columns = mapping.headers().entrySet().stream()
                .map(column -> column.getKey().name() + SEPARATOR + column.getValue()).sorted()
                .collect(Collectors.joining("\n"));
        var village = mapping.village() == null ? "" : "\n" + VILLAGE + SEPARATOR + mapping.village().value();
        return columns + "\n" + DATE_ORDER + SEPARATOR + mapping.dateOrder().name() + village;
    }

    static ColumnMapping parse(String name, String content) {
        var headers = new EnumMap<ListField, String>(ListField.class);
        var order = DateOrder.DETECT;
        RegionCode village = null;
        for (var line : content.lines().toList()) {
            var cells = line.split(SEPARATOR, 2);
            switch (cells[0]) {
                case DATE_ORDER -> order = DateOrder.valueOf(cells[1]);
                case VILLAGE -> village = new RegionCode(cells[1]);
                default -> headers.put(ListField.valueOf(cells[0]), cells[1]);
            }
        }
        return new ColumnMapping(name, headers, order, village);
    }
}
