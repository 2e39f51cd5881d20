package id.loket.device;

import java.util.Arrays;
import java.util.List;

/** The kinds of devices there are, each an interface of its own. */
public enum DeviceKind {
    /** {@link FingerprintScanner}. */
    FINGERPRINT(FingerprintScanner.class, DeviceMsg.kindFingerprint),
    /** {@link IrisScanner}. */
    IRIS(IrisScanner.class, DeviceMsg.kindIris),
    /** {@link FaceScanner}. */
    FACE(FaceScanner.class, DeviceMsg.kindFace),
    /** {@link Camera}. */
    CAMERA(Camera.class, DeviceMsg.kindCamera),
    /** {@link SignaturePad}. */
    SIGNATURE(SignaturePad.class, DeviceMsg.kindSignature),
    /** {@link DocumentScanner}. */
    DOCUMENT(DocumentScanner.class, DeviceMsg.kindDocument),
    /** {@link CardPrinter}. */
    CARD_PRINTER(CardPrinter.class, DeviceMsg.kindCardPrinter),
    /** {@link CardReader}. */
    CARD_READER(CardReader.class, DeviceMsg.kindCardReader);

    private final Class<? extends Device> type;
    private final DeviceMsg label;

    DeviceKind(Class<? extends Device> type, DeviceMsg label) {
        this.type = type;
        this.label = label;
    }

    /** @return the interface of this kind */
    public Class<? extends Device> type() {
        return type;
    }

    /** @return what an operator calls it, in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param device any
     * @return the kinds it is of; a device may be of several
     */
    public static List<DeviceKind> of(Device device) {
        return Arrays.stream(values()).filter(kind -> kind.type.isInstance(device)).toList();
    }
}
