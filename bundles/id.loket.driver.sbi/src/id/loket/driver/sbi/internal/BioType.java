package id.loket.driver.sbi.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;

/** What a device takes, in the words of the interface. */
enum BioType {
    FINGER("Finger", Text.fingerDevice), IRIS("Iris", Text.irisDevice), FACE("Face", Text.faceDevice);

    private static final String[] FINGERS = {
        "Right Thumb", "Right IndexFinger", "Right MiddleFinger", "Right RingFinger", "Right LittleFinger",
        "Left Thumb", "Left IndexFinger", "Left MiddleFinger", "Left RingFinger", "Left LittleFinger"
    };

    private final String word;
    private final Text label;

    BioType(String word, Text label) {
        this.word = word;
        this.label = label;
    }

    static Optional<BioType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equalsIgnoreCase(word)).findFirst();
    }

    String word() {
        return word;
    }

    Text label() {
        return label;
    }

    /** @return the subtype of a finger */
    static String name(FingerPosition finger) {
        return FINGERS[finger.code() - 1];
    }

    /** @return the subtype of an eye */
    static String name(Eye eye) {
        return eye == Eye.LEFT ? "Left" : "Right";
    }

    /** @return what an operator calls that subtype within a sentence; the subtype itself if it is none of this type's */
    String spoken(String name) {
        var label = label(name);
        return label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private String label(String name) {
        if (this == IRIS) {
            return Arrays.stream(Eye.values()).filter(eye -> name(eye).equals(name)).findFirst().map(Eye::label).orElse(name);
        }
        return Arrays.stream(FingerPosition.values()).filter(finger -> name(finger).equals(name)).findFirst()
                .map(FingerPosition::label).orElse(name);
    }
}
