package id.loket.equipment;

import java.util.List;

import id.loket.device.DeviceKind;

/** What an office works with; the ministry's list of 2012 (SOP 7.2.1.1) and of 2022 (Permendagri 72/2022), with what carries it. */
public enum EquipmentKind {
    /** Computer of a counter. */
    STATION(EquipmentMsg.kindStation),
    /** Computer for villages. */
    LAPTOP(EquipmentMsg.kindLaptop),
    /** Server of the office or of a district. */
    SERVER(EquipmentMsg.kindServer),
    /** Several capturing devices in one case, bought and repaired as one. */
    CAPTURE_SET(EquipmentMsg.kindCaptureSet),
    /** Fingerprint scanner. */
    FINGERPRINT_SCANNER(EquipmentMsg.kindFingerprint),
    /** Iris scanner. */
    IRIS_SCANNER(EquipmentMsg.kindIris),
    /** Camera, or a device that takes faces. */
    CAMERA(EquipmentMsg.kindCamera),
    /** Signature pad. */
    SIGNATURE_PAD(EquipmentMsg.kindSignature),
    /** Document scanner. */
    DOCUMENT_SCANNER(EquipmentMsg.kindDocument),
    /** Reads and writes chips. */
    CARD_READER(EquipmentMsg.kindCardReader),
    /** Prints cards. */
    CARD_PRINTER(EquipmentMsg.kindCardPrinter),
    /** Self-service machine (ADM). */
    SELF_SERVICE(EquipmentMsg.kindSelfService),
    /** Router, switch, modem. */
    NETWORK(EquipmentMsg.kindNetwork),
    /** UPS, generator, battery. */
    POWER(EquipmentMsg.kindPower),
    /** Anything else. */
    OTHER(EquipmentMsg.kindOther);

    private final EquipmentMsg label;

    EquipmentKind(EquipmentMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }

    /**
     * @param kinds what a device can be used for
     * @return what it is in the register: one that does several things is a set
     */
    public static EquipmentKind of(List<DeviceKind> kinds) {
        if (kinds.isEmpty()) {
            return OTHER;
        }
        var each = kinds.stream().map(EquipmentKind::of).distinct().toList();
        return each.size() > 1 ? CAPTURE_SET : each.get(0);
    }

    private static EquipmentKind of(DeviceKind kind) {
        return switch (kind) {
            case FINGERPRINT -> FINGERPRINT_SCANNER;
            case IRIS -> IRIS_SCANNER;
            case FACE, CAMERA -> CAMERA;
            case SIGNATURE -> SIGNATURE_PAD;
            case DOCUMENT -> DOCUMENT_SCANNER;
            case CARD_PRINTER -> CARD_PRINTER;
            case CARD_READER -> CARD_READER;
        };
    }
}
