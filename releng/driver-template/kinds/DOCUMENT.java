package id.loket.driver.@name@.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.DocumentScanner;

/** Scans what lies on its glass. */
final class @Name@ implements DocumentScanner {

    private final DeviceIdentity identity;
    private final Transport transport;
    private final Exchange exchange;

    @Name@(Transport transport) {
        this.transport = transport;
        identity = new DeviceIdentity("@name@", transport.serial(), Text.device.text(), false);
        exchange = new Exchange(transport);
    }

    @Override
    public DeviceIdentity identity() {
        return identity;
    }

    @Override
    public DeviceStatus status() {
        return exchange.status();
    }

    void close() {
        transport.close();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(List.of(300), List.of(Source.FLATBED), List.of(Colour.GREY));
    }

    @Override
    public int scan(Settings settings, Consumer<Page> pages, Control control) {
        return exchange.alone(() -> {
            pages.accept(new Page(picture(exchange.ask("scan 300", control)), 300));
            return 1;
        });
    }

    /** What is no picture is told as such here, not by whoever shows it. */
    private static byte[] picture(byte[] answer) {
        try {
            if (ImageIO.read(new ByteArrayInputStream(answer)) == null) {
                throw Exchange.failure(Fault.GARBAGE, answer.length + " bytes of no picture", null);
            }
            return answer;
        } catch (IOException broken) {
            throw Exchange.failure(Fault.GARBAGE, "half a picture", broken);
        }
    }
}
