package id.loket.packet.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import id.loket.packet.DeliveryListener;
import id.loket.store.Store;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;

/** One station on a test store, wired as Declarative Services would. */
final class Station {

    final List<DeliveryListener> listeners = new ArrayList<>();
    final Store store;
    final KeyRing keys;
    final CertificateOffice office;
    final StoredPackets packets;
    final StationLetters letters;
    final FieldKeys fieldKeys;
    final Custody custody;

    Station(TestStore testStore, String node, boolean training, Map<String, String> settings) {
        store = testStore.store();
        var installation = new TestInstallation().named(node).training(training).with(settings);
        keys = new KeyRing(store, installation);
        var exchange = new TrainingExchange(keys, installation);
        office = new CertificateOffice(store, installation, keys, exchange);
        var certificates = new StationCertificates(keys, exchange);
        packets = new StoredPackets(store, installation, new Sealer(certificates),
                testStore.auditTrail(), () -> listeners);
        letters = new StationLetters(store, certificates, office);
        fieldKeys = new FieldKeys(store, keys, certificates);
        custody = new Custody(installation);
    }
}
