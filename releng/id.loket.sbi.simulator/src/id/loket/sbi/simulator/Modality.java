package id.loket.sbi.simulator;

import java.util.List;
import java.util.Locale;

/** The kinds of devices, with the words of the interface for what they take. */
enum Modality {
    FINGER("Finger", "Slap", List.of(1, 2, 3), List.of("Right Thumb", "Right IndexFinger", "Right MiddleFinger",
            "Right RingFinger", "Right LittleFinger", "Left Thumb", "Left IndexFinger", "Left MiddleFinger",
            "Left RingFinger", "Left LittleFinger")),
    IRIS("Iris", "Double", List.of(1, 2, 3), List.of("Right", "Left")),
    FACE("Face", "Full face", List.of(0), List.of(""));

    private final String type;
    private final String subType;
    private final List<Integer> parts;
    private final List<String> names;

    Modality(String type, String subType, List<Integer> parts, List<String> names) {
        this.type = type;
        this.subType = subType;
        this.parts = parts;
        this.names = names;
    }

    static Modality of(String type) {
        return valueOf(type.trim().toUpperCase(Locale.ROOT));
    }

    String type() {
        return type;
    }

    String subType() {
        return subType;
    }

    /** The deviceSubIds. */
    List<Integer> parts() {
        return parts;
    }

    /** The code of a finger or eye in the record; the names are in the order of the codes. */
    int code(String name) {
        return names.indexOf(name) + 1;
    }

    String name(int code) {
        return names.get(code - 1);
    }

    /** What lies on the glass of a part when nobody names fingers or eyes. */
    List<String> on(int part) {
        if (this == FACE) {
            return names;
        }
        if (this == IRIS) {
            return switch (part) {
                case 1 -> List.of("Left");
                case 2 -> List.of("Right");
                default -> List.of("Left", "Right");
            };
        }
        return switch (part) {
            case 1 -> names.subList(6, 10);
            case 2 -> names.subList(1, 5);
            default -> List.of("Left Thumb", "Right Thumb");
        };
    }
}
