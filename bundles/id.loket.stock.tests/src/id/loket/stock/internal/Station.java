package id.loket.stock.internal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import id.loket.store.Installation;
import id.loket.testing.FixedClock;

/**
 * A station of a training office, without a folder of its own.
 *
 * @param node its name
 */
public record Station(String node) implements Installation {

    @Override
    public Path data() {
        return Path.of(System.getProperty("java.io.tmpdir"), "loket-no-templates");
    }

    @Override
    public boolean training() {
        return true;
    }

    @Override
    public ZoneId zone() {
        return FixedClock.ZONE;
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.empty();
    }
}
