package id.loket.store.postgresql.internal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import id.loket.store.Installation;
import id.loket.testing.FixedClock;

/** One seat of an office with a server. */
record Seat(Path data, String node, String url) implements Installation {

    static final String USER = System.getProperty("loket.test.postgresql.user", "loket");
    static final String PASSWORD = System.getProperty("loket.test.postgresql.password", "loket");

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
        return switch (key) {
            case "store.url" -> Optional.of(url);
            case "store.user" -> Optional.of(USER);
            case "store.password" -> Optional.of(PASSWORD);
            default -> Optional.empty();
        };
    }
}
