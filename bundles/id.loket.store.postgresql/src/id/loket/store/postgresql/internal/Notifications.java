package id.loket.store.postgresql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.store.spi.SeatNews;

/** News between seats by the server's own LISTEN and NOTIFY: sent with the commit, without anybody asking again and again. */
final class Notifications implements SeatNews {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final String CHANNEL = "loket_changed";
    private static final int LOOK_UP_MS = 2_000;
    private static final int TRY_AGAIN_MS = 1_000;

    private final DataSource source;
    /** Its own news come back to a seat as well. */
    private final String self = UUID.randomUUID().toString();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    /** @param source of connections outside the pool: a listener keeps its own for good */
    Notifications(DataSource source) {
        this.source = source;
    }

    @Override
    public void tell(Connection connection, Set<String> areas) throws SQLException {
        try (var notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            for (var area : areas) {
                heard.add(area);
                notify.setString(1, CHANNEL);
                notify.setString(2, self + " " + area);
                notify.execute();
            }
        }
    }

    @Override
    public Listening listen(Consumer<String> areas) {
        var ear = new Ear(areas);
        ear.connect(false);
        ear.start();
        return ear;
    }

    private final class Ear extends Thread implements Listening {

        private final Consumer<String> areas;
        private volatile boolean closed;
        private volatile Connection line;

        Ear(Consumer<String> areas) {
            super("loket-seat-news");
            setDaemon(true);
            this.areas = areas;
        }

        @Override
        public void run() {
            while (!closed) {
                hear();
                rest();
                connect(true);
            }
            hangUp();
        }

        private void connect(boolean again) {
            if (closed) {
                return;
            }
            try {
                line = source.getConnection();
                try (var listen = line.createStatement()) {
                    listen.execute("LISTEN " + CHANNEL);
                }
                if (again) {
                    heard.forEach(areas);
                }
            } catch (SQLException away) {
                LOG.info("No news from other seats until the server answers again: {}", away.getMessage());
                hangUp();
            }
        }

        private void hear() {
            try {
                for (var open = line; open != null && !closed; open = line) {
                    var news = open.unwrap(PGConnection.class).getNotifications(LOOK_UP_MS);
                    for (var each : news == null ? new PGNotification[0] : news) {
                        take(each.getParameter());
                    }
                }
            } catch (SQLException away) {
                if (!closed) {
                    LOG.info("No news from other seats until the server answers again: {}", away.getMessage());
                }
                hangUp();
            }
        }

        private void take(String parameter) {
            var space = parameter.indexOf(' ');
            var area = parameter.substring(space + 1);
            heard.add(area);
            if (!parameter.startsWith(self)) {
                areas.accept(area);
            }
        }

        private void rest() {
            try {
                Thread.sleep(closed ? 0 : TRY_AGAIN_MS);
            } catch (InterruptedException ending) {
                closed = true;
            }
        }

        /** Cuts the line, since a look at it may take two seconds more. */
        @Override
        public void close() {
            closed = true;
            hangUp();
        }

        private void hangUp() {
            var open = line;
            line = null;
            if (open != null) {
                try {
                    open.abort(Runnable::run);
                } catch (SQLException gone) {
                    LOG.debug("The line to the server was gone already", gone);
                }
            }
        }
    }
}
