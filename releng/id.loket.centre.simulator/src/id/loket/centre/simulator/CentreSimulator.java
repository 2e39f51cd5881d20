package id.loket.centre.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * A simulated ministry centre and regency: for training, tests and demonstrations. It is a peer, not a part of Loket:
 * it shares no code with it and talks HTTP on loopback only.
 *
 * <p>In its data folder: {@code journal.jsonl} (every packet and answer, one JSON line each, see {@link Journal}), the
 * packets as received, its keys, and {@code exchange/} with its certificates for offices, where offices leave theirs in
 * {@code exchange/offices/}.
 */
public final class CentreSimulator implements Closeable {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Listener> listeners = new TreeMap<>();
    private final ReceiverFace centreFace;
    private final ReceiverFace hubFace;
    private final Listener admin;
    private final Records records;
    private final Journal journal;

    /**
     * Starts it.
     *
     * @param settings where and how
     * @throws IOException if the folder or a port cannot be used
     * @throws GeneralSecurityException if its keys cannot be made or read
     */
    public CentreSimulator(Settings settings) throws IOException, GeneralSecurityException {
        this(settings, Clock.systemUTC());
    }

    /**
     * Starts it on a clock of its own, for tests.
     *
     * @param settings where and how
     * @param clock the centre's time
     * @throws IOException if the folder or a port cannot be used
     * @throws GeneralSecurityException if its keys cannot be made or read
     */
    public CentreSimulator(Settings settings, Clock clock) throws IOException, GeneralSecurityException {
        var data = settings.data().toAbsolutePath();
        var exchange = data.resolve("exchange");
        Files.createDirectories(exchange.resolve("offices"));
        var rules = new Rules();
        if (settings.rules() != null) {
            rules.load(settings.rules());
        }
        journal = new Journal(data.resolve("journal.jsonl"));
        records = new Records(journal, rules, settings.delay(), clock);
        var centre = receiver("CENTRE", data, exchange, clock);
        var regency = receiver("REGENCY", data, exchange, clock);
        centreFace = new ReceiverFace(List.of(centre), records, clock);
        hubFace = new ReceiverFace(List.of(centre, regency), records, clock);
        var tls = settings.tls() ? tlsKeys(data, exchange) : null;
        listen(new Listener("CENTRE", settings.port(0), tls, workers, centreFace));
        listen(new Listener("REGENCY", settings.port(1), tls, workers,
                new ReceiverFace(List.of(regency), records, clock)));
        listen(new Listener("HUB", settings.port(2), tls, workers, hubFace));
        admin = new Listener("ADMIN", settings.port(3), null, workers,
                new AdminFace(this, records, rules, new Medium(List.of(centre, regency), centreFace)));
    }

    /**
     * How to start.
     *
     * @param data the folder; made if missing
     * @param firstPort ports of centre, regency, office server and commands are this and the next three; 0 for free ones
     * @param rules a rule file, or null
     * @param delay time from receipt to the first answer, and again to the decision
     * @param tls whether centre, regency and office server speak HTTPS
     */
    public record Settings(Path data, int firstPort, Path rules, Duration delay, boolean tls) {

        int port(int offset) {
            return firstPort == 0 ? 0 : firstPort + offset;
        }
    }

    /** @return the address of the centre ({@code loket.centre.url}) */
    public URI centre() {
        return listeners.get("CENTRE").uri();
    }

    /** @return the address of the regency ({@code loket.regency.url}) */
    public URI regency() {
        return listeners.get("REGENCY").uri();
    }

    /** @return the address of an office's server that passes on to both ({@code loket.hub.url}) */
    public URI hub() {
        return listeners.get("HUB").uri();
    }

    /** @return the address for commands */
    public URI admin() {
        return admin.uri();
    }

    /**
     * @param fault what to do wrong from now on, or UP
     * @param names where: CENTRE, REGENCY, HUB
     * @param times for how many requests, then UP again
     * @param late how late SLOW is
     * @throws IOException if a port cannot be opened again
     */
    public void fail(Fault fault, Collection<String> names, int times, Duration late) throws IOException {
        centreFace.answerTwice(fault == Fault.TWICE);
        hubFace.answerTwice(fault == Fault.TWICE);
        records.answerOutOfOrder(fault == Fault.OUT_OF_ORDER);
        for (var name : names) {
            listeners.get(name.trim()).fail(fault, times, late);
        }
    }

    Map<String, Fault> modes() {
        var modes = new TreeMap<String, Fault>();
        listeners.forEach((name, listener) -> modes.put(name, listener.fault()));
        return modes;
    }

    @Override
    public void close() throws IOException {
        listeners.values().forEach(Listener::close);
        admin.close();
        workers.shutdownNow();
        journal.close();
    }

    private void listen(Listener listener) {
        listeners.put(listener.name(), listener);
    }

    private Receiver receiver(String name, Path data, Path exchange, Clock clock)
            throws IOException, GeneralSecurityException {
        var keys = Keys.in(data.resolve("keys").resolve(name + ".p12"), name + " (simulasi)");
        var file = exchange.resolve(name.toLowerCase(Locale.ROOT) + ".cer");
        try (var pem = new PemWriter(Files.newBufferedWriter(file))) {
            pem.writeObject(new PemObject("CERTIFICATE", keys.certificate().getEncoded()));
        }
        return new Receiver(name, keys, data.resolve("packets").resolve(name), exchange.resolve("offices"), records, clock);
    }

    private static Keys tlsKeys(Path data, Path exchange) throws IOException, GeneralSecurityException {
        var keys = Keys.in(data.resolve("keys").resolve("tls.p12"), "localhost");
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, Keys.PASSWORD);
        trusted.setCertificateEntry("centre", keys.certificate());
        try (var out = Files.newOutputStream(exchange.resolve("truststore.p12"))) {
            trusted.store(out, Keys.PASSWORD);
        }
        return keys;
    }
}
