package id.loket.testing.printer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A real CUPS server with one queue in front of a card printer ({@code releng/printer/cups}). */
public final class CupsPeer implements AutoCloseable {

    private final int port;
    private final PeerProcess process;

    private CupsPeer(int port, PeerProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * @param folder where it keeps its logs
     * @param printer behind the queue
     * @param errorPolicy the queue's {@code printer-error-policy}: {@code abort-job}, {@code stop-printer}, …
     * @return the server, once its queue answers
     */
    public static CupsPeer start(Path folder, URI printer, String errorPolicy) {
        var port = PeerProcess.freePort();
        return new CupsPeer(port,
                new PeerProcess("cups", folder, List.of(String.valueOf(port), printer.toString(), errorPolicy)));
    }

    /** @return {@code ipp://localhost:port/printers/kartu} */
    public URI uri() {
        return URI.create("ipp://localhost:" + port + "/printers/kartu");
    }

    @Override
    public void close() {
        process.end();
    }
}
