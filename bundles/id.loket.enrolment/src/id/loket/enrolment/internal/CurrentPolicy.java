package id.loket.enrolment.internal;

import java.time.Duration;

import id.loket.enrolment.Policy;
import id.loket.registry.office.OfficeSettings;

/** The office's policy, read at most twice a minute: it changes rarely, and every accepted capture asks for it. */
final class CurrentPolicy {

    private static final long STALE_NANOS = Duration.ofSeconds(30).toNanos();

    private final OfficeSettings settings;
    private Policy policy;
    private long readAt;

    CurrentPolicy(OfficeSettings settings) {
        this.settings = settings;
    }

    synchronized Policy get() {
        if (policy == null || System.nanoTime() - readAt > STALE_NANOS) {
            policy = Policy.from(settings);
            readAt = System.nanoTime();
        }
        return policy;
    }
}
