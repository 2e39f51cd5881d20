package id.loket.driver.sane.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import au.com.southsky.jfreesane.SaneException;

/**
 * Looks after one host. It greets saned often, which disturbs nobody, and has it list its scanners seldom, because that
 * makes saned search its buses.
 */
final class HostWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HostWatch.class);
    private static final Duration GREETING = Duration.ofSeconds(2);
    private static final Duration SEARCH = Duration.ofSeconds(8);
    private static final Duration BETWEEN_SEARCHES = Duration.ofSeconds(60);

    private final ScannerHost host;
    private final KnownScanners scanners;
    private final Runnable changed;
    private boolean away = true;
    private long searched;

    HostWatch(ScannerHost host, Runnable changed) {
        this.host = host;
        this.changed = changed;
        scanners = new KnownScanners(host);
    }

    Collection<SaneScanner> scanners() {
        return scanners.all();
    }

    /** One look, bounded; a search only if one is due. */
    synchronized void look() {
        if (away || System.nanoTime() - searched > BETWEEN_SEARCHES.toNanos()) {
            search();
            return;
        }
        bounded(() -> host.session(GREETING).close());
    }

    /** A search now. */
    synchronized void search() {
        if (scanners.all().stream().anyMatch(SaneScanner::busy)) {
            return;
        }
        bounded(() -> {
            try (var session = host.session(SEARCH)) {
                var told = session.listDevices().stream()
                        .map(device -> new KnownScanners.Told(device.getName(), device.getVendor(), device.getModel()))
                        .toList();
                searched = System.nanoTime();
                away = false;
                tell(scanners.seen(told));
            }
        });
    }

    /** A conversation with saned. */
    private interface Talk {
        void with() throws IOException, SaneException;
    }

    private void bounded(Talk talk) {
        try {
            talk.with();
        } catch (IOException | SaneException | RuntimeException | OutOfMemoryError failed) {
            // The library throws what it likes at nonsense, and may ask for an array as long as nonsense says.
            if (!away) {
                LOG.info("The scanners of {} cannot be reached: {}", host, failed.toString());
            }
            away = true;
            tell(scanners.away(String.valueOf(failed)));
        }
    }

    private void tell(boolean news) {
        if (news) {
            changed.run();
        }
    }
}
