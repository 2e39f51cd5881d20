package id.loket.ui.theme;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * Colours, fonts and distances. One per display, made when first asked for, gone with the display.
 *
 * <p>Blue is for action and selection; green, amber and red only tell a state and always stand beside a word. Every
 * text colour has a contrast of at least 4.5:1 on the surface it is meant for.
 */
public final class Theme {

    /** The grid, in pixels: distances are multiples of it, or half of it. */
    public static final int GRID = 8;
    /** Margin of a page. */
    public static final int MARGIN = 20;
    /** Gap between cards. */
    public static final int GAP = 12;
    /** Padding inside a card. */
    public static final int PADDING = 14;
    /** Height of a table row. */
    public static final int ROW = 32;
    /** Radius of rounded corners. */
    public static final int RADIUS = 6;

    private static final String KEY = "id.loket.theme";
    private static final double POINTS_PER_PIXEL = 0.75;

    /** The title bar. */
    public final Color bar = new Color(0x0F, 0x3D, 0x5E);
    /** Text on the title bar. */
    public final Color onBar = new Color(0xFF, 0xFF, 0xFF);
    /** Less important text on the title bar. */
    public final Color onBarMuted = new Color(0xC9, 0xD8, 0xE4);
    /** Behind cards. */
    public final Color background = new Color(0xF4, 0xF6, 0xF8);
    /** Cards, rail, status line, fields. */
    public final Color surface = new Color(0xFF, 0xFF, 0xFF);
    /** Hairlines. */
    public final Color line = new Color(0xDD, 0xE3, 0xE9);
    /** Border of fields and secondary buttons. */
    public final Color edge = new Color(0xB9, 0xC4, 0xCE);
    /** Text. */
    public final Color ink = new Color(0x1D, 0x27, 0x33);
    /** Less important text. */
    public final Color muted = new Color(0x5B, 0x69, 0x77);
    /** Action and selection. */
    public final Color accent = new Color(0x12, 0x67, 0x9B);
    /** The same under the pointer. */
    public final Color accentDark = new Color(0x0D, 0x52, 0x7D);
    /** Behind what is selected. */
    public final Color selected = new Color(0xE3, 0xEE, 0xF6);
    /** Text on {@link #selected}. */
    public final Color onSelected = new Color(0x0F, 0x3D, 0x5E);
    /** Behind neutral pills and empty bars. */
    public final Color track = new Color(0xE8, 0xED, 0xF1);

    private static final Color GOOD = new Color(0x1E, 0x9B, 0x61);
    private static final Color GOOD_TEXT = new Color(0x0E, 0x62, 0x3C);
    private static final Color GOOD_SOFT = new Color(0xDC, 0xF3, 0xE7);
    private static final Color WARNING = new Color(0xD9, 0x8A, 0x00);
    private static final Color WARNING_TEXT = new Color(0x7A, 0x52, 0x00);
    private static final Color WARNING_SOFT = new Color(0xFD, 0xEC, 0xC8);
    private static final Color BAD = new Color(0xC9, 0x3A, 0x3A);
    private static final Color BAD_TEXT = new Color(0x9B, 0x1C, 0x1C);
    private static final Color BAD_SOFT = new Color(0xFB, 0xE0, 0xE0);

    private final Font body;
    private final Font strong;
    private final Font status;
    private final Font small;
    private final Font smallStrong;
    private final Font heading;
    private final Font title;
    private final Font figure;

    private Theme(Display display, String family) {
        body = font(display, family, 13, SWT.NORMAL);
        strong = font(display, family, 13, SWT.BOLD);
        status = font(display, family, 12, SWT.NORMAL);
        small = font(display, family, 11, SWT.NORMAL);
        smallStrong = font(display, family, 11, SWT.BOLD);
        heading = font(display, family, 15, SWT.BOLD);
        title = font(display, family, 19, SWT.BOLD);
        figure = font(display, family, 28, SWT.BOLD);
    }

    /**
     * @param widget any widget
     * @return the theme of its display
     */
    public static Theme of(Widget widget) {
        return of(widget.getDisplay());
    }

    /**
     * @param display UI thread only
     * @return its theme
     */
    public static Theme of(Display display) {
        if (display.getData(KEY) instanceof Theme theme) {
            return theme;
        }
        return install(display, display.getSystemFont().getFontData()[0].getName());
    }

    /**
     * Uses a shipped font instead of the machine's; called once, before the first widget. On Linux the launcher has told
     * fontconfig of it already.
     *
     * @param files TrueType files
     * @param family their name; the machine's font stays if no file can be loaded
     * @param display of the product
     */
    public static void use(List<Path> files, String family, Display display) {
        if (display.getFontList(family, true).length == 0) {
            files.forEach(file -> display.loadFont(file.toString()));
        }
        if (display.getFontList(family, true).length > 0) {
            install(display, family);
        }
    }

    private static Theme install(Display display, String family) {
        var theme = new Theme(display, family);
        display.setData(KEY, theme);
        display.disposeExec(theme::dispose);
        return theme;
    }

    /** @return 13 px */
    public Font body() {
        return body;
    }

    /** @return 13 px, bold */
    public Font strong() {
        return strong;
    }

    /** @return 12 px: the status line */
    public Font status() {
        return status;
    }

    /** @return 11 px */
    public Font small() {
        return small;
    }

    /** @return 11 px, bold: pills, headings of columns */
    public Font smallStrong() {
        return smallStrong;
    }

    /** @return 15 px, bold: what a step asks for */
    public Font heading() {
        return heading;
    }

    /** @return 19 px, bold: title of a page */
    public Font title() {
        return title;
    }

    /** @return 28 px, bold: figures of the start page */
    public Font figure() {
        return figure;
    }

    /**
     * @param tone a state
     * @return colour of dots, bars and frames
     */
    public Color mark(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> edge;
            case ACTIVE -> accent;
            case GOOD -> GOOD;
            case WARNING -> WARNING;
            case BAD -> BAD;
        };
    }

    /**
     * @param tone a state
     * @return colour of text, readable on {@link #soft} and on {@link #surface}
     */
    public Color text(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> ink;
            case ACTIVE -> onSelected;
            case GOOD -> GOOD_TEXT;
            case WARNING -> WARNING_TEXT;
            case BAD -> BAD_TEXT;
        };
    }

    /**
     * @param tone a state
     * @return colour behind pills and banners
     */
    public Color soft(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> track;
            case ACTIVE -> selected;
            case GOOD -> GOOD_SOFT;
            case WARNING -> WARNING_SOFT;
            case BAD -> BAD_SOFT;
        };
    }

    private static Font font(Display display, String family, int pixels, int style) {
        var data = new FontData(family, 10, style);
        data.height = (float) (pixels * POINTS_PER_PIXEL);
        return new Font(display, data);
    }

    private void dispose() {
        for (var font : new Font[] {body, strong, status, small, smallStrong, heading, title, figure}) {
            font.dispose();
        }
    }
}
