package id.loket.registry.lists.internal;

import java.util.List;
import java.util.Optional;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ColumnMapping;
import id.loket.registry.lists.ListField;
import id.loket.registry.lists.ListMsg;
import id.loket.registry.lists.SavedMapping;
import id.loket.registry.tables.MappingText;
import id.loket.store.Store;

/** Mappings in the store, by name. */
final class SavedMappings {

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

    private static String text(ColumnMapping mapping) {
        return new MappingText<>(mapping.headers(), mapping.dateOrder(), mapping.village()).text();
    }

    private static ColumnMapping parse(String name, String content) {
        var kept = MappingText.parse(ListField.class, content);
        return new ColumnMapping(name, kept.headers(), kept.dateOrder(), kept.village());
    }
}
