package id.loket.outreach;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import id.loket.outreach.field.FieldLaptop;
import id.loket.outreach.field.FieldPackages;
import id.loket.outreach.field.FieldPeople;
import id.loket.outreach.field.internal.PeopleOnBoard;
import id.loket.outreach.field.internal.StoredFieldLaptop;
import id.loket.outreach.field.internal.StoredFieldPackages;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.homecoming.internal.StoredHomecomings;
import id.loket.outreach.internal.Cargos;
import id.loket.packet.testing.FieldNode;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;
import id.loket.testing.TestStore;

/** An office or a laptop: its store, keys and use cases, wired as Declarative Services would. */
final class Node {

    final MortalStore store;
    final FieldNode keys;
    final SampleCargo cargo = new SampleCargo();
    final SampleTasks tasks = new SampleTasks();
    final FieldPackages packages;
    final FieldLaptop laptop;
    final Homecomings homecomings;
    final FieldPeople people;
    /** What writing onto a stick or a shared folder goes through. */
    UnaryOperator<OutputStream> link = UnaryOperator.identity();

    Node(TestStore testStore, String name, Path folder) {
        store = new MortalStore(testStore.store());
        keys = new FieldNode(store, name, folder.resolve(name), out -> link.apply(out));
        var cargos = new Cargos(List.of(cargo));
        packages = new StoredFieldPackages(store, keys.containers(), cargos, keys.installation());
        laptop = new StoredFieldLaptop(store, keys.containers(), keys.custody(), cargos, new Settings(), keys.installation());
        people = new PeopleOnBoard(store, null, List.of(tasks), null);
        homecomings = new StoredHomecomings(store, keys.containers(), cargos, keys.installation());
    }

    private static final class Settings implements OfficeSettings {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(Transaction transaction, String key, String value) {
            values.put(key, value);
        }
    }
}
