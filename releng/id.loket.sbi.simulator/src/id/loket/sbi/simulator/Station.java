package id.loket.sbi.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the service is and how it is now; what the commands change and the answers are made of. */
final class Station {

    /** How far its clock goes wrong. */
    static final Duration SKEW = Duration.ofMinutes(10);

    private final Settings settings;
    private final Keys keys;
    private final Sensor sensor = new Sensor();
    private final AtomicBoolean capturing = new AtomicBoolean();
    private final Map<String, Long> lastBytes = new ConcurrentHashMap<>();
    private volatile String subject = "1";
    private volatile int score = 72;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean unplugged;
    private volatile boolean skewed;
    private volatile String earlierAnswer = "";
    private Fault fault;
    private int faultsLeft;
    private volatile String errorCode = "102";
    private volatile int recoveries;

    /**
     * How to start.
     *
     * @param data the folder of its certificate and of what it says of itself; made if missing
     * @param port where it listens; 0 for the first free one from 4501 to 4600
     * @param version the dialect: 0.9.5 or 1.0
     * @param modalities what it has
     * @param serial of its devices, behind which come three letters of the modality
     * @param env what it says it is there for, unless asked for another
     */
    record Settings(Path data, int port, String version, List<Modality> modalities, String serial, String env) {

        boolean first() {
            return version.startsWith("1");
        }
    }

    Station(Settings settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    Settings settings() {
        return settings;
    }

    Keys keys() {
        return keys;
    }

    Sensor sensor() {
        return sensor;
    }

    /** One capture at a time. */
    AtomicBoolean capturing() {
        return capturing;
    }

    Instant now() {
        return Instant.now().plus(skewed ? SKEW : Duration.ZERO).truncatedTo(ChronoUnit.SECONDS);
    }

    boolean unplugged() {
        return unplugged;
    }

    String subject() {
        return subject;
    }

    int score() {
        return score;
    }

    Duration delay() {
        return delay;
    }

    String errorCode() {
        return errorCode;
    }

    String earlierAnswer() {
        return earlierAnswer;
    }

    void answered(String answer) {
        earlierAnswer = answer;
    }

    void wrote(String verb) {
        var now = Instant.now();
        lastBytes.put(verb, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }

    Map<String, Long> lastBytes() {
        return Map.copyOf(lastBytes);
    }

    void person(String name, int quality) {
        subject = name;
        score = quality;
    }

    void slow(Duration captures) {
        delay = captures;
    }

    synchronized void fail(Fault kind, int times, String code) {
        switch (kind) {
            case CLOCK_SKEW -> skewed = true;
            case UNPLUG -> unplugged = true;
            default -> {
                fault = kind;
                faultsLeft = times;
                errorCode = code;
            }
        }
    }

    synchronized void well() {
        skewed = false;
        unplugged = false;
        fault = null;
        recoveries++;
    }

    /** @return how often all was made well; who waits in a fault looks whether that has changed */
    int recoveries() {
        return recoveries;
    }

    /** @return whether this fault is on, once less */
    synchronized boolean takes(Fault kind) {
        return fault == kind && take() != null;
    }

    /** @return the fault for a capture, once less, or null */
    synchronized Fault take() {
        if (fault == null || faultsLeft-- > 0) {
            return fault;
        }
        fault = null;
        return null;
    }

    /** @return the fault that is on */
    synchronized Fault fault() {
        return fault != null && faultsLeft > 0 ? fault : null;
    }
}
