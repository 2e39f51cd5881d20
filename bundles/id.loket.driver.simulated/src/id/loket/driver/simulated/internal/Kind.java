package id.loket.driver.simulated.internal;

/** The devices there are. */
enum Kind {
    FINGERPRINT(Text.fingerprintScanner),
    IRIS(Text.irisScanner),
    FACE(Text.faceScanner),
    CAMERA(Text.camera),
    SIGNATURE(Text.signaturePad),
    DOCUMENT(Text.documentScanner),
    READER(Text.cardReader),
    /** Only where it is asked for: a training office has a printer of its own. */
    PRINTER(Text.cardPrinter);

    private final Text label;

    Kind(Text label) {
        this.label = label;
    }

    String label() {
        return label.text();
    }
}
