package id.loket.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import id.loket.access.Approval;
import id.loket.access.Session;
import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.Device;
import id.loket.device.DeviceException;
import id.loket.device.Devices;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.SignaturePad;
import id.loket.kernel.text.Refusal;

/**
 * Records one resident from wherever the recording stands to the slip, with the devices of this station and nobody at
 * the keyboard: for the demonstration and for tests.
 */
public final class Recorder {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int PATIENCE = 5;

    private final Enrolments enrolments;
    private final Devices devices;
    private final SlapTries slaps = new SlapTries();

    /**
     * @param enrolments the use cases
     * @param devices what captures
     */
    public Recorder(Enrolments enrolments, Devices devices) {
        this.enrolments = enrolments;
        this.devices = devices;
    }

    /**
     * @param session who records
     * @param residentId whom
     * @param exceptions what cannot be taken of this resident
     * @param stored told after each commit, with the recording as it stands
     * @return the finished recording and its slip
     * @throws Refusal what a use case refuses, or a device that stays away; call again to go on
     */
    public Result record(Session session, long residentId, List<LeftOut> exceptions, Consumer<Recording> stored) {
        slaps.clear();
        var recording = enrolments.begin(session, residentId);
        stored.accept(recording);
        for (var exception : exceptions) {
            var items = recording.exceptable();
            items.retainAll(exception.items());
            if (!items.isEmpty()) {
                recording = enrolments.except(session, recording.enrolment().id(), items, exception.kind(), exception.approval());
                stored.accept(recording);
            }
        }
        while (recording.step().compareTo(Step.SLIP) < 0) {
            recording = advance(session, recording);
            stored.accept(recording);
        }
        var slip = enrolments.slip(session, recording.enrolment().id());
        return new Result(recording, slip);
    }

    private Recording advance(Session session, Recording recording) {
        var id = recording.enrolment().id();
        return switch (recording.step()) {
            case BIODATA -> enrolments.confirmBiodata(session, id);
            case VERIFICATION -> verify(session, recording);
            case PACKET -> enrolments.seal(session, id);
            default -> {
                var item = recording.nextItem().orElseThrow();
                var device = deviceFor(item);
                if (device instanceof FingerprintScanner scanner) {
                    var slap = Slap.next(scanner, recording);
                    if (slap.isPresent()) {
                        var control = Capture.Control.of(recording.resident().nik(), TIMEOUT);
                        yield slaps.accept(enrolments, session, recording,
                                patiently(() -> slap.get().take(scanner, control)), device.identity().key());
                    }
                }
                yield enrolments.accept(session, id, item, tries(recording, item), deviceFor(item).identity().key());
            }
        };
    }

    private Recording verify(Session session, Recording recording) {
        var id = recording.enrolment().id();
        var item = recording.nextItem().orElseThrow();
        return recording.verificationFailed(item) ? enrolments.retake(session, id, item)
                : enrolments.verify(session, id, item, take(recording, item));
    }

    private List<Capture.Image> tries(Recording recording, Item item) {
        var tries = new ArrayList<>(slaps.handOver(item));
        do {
            tries.add(take(recording, item));
        } while (tries.get(tries.size() - 1).quality() < recording.policy().threshold(item)
                && tries.size() < recording.policy().tries());
        return tries;
    }

    private Capture.Image take(Recording recording, Item item) {
        return patiently(() -> capture(deviceFor(item), recording, item));
    }

    private static <T> T patiently(Supplier<T> taking) {
        for (var attempt = 1;; attempt++) {
            try {
                return taking.get();
            } catch (DeviceException fault) {
                if (attempt == PATIENCE) {
                    throw fault;
                }
                pause(fault);
            }
        }
    }

    /**
     * Takes one item with the device that is made for it.
     *
     * @param device from {@link #kind}
     * @param recording whose
     * @param item what
     * @param control bounds, cancellation, preview
     * @return what the device gave
     * @throws DeviceException with the fault told apart
     */
    public static Capture.Image capture(Device device, Recording recording, Item item, Capture.Control control) {
        if (device instanceof Camera camera) {
            return camera.capture(recording.resident().portraitBackground(), control);
        }
        if (device instanceof FingerprintScanner scanner) {
            return scanner.capture(item.finger().orElseThrow(), control);
        }
        if (device instanceof IrisScanner scanner) {
            return scanner.capture(item.eye().orElseThrow(), control);
        }
        return ((SignaturePad) device).capture(control);
    }

    /**
     * @param item what is taken
     * @return the kind of device that takes it
     */
    public static Class<? extends Device> kind(Item item) {
        return switch (item.modality()) {
            case PORTRAIT -> Camera.class;
            case SIGNATURE -> SignaturePad.class;
            case FINGER -> FingerprintScanner.class;
            case IRIS -> IrisScanner.class;
        };
    }

    private static Capture.Image capture(Device device, Recording recording, Item item) {
        return capture(device, recording, item, Capture.Control.of(recording.resident().nik(), TIMEOUT));
    }

    private Device deviceFor(Item item) {
        return devices.one(kind(item)).orElseThrow(() -> new Refusal(EnrolmentMsg.noDevice, item.step().label()));
    }

    private static void pause(DeviceException fault) {
        try {
            Thread.sleep(Duration.ofMillis(300).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }

    /**
     * What cannot be taken of a resident.
     *
     * @param items what
     * @param kind why
     * @param approval the supervisor's consent
     */
    public record LeftOut(Set<Item> items, ExceptionKind kind, Approval approval) {
    }

    /**
     * A finished recording.
     *
     * @param recording with all its rows
     * @param slip PDF
     */
    public record Result(Recording recording, byte[] slip) {
    }
}
