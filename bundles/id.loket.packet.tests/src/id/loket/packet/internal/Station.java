package id.loket.packet.internal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import id.loket.packet.DeliveryListener;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
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
        var installation = new Setup(node, training, settings);
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

    private record Setup(String node, boolean training, Map<String, String> settings) implements Installation {

        @Override
        public Path data() {
            return Path.of("unused");
        }

        @Override
        public ZoneId zone() {
            return FixedClock.ZONE;
        }

        @Override
        public Optional<String> setting(String key) {
            return Optional.ofNullable(settings.get(key));
        }
    }
}
