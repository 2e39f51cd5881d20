package id.loket.driver.@name@.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.FingerprintScanner;
import id.loket.device.iso.FingerRecord;
import id.loket.kernel.FingerPosition;

/** Takes one finger at a time. */
final class @Name@ implements FingerprintScanner {

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
    public Capture.Image capture(FingerPosition finger, Control control) {
        var picture = exchange.alone(() -> picture(exchange.ask("finger " + finger.code(), control)));
        var quality = Capture.Quality.ofDevice(50);
        return new Capture.Image(picture, 500, quality, new Capture.Data(Capture.Format.ISO_19794_4,
                FingerRecord.of(finger, picture, 500, quality)));
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
