package id.loket.equipment.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import id.loket.access.Session;
import id.loket.device.Camera;
import id.loket.device.Capture;
import id.loket.device.CardPrinter;
import id.loket.device.CardReader;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.Device;
import id.loket.device.DeviceKind;
import id.loket.device.Devices;
import id.loket.device.DocumentScanner;
import id.loket.device.FaceScanner;
import id.loket.device.FingerprintScanner;
import id.loket.device.IrisScanner;
import id.loket.device.LiveView;
import id.loket.device.SignaturePad;
import id.loket.device.chip.ChipProfile;
import id.loket.equipment.DeviceDesk;
import id.loket.equipment.EquipmentMsg;
import id.loket.equipment.Trials;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.PortraitBackground;
import id.loket.kernel.text.Refusal;
import id.loket.store.Store;

/** Asks one device for one thing. */
@Component
public final class DeviceTrials implements Trials {

    /** Nobody: no region has the code 00. Simulated devices draw somebody for every number. */
    private static final Nik NOBODY = new Nik("0000000101900001");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration VIEW = Duration.ofMinutes(1);
    private static final int SCAN_DPI = 150;

    private final Store store;
    private final Devices devices;
    /** Come and go with the drivers that bring them. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ChipProfile> profiles = List.of();

    /**
     * @param store keeps the audit trail
     * @param devices of this station
     */
    @Activate
    public DeviceTrials(@Reference Store store, @Reference Devices devices) {
        this.store = store;
        this.devices = devices;
    }

    DeviceTrials(Store store, Devices devices, List<ChipProfile> profiles) {
        this(store, devices);
        this.profiles = profiles;
    }

    @Override
    public Delivered run(Session session, String device, DeviceKind kind, BooleanSupplier cancelled, Consumer<byte[]> preview) {
        session.require(DeviceDesk.USE);
        var tried = find(device);
        if (!kind.type().isInstance(tried)) {
            throw new Refusal(EquipmentMsg.notOfThatKind, tried.identity().label(), kind.label());
        }
        audit(session, kind.name(), device);
        var control = new Capture.Control(NOBODY, PATIENCE, cancelled, preview);
        return switch (kind) {
            case FINGERPRINT -> picture(((FingerprintScanner) tried).capture(FingerPosition.RIGHT_INDEX, control));
            case IRIS -> picture(((IrisScanner) tried).capture(Eye.RIGHT, control));
            case FACE -> picture(((FaceScanner) tried).capture(control));
            case CAMERA -> picture(((Camera) tried).capture(PortraitBackground.RED, control));
            case SIGNATURE -> picture(((SignaturePad) tried).capture(control));
            case DOCUMENT -> pages((DocumentScanner) tried, control);
            case CARD_READER -> ((CardReader) tried).session(this::chip, control);
            case CARD_PRINTER -> printer((CardPrinter) tried);
        };
    }

    @Override
    public boolean hasLiveView(Session session, String device) {
        session.require(DeviceDesk.USE);
        return devices.all().stream().anyMatch(known -> known instanceof LiveView && known.identity().key().equals(device));
    }

    @Override
    public void show(Session session, String device, BooleanSupplier cancelled, Consumer<byte[]> preview) {
        session.require(DeviceDesk.USE);
        var tried = find(device);
        if (!(tried instanceof LiveView view)) {
            throw new Refusal(EquipmentMsg.noLiveView, tried.identity().label());
        }
        audit(session, "LIVE_VIEW", device);
        view.show(new Capture.Control(NOBODY, VIEW, cancelled, preview));
    }

    private Device find(String key) {
        return devices.all().stream().filter(device -> device.identity().key().equals(key)).findFirst()
                .orElseThrow(() -> new Refusal(EquipmentMsg.deviceUnknown));
    }

    /** Who sits before a device is a person: that it was tried is told, what came is not kept. */
    private void audit(Session session, String what, String device) {
        store.write(transaction -> {
            transaction.audit(session.entry("device.try", what, "device:" + device));
            return null;
        });
    }

    private static Delivered picture(Capture.Image image) {
        return new Delivered.Picture(image);
    }

    private static Delivered pages(DocumentScanner scanner, Capture.Control control) {
        var can = scanner.capabilities();
        var first = new ArrayList<DocumentScanner.Page>();
        var count = scanner.scan(new DocumentScanner.Settings(SCAN_DPI, can.sources().get(0), can.colours().get(0)), page -> {
            if (first.isEmpty()) {
                first.add(page);
            }
        }, control);
        return new Delivered.Pages(first.get(0), count);
    }

    private Delivered chip(CardChannel card) {
        for (var profile : profiles) {
            if (profile.recognises(card)) {
                return new Delivered.Chip(card.atr(), profile.name(), profile.chipNumber(card), profile.read(card));
            }
        }
        return new Delivered.Chip(card.atr(), "", "", null);
    }

    private static Delivered printer(CardPrinter printer) {
        return new Delivered.Printer(printer.capabilities(), printer.supplies());
    }
}
