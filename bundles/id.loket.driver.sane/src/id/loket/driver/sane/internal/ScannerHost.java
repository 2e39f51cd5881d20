package id.loket.driver.sane.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import au.com.southsky.jfreesane.SaneSession;

/**
 * A computer whose saned lends its scanners; often this one.
 *
 * @param host name or address
 * @param port usually 6566
 */
record ScannerHost(String host, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(ScannerHost.class);
    private static final int SANE_PORT = 6566;
    private static final int MOST_PORT = 65_535;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /**
     * @param configured {@code host, host:port, …}; what is wrong is left out and logged
     * @return the hosts
     */
    static List<ScannerHost> listed(String configured) {
        var hosts = new ArrayList<ScannerHost>();
        for (var entry : configured.split(",")) {
            if (entry.isBlank()) {
                continue;
            }
            var parts = entry.strip().split(":", 2);
            if (parts.length == 1) {
                hosts.add(new ScannerHost(parts[0], SANE_PORT));
            } else if (parts[1].matches("\\d{1,5}") && Integer.parseInt(parts[1]) <= MOST_PORT) {
                hosts.add(new ScannerHost(parts[0], Integer.parseInt(parts[1])));
            } else {
                LOG.error("A scanner host is left out, not host:port: {}", entry);
            }
        }
        return hosts;
    }

    /**
     * @param answer how long each answer, and each piece of a picture, may take
     * @return a greeted saned
     * @throws IOException if there is none
     */
    SaneSession session(Duration answer) throws IOException {
        return SaneSession.withRemoteSane(new InetSocketAddress(host, port), CONNECT.toMillis(), TimeUnit.MILLISECONDS,
                Math.max(1, answer.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public String toString() {
        return port == SANE_PORT ? host : host + ":" + port;
    }
}
