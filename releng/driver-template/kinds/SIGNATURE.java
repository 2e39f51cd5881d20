package id.loket.driver.@name@.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceStatus;
import id.loket.device.SignaturePad;
import id.loket.device.Strokes;
import id.loket.device.Strokes.Point;

/** Takes a signature: a line for each stroke, in it {@code x y millis} in mm for each point, separated by commas. */
final class @Name@ implements SignaturePad {

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
    public Capture.Image capture(Control control) {
        var answer = exchange.alone(() -> exchange.ask("signature", control));
        var strokes = strokes(new String(answer, StandardCharsets.US_ASCII));
        return new Capture.Image(strokes.png(300), 300, Capture.Quality.ofDevice(50),
                new Capture.Data(Capture.Format.SVG, strokes.svg().getBytes(StandardCharsets.UTF_8)));
    }

    private static Strokes strokes(String answer) {
        try {
            return new Strokes(50, 20, answer.lines().map(@Name@::stroke).toList());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException nonsense) {
            throw Exchange.failure(Fault.GARBAGE, answer, nonsense);
        }
    }

    private static List<Point> stroke(String line) {
        return Arrays.stream(line.split(",")).map(point -> point.split(" "))
                .map(at -> new Point(Double.parseDouble(at[0]), Double.parseDouble(at[1]), Long.parseLong(at[2]), 1))
                .toList();
    }
}
