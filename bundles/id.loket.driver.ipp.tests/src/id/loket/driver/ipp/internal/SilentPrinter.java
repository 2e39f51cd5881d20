package id.loket.driver.ipp.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A printer that says it is idle, takes a card and hangs up without a word; to anything else it answers nonsense. */
final class SilentPrinter implements AutoCloseable {

    private final HttpServer server;

    private SilentPrinter(HttpServer server) {
        this.server = server;
    }

    static SilentPrinter start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SilentPrinter::answer);
        server.start();
        return new SilentPrinter(server);
    }

    URI uri() {
        return URI.create("ipp://localhost:" + server.getAddress().getPort() + "/ipp/print");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new IppInputStream(exchange.getRequestBody()).readPacket();
            exchange.getRequestBody().readAllBytes();
            if (request.getOperation().equals(Operation.printJob)) {
                return;
            }
            var body = request.getOperation().equals(Operation.getPrinterAttributes) ? idle() : new byte[] {2, 0, 0};
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] idle() throws IOException {
        var out = new ByteArrayOutputStream();
        new IppOutputStream(out).write(IppPacket.response(Status.successfulOk)
                .putPrinterAttributes(Types.printerState.of(PrinterState.idle),
                        Types.printerStateReasons.of("none"),
                        Types.documentFormatSupported.of("image/pwg-raster"))
                .build());
        return out.toByteArray();
    }
}
