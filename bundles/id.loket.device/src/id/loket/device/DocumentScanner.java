package id.loket.device;

import java.util.List;
import java.util.function.Consumer;

/** Scans paper: a police letter, a delivery note. */
public interface DocumentScanner extends Device {

    /**
     * @return what it can do
     * @throws DeviceException if it does not answer
     */
    Capabilities capabilities();

    /**
     * Scans one sheet, or all in the feeder. Each page is handed over as soon as it is whole, so that a jam at the fourth
     * loses none of the three before.
     *
     * @param settings how
     * @param pages given each page; called on the device's thread
     * @param control bounds (per page), cancellation
     * @return how many pages were handed over, at least 1
     * @throws DeviceException with the fault told apart; ATTENTION for a jam, an open cover, an empty feeder
     */
    int scan(Settings settings, Consumer<Page> pages, Capture.Control control);

    /**
     * What a scanner can do.
     *
     * @param resolutions in dpi, ascending; at least one
     * @param sources where it takes paper from; at least one
     * @param colours at least one
     */
    record Capabilities(List<Integer> resolutions, List<Source> sources, List<Colour> colours) {
    }

    /**
     * How to scan.
     *
     * @param dpi the resolution; the nearest the scanner has is taken
     * @param source where the paper is
     * @param colour what is wanted
     */
    record Settings(int dpi, Source source, Colour colour) {
    }

    /** Where paper is taken from. */
    enum Source { FLATBED, FEEDER }

    /** What a page is scanned as. */
    enum Colour { COLOUR, GREY, LINE_ART }

    /**
     * One side of one sheet.
     *
     * @param image PNG
     * @param dpi its real resolution
     */
    record Page(byte[] image, int dpi) {
    }
}
