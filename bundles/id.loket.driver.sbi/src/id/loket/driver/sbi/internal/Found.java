package id.loket.driver.sbi.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A device as its service describes it now.
 *
 * @param type what it takes
 * @param serial make, model and serial number: who it is
 * @param label make and model, for people
 * @param slap whether it takes several at once
 * @param env what its service is there for
 * @param port where the service is
 * @param dialect how it speaks
 * @param device what it is called in requests
 * @param specVersion as the service wants to hear it
 * @param status Ready, Busy, …
 * @param drift how far its clock is ahead of ours
 * @param doubt why it is not believed; empty if it has proved itself
 * @param detail of that, for IT
 */
record Found(BioType type, String serial, String label, boolean slap, String env, int port, Dialect dialect, String device,
        String specVersion, String status, Duration drift, Optional<Text> doubt, String detail) {

    /** Beyond this the interface does not accept a time. */
    static final Duration MOST_DRIFT = Duration.ofMinutes(5);

    /** @return which device: a unit for fingers and irises has one serial number and is two */
    String key() {
        return type.name().toLowerCase(Locale.ROOT) + "/" + serial;
    }

    Found withStatus(String now) {
        return new Found(type, serial, label, slap, env, port, dialect, device, specVersion, now, drift, doubt, detail);
    }

    boolean drifts() {
        return drift.abs().compareTo(MOST_DRIFT) > 0;
    }

    /** @return whole minutes, as people say them */
    static long minutes(Duration time) {
        return Math.round(time.abs().toSeconds() / 60.0);
    }

    /** @return environments in which nothing is real */
    boolean simulated() {
        return env.equals("Developer") || env.equals("Staging");
    }
}
