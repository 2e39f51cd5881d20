package id.loket.printing.internal;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Properties;

import id.loket.document.Fonts.Weight;
import id.loket.kernel.text.Refusal;
import id.loket.printing.PrintingMsg;

/** The card face as data; {@code card-face.properties} says what each line means. */
final class FaceTemplate {

    /** A line of text. */
    record Line(int x, int baseline, int width, int size, Weight weight, Align align) {
    }

    /** Where a line's x is. */
    enum Align { LEFT, CENTRE, RIGHT }

    /** The area of the field rows. */
    record Rows(int labelX, int valueX, int top, int right, int bottom, int size) {
    }

    private final Properties settings = new Properties();

    FaceTemplate(Reader source) throws IOException {
        settings.load(source);
    }

    Color colour(String name) {
        try {
            return Color.decode(setting("colour." + name));
        } catch (NumberFormatException noColour) {
            throw broken("colour." + name, noColour);
        }
    }

    Rectangle box(String name) {
        var parts = numbers("box." + name, 4);
        return new Rectangle(parts[0], parts[1], parts[2], parts[3]);
    }

    String label(String name) {
        return setting("label." + name);
    }

    Rows rows() {
        var parts = numbers("rows", 6);
        return new Rows(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    Line text(String name) {
        var key = "text." + name;
        var parts = parts(key, 6);
        try {
            var weight = switch (parts[4].toLowerCase(Locale.ROOT)) {
                case "regular" -> Weight.REGULAR;
                case "semibold" -> Weight.SEMI_BOLD;
                case "bold" -> Weight.BOLD;
                default -> throw new IllegalArgumentException(parts[4]);
            };
            return new Line(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    Integer.parseInt(parts[3]), weight, Align.valueOf(parts[5].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unreadable) {
            throw broken(key, unreadable);
        }
    }

    private int[] numbers(String key, int count) {
        var parts = parts(key, count);
        var numbers = new int[count];
        try {
            for (var i = 0; i < count; i++) {
                numbers[i] = Integer.parseInt(parts[i]);
            }
        } catch (NumberFormatException unreadable) {
            throw broken(key, unreadable);
        }
        return numbers;
    }

    private String[] parts(String key, int count) {
        var parts = setting(key).split("\\s*,\\s*");
        if (parts.length != count) {
            throw broken(key, null);
        }
        return parts;
    }

    private String setting(String key) {
        var value = settings.getProperty(key);
        if (value == null) {
            throw broken(key, null);
        }
        return value.trim();
    }

    private static Refusal broken(String key, Exception cause) {
        return new Refusal(cause, PrintingMsg.faceTemplateBroken, key);
    }
}
