package id.loket.centre.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.access.Access;
import id.loket.access.Role;
import id.loket.centre.CentreAnswerHandler;
import id.loket.centre.simulator.CentreSimulator;
import id.loket.centre.simulator.Fault;
import id.loket.packet.PacketDraft;
import id.loket.packet.PacketDraft.Part;
import id.loket.packet.Packets;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.AuditTrail;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** A station of the training office beside the simulated centre, both on one clock that stands still. */
final class Office implements Closeable {

    static final Duration DELAY = Duration.ofSeconds(1);

    final CentreSimulator simulator;
    final FixedClock clock;
    final Store store;
    final Packets packets;
    final Exchange exchange;
    final OfficeRoutes routes;
    final OfficeCentre centre;
    final StoredAnswers answers;
    final Wire wire;
    final List<CentreAnswerHandler> handlers = new ArrayList<>();

    private final Path data;
    private final Wiring wiring;
    private final Map<String, String> settings = new HashMap<>();

    Office(TestStore testStore, Path data, boolean tls, Map<String, String> more)
            throws IOException, ReflectiveOperationException, GeneralSecurityException {
        this.data = data;
        clock = testStore.clock();
        store = testStore.store();
        simulator = new CentreSimulator(new CentreSimulator.Settings(data, 0, null, DELAY, tls), clock);
        settings.putAll(Map.of("centre.url", simulator.centre().toString(), "regency.url", simulator.regency().toString(),
                "hub.url", simulator.hub().toString(), "centre.exchange", data.resolve("exchange").toString(),
                "centre.timeout-ms", "2000", "centre.poll-ms", "0"));
        settings.putAll(more);
        wiring = new Wiring().with(Store.class, store).with(Clock.class, clock)
                .with(AuditTrail.class, testStore.auditTrail()).with(Installation.class, new TestInstallation().with(settings))
                .with(Access.class, access());
        wiring.from(OfficeSettings.class, "id.loket.registry.internal.StoredSettings",
                "id.loket.registry.internal.StoredOutages");
        for (var name : List.of("KeyRing", "TrainingExchange", "CertificateOffice", "StationCertificates", "Sealer",
                "StoredPackets", "StationLetters")) {
            wiring.from(Packets.class, "id.loket.packet.internal." + name);
        }
        wiring.with(Handlers.class, new Handlers(() -> handlers));
        for (var type : List.of(RouteSetting.class, Wire.class, LinkWatch.class, StoredAnswers.class, Letterbox.class,
                Deliveries.class, Exchange.class, Medium.class, OfficeRoutes.class, OfficeCentre.class)) {
            wiring.make(type);
        }
        packets = wiring.get(Packets.class);
        exchange = wiring.get(Exchange.class);
        routes = wiring.get(OfficeRoutes.class);
        centre = wiring.get(OfficeCentre.class);
        answers = wiring.get(StoredAnswers.class);
        wire = wiring.get(Wire.class);
    }

    <T> T get(Class<T> type) {
        return wiring.get(type);
    }

    /** @return the packet's id */
    String record(String nik) {
        var id = UUID.randomUUID().toString();
        var biodata = "{\"nik\":\"" + nik + "\"}";
        store.write(transaction -> packets.seal(transaction, new PacketDraft(id, "enrolment", "enrolment:" + id,
                Set.of(Receiver.values()), List.of(new Part("biodata.json", "application/json", biodata.getBytes())))));
        return id;
    }

    void fail(Fault fault, String... where) throws IOException {
        simulator.fail(fault, List.of(where), Integer.MAX_VALUE, Duration.ofSeconds(10));
    }

    /** Lets a stick lie with the centre for a while. */
    void carryToCentre(Path stick) throws IOException, InterruptedException {
        command("medium?folder=" + stick);
    }

    /** One of the simulated centre's commands. */
    void command(String words) throws IOException, InterruptedException {
        var uri = URI.create(simulator.admin() + "/admin/" + words);
        var reply = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IOException(reply.body());
        }
    }

    /** @return how often the receivers' journal has an event: {@code CENTRE ACCEPTED <packet>} */
    long journalled(String receiver, String event, String packetId) throws IOException {
        try (var lines = Files.lines(data.resolve("journal.jsonl"))) {
            return lines.map(Office::json).filter(line -> line.path("event").asText().equals(event)
                    && line.path("receiver").asText().equals(receiver)
                    && line.path("packetId").asText().equals(packetId)).count();
        }
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Access access() {
        return (Access) Proxy.newProxyInstance(Access.class.getClassLoader(), new Class<?>[] {Access.class},
                (proxy, method, arguments) -> TestSessions.named((String) arguments[0], Role.values()));
    }
}
