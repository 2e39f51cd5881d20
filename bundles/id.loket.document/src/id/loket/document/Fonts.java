package id.loket.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one family Loket ships (Inter, SIL Open Font License), so that no output depends on the machine's fonts. */
public final class Fonts {

    /** The family's name, in CSS and in FreeMarker templates. */
    public static final String FAMILY = "Inter";

    /** The weights in use; more than three make a page restless. */
    public enum Weight {
        REGULAR(400, "Inter-Regular.ttf"), SEMI_BOLD(600, "Inter-SemiBold.ttf"), BOLD(700, "Inter-Bold.ttf");

        private final int css;
        private final String file;

        Weight(int css, String file) {
            this.css = css;
            this.file = file;
        }

        /** @return the number CSS calls it by */
        public int css() {
            return css;
        }
    }

    private Fonts() {
    }

    /**
     * @param weight which
     * @return the TrueType file, to be closed
     */
    public static InputStream open(Weight weight) {
        return Fonts.class.getResourceAsStream("fonts/" + weight.file);
    }

    /**
     * For drawing without a screen.
     *
     * @param weight which
     * @param size in pixels
     * @return the font
     */
    public static Font font(Weight weight, float size) {
        try (var in = open(weight)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The shipped font " + weight.file + " cannot be read", broken);
        }
    }

    /**
     * For toolkits that load fonts from files.
     *
     * @param folder where to put the files; made if missing, files there are kept
     * @return the files, in the order of {@link Weight}
     */
    public static List<Path> copyTo(Path folder) {
        try {
            Files.createDirectories(folder);
            var files = new ArrayList<Path>();
            for (var weight : Weight.values()) {
                var file = folder.resolve(weight.file);
                if (Files.notExists(file)) {
                    try (var in = open(weight)) {
                        Files.copy(in, file);
                    }
                }
                files.add(file);
            }
            return files;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
