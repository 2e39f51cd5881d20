package id.loket.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Every icon there is: Lucide (ISC licence, {@code icons/LICENSE.txt}), drawn from lucide-static 1.62.0 at 16, 32 and 64
 * pixels. The files are black; an image is tinted when it is made and lives as long as the display.
 */
public enum Icon {
    HOUSE, FINGERPRINT, PRINTER, HAND, PACKAGE, LIST_CHECKS, MAP_PIN, EYE, COPY, MONITOR_SMARTPHONE, DOWNLOAD,
    SEARCH, USER_ROUND, LOG_OUT, LANGUAGES, LOCK, KEY_ROUND, CIRCLE_CHECK, CHECK, ARROW_RIGHT, X, CIRCLE_X,
    TRIANGLE_ALERT, INFO, REFRESH_CW, UPLOAD, FILE_UP, FILE_DOWN, FILE_SPREADSHEET, PRINTER_CHECK, CREDIT_CARD,
    ID_CARD, CAMERA, PEN_LINE, SCAN_EYE, SEND, INBOX, WIFI, WIFI_OFF, SERVER, DATABASE, BATTERY, PLUG, ZAP,
    CLOCK, CALENDAR, CHEVRON_DOWN, CHEVRON_RIGHT, CHEVRON_LEFT, ELLIPSIS, PLUS, MINUS, TRASH_2, SETTINGS, USERS,
    USER_ROUND_CHECK, SHIELD_CHECK, SHIELD_ALERT, CLIPBOARD_LIST, CLIPBOARD_CHECK, CIRCLE_ALERT, HISTORY, ROUTE,
    HARD_DRIVE, USB, PACKAGE_OPEN, PACKAGE_CHECK, ACTIVITY, LIST_X, SCALE, SQUARE_PEN, CIRCLE_HELP, LAYERS, PLAY,
    PAUSE, ARCHIVE, BARCODE, QR_CODE, HOURGLASS, BAN, BUILDING_2, FILE_TEXT, FILTER;
    private static final int SMALL = 16;
    private static final int LARGE = 32;

    /**
     * @param name as in a fragment: {@code list-checks}
     * @return the icon
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Icon named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * @param control where it is shown
     * @param colour of its lines
     * @return the icon at 16 pixels, sharp at 200 % zoom; not to be disposed
     */
    public Image small(Control control, Color colour) {
        return image(control.getDisplay(), colour, SMALL);
    }

    /**
     * @param control where it is shown
     * @param colour of its lines
     * @return the icon at 32 pixels, sharp at 200 % zoom; not to be disposed
     */
    public Image large(Control control, Color colour) {
        return image(control.getDisplay(), colour, LARGE);
    }

    private Image image(Display display, Color colour, int size) {
        var key = "id.loket.icon." + name() + size + colour.getRGB();
        if (display.getData(key) instanceof Image known) {
            return known;
        }
        ImageDataProvider tinted = zoom -> switch (zoom) {
            case 100 -> read(size, colour);
            case 200 -> read(size * 2, colour);
            default -> null;
        };
        var image = new Image(display, tinted);
        display.setData(key, image);
        display.disposeExec(image::dispose);
        return image;
    }

    private ImageData read(int pixels, Color colour) {
        var suffix = pixels == SMALL ? "" : "@" + pixels / SMALL + "x";
        var path = "/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + suffix + ".png";
        try (var stream = Icon.class.getResourceAsStream(path)) {
            var drawn = new ImageData(stream);
            var palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
            var tinted = new ImageData(drawn.width, drawn.height, 24, palette);
            tinted.alphaData = drawn.alphaData;
            var line = new int[drawn.width];
            java.util.Arrays.fill(line, palette.getPixel(colour.getRGB()));
            for (var y = 0; y < drawn.height; y++) {
                tinted.setPixels(0, y, drawn.width, line, 0);
            }
            return tinted;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
