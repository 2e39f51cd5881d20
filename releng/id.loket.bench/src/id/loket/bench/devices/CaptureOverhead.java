package id.loket.bench.devices;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import id.loket.access.Session;
import id.loket.bench.office.BenchOffice;
import id.loket.device.Capture;
import id.loket.enrolment.Item;
import id.loket.enrolment.Modality;
import id.loket.enrolment.Recorder;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Step;

/**
 * Recordings whose fingers come over the biometric interface, whose portrait comes from a camera, and whose signature is
 * simulated: how much later than the peer's last byte each is durable.
 */
final class CaptureOverhead {

    private static final Map<Modality, String> DRIVERS =
            Map.of(Modality.FINGER, "sbi", Modality.PORTRAIT, "camera", Modality.SIGNATURE, "simulated");

    private final BenchOffice office;
    private final LastByte service;
    private final NumberingCamera camera;
    private final Duration patience;
    private long begun;

    /**
     * @param office that records
     * @param service tells when it sent its last byte
     * @param camera tells when it sent a picture
     * @param patience with a capture
     */
    CaptureOverhead(BenchOffice office, LastByte service, NumberingCamera camera, Duration patience) {
        this.office = office;
        this.service = service;
        this.camera = camera;
        this.patience = patience;
    }

    /**
     * @param session who imports the residents
     * @param residents how many are measured, behind one who warms the machine
     * @return nanoseconds of each capture, by driver. The simulated device sends no byte: its time is the whole, from the
     *         request on.
     */
    Map<String, Collection<Long>> measured(Session session, int residents) throws IOException {
        var operator = office.operator();
        var all = office.residents(session, residents + 1);
        recorded(operator, all.get(0), new LinkedHashMap<>());
        var added = new LinkedHashMap<String, Collection<Long>>();
        for (var resident : all.subList(1, all.size())) {
            recorded(operator, resident, added);
        }
        return added;
    }

    private void recorded(Session operator, long resident, Map<String, Collection<Long>> added) throws IOException {
        office.record(operator, resident, Step.FINGERS, this::take, (item, image, accepting) ->
                added.computeIfAbsent(DRIVERS.get(item.modality()), one -> new ArrayList<>()).add(since(item, image)));
    }

    private long since(Item item, Capture.Image image) throws IOException {
        var now = System.nanoTime();
        return switch (item.modality()) {
            case FINGER -> TimeUnit.MICROSECONDS.toNanos(service.sinceMicros("RCAPTURE"));
            case PORTRAIT -> now - camera.sentNanos(image.image());
            default -> now - begun;
        };
    }

    private Capture.Image take(Recording recording, Item item) {
        var device = office.device(item, each -> each.identity().driver().equals(DRIVERS.get(item.modality())));
        begun = System.nanoTime();
        return Recorder.capture(device, recording, item, Capture.Control.of(recording.resident().nik(), patience));
    }
}
