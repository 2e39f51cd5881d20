package id.loket.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.loket.device.Capture.Format;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;

/** Each thing taken of a resident, in the order in which it is taken. */
public enum Item {
    PORTRAIT(Step.PORTRAIT, Modality.PORTRAIT, "portrait", null, null),
    SIGNATURE(Step.SIGNATURE, Modality.SIGNATURE, "signature", null, null),
    FINGER_RIGHT_THUMB(FingerPosition.RIGHT_THUMB),
    FINGER_RIGHT_INDEX(FingerPosition.RIGHT_INDEX),
    FINGER_RIGHT_MIDDLE(FingerPosition.RIGHT_MIDDLE),
    FINGER_RIGHT_RING(FingerPosition.RIGHT_RING),
    FINGER_RIGHT_LITTLE(FingerPosition.RIGHT_LITTLE),
    FINGER_LEFT_THUMB(FingerPosition.LEFT_THUMB),
    FINGER_LEFT_INDEX(FingerPosition.LEFT_INDEX),
    FINGER_LEFT_MIDDLE(FingerPosition.LEFT_MIDDLE),
    FINGER_LEFT_RING(FingerPosition.LEFT_RING),
    FINGER_LEFT_LITTLE(FingerPosition.LEFT_LITTLE),
    IRIS_RIGHT(Eye.RIGHT),
    IRIS_LEFT(Eye.LEFT),
    /** The resident's signature under biodata and captures. */
    ENDORSEMENT(Step.ENDORSEMENT, Modality.SIGNATURE, "endorsement", null, null);

    private final Step step;
    private final Modality modality;
    private final String fileName;
    private final FingerPosition finger;
    private final Eye eye;

    Item(FingerPosition finger) {
        this(Step.FINGERS, Modality.FINGER, "finger-" + finger.code(), finger, null);
    }

    Item(Eye eye) {
        this(Step.IRISES, Modality.IRIS, "iris-" + eye.code(), null, eye);
    }

    Item(Step step, Modality modality, String fileName, FingerPosition finger, Eye eye) {
        this.step = step;
        this.modality = modality;
        this.fileName = fileName;
        this.finger = finger;
        this.eye = eye;
    }

    public Step step() {
        return step;
    }

    public Modality modality() {
        return modality;
    }

    /**
     * @param format what it is sent as
     * @return its name in the packet: {@code finger-2.fir}, after the identifiers that ISO/IEC 19794 gives its records
     */
    public String fileName(Format format) {
        return fileName + switch (format) {
            case ISO_19794_4 -> ".fir";
            case ISO_19794_5 -> ".fac";
            case ISO_19794_6 -> ".iir";
            case SVG -> ".svg";
            case PNG -> ".png";
        };
    }

    /** @return which finger, or empty if it is none */
    public Optional<FingerPosition> finger() {
        return Optional.ofNullable(finger);
    }

    /** @return which eye, or empty if it is none */
    public Optional<Eye> eye() {
        return Optional.ofNullable(eye);
    }

    /** @return whether a resident may be recorded without it, with a supervisor's consent; the portrait is never left out */
    public boolean mayBeExcepted() {
        return this != PORTRAIT;
    }

    /** @return the name in the language of this session */
    public String label() {
        if (finger != null) {
            return finger.label();
        }
        return eye != null ? eye.label() : step.label();
    }

    /**
     * @param finger a finger
     * @return its item
     */
    public static Item of(FingerPosition finger) {
        return of(Step.FINGERS).stream().filter(item -> item.finger == finger).findFirst().orElseThrow();
    }

    /**
     * @param step a step
     * @return what is taken in it, in order; empty where nothing is
     */
    public static List<Item> of(Step step) {
        return Arrays.stream(values()).filter(item -> item.step == step).toList();
    }
}
