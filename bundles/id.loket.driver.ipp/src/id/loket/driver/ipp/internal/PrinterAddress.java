package id.loket.driver.ipp.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One printer of the configuration.
 *
 * @param name what the operator reads
 * @param uri {@code ipp://host:port/path} or {@code ipps://…}
 */
record PrinterAddress(String name, URI uri) {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterAddress.class);
    private static final int IPP_PORT = 631;

    /**
     * @param configured {@code name=ipp://host:port/path, …}; what is wrong is left out and logged
     * @return the printers
     */
    static List<PrinterAddress> listed(String configured) {
        var printers = new ArrayList<PrinterAddress>();
        for (var entry : configured.split(",")) {
            if (!entry.isBlank()) {
                add(entry.strip(), printers);
            }
        }
        return printers;
    }

    private static void add(String entry, List<PrinterAddress> printers) {
        var parts = entry.split("=", 2);
        try {
            var uri = new URI(parts[parts.length - 1].strip());
            if (parts.length < 2 || uri.getHost() == null || !List.of("ipp", "ipps").contains(uri.getScheme())) {
                throw new URISyntaxException(entry, "not name=ipp://host:port/path");
            }
            printers.add(new PrinterAddress(parts[0].strip(), uri));
        } catch (URISyntaxException wrong) {
            LOG.error("A printer is left out: {}", wrong.getMessage());
        }
    }

    /** @return where its HTTP is (RFC 8010, 4.4) */
    URI http() {
        var port = uri.getPort() < 0 ? IPP_PORT : uri.getPort();
        return URI.create((uri.getScheme().equals("ipps") ? "https" : "http") + "://" + uri.getHost() + ":" + port
                + uri.getRawPath());
    }
}
