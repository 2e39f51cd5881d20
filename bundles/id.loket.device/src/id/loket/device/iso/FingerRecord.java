package id.loket.device.iso;

import java.util.ArrayList;
import java.util.List;

import id.loket.device.Capture;
import id.loket.device.iso.Picture.Compression;
import id.loket.kernel.FingerPosition;

/**
 * A finger image record, ISO/IEC 19794-4:2011.
 *
 * @param representations its pictures, at least one
 */
public record FingerRecord(List<Representation> representations) {

    private static final String IDENTIFIER = "FIR";
    private static final String VERSION = "020";
    private static final int MOST_REPRESENTATIONS = 24;
    private static final int CERTIFICATION_BLOCK = 3;
    private static final int PPI = 1;
    private static final int PP_CM = 2;
    private static final double CM_PER_INCH = 2.54;
    private static final int LARGEST = 4096;
    private static final int DEPTH = 8;
    private static final int PNG = 6;

    /**
     * One finger.
     *
     * @param position which
     * @param dpi resolution of the picture
     * @param qualities 0 to 100, in the order of the record; empty if it has none
     * @param picture 8-bit grey
     */
    public record Representation(FingerPosition position, int dpi, List<Integer> qualities, Picture picture) {

        /**
         * @return the picture as PNG
         * @throws IsoRecordException if it cannot be decoded
         */
        public byte[] png() throws IsoRecordException {
            return picture.png(dpi);
        }
    }

    /**
     * @param position which finger
     * @param png its picture, 8-bit grey
     * @param dpi resolution, 1 to 65535
     * @param quality how good it is
     * @return the record
     * @throws IllegalArgumentException if that is no PNG
     */
    public static byte[] of(FingerPosition position, byte[] png, int dpi, Capture.Quality quality) {
        var drawn = Drawn.of(png);
        var representation = new RecordWriter().dateDeviceAndQuality(quality.value())
                .number(1, position.code())
                .number(1, 1) // representation number
                .number(1, PPI)
                .number(2, dpi).number(2, dpi) // of the device
                .number(2, dpi).number(2, dpi) // of the picture
                .number(1, DEPTH)
                .number(1, PNG)
                .number(1, 0) // live-scan plain
                .number(2, drawn.width()).number(2, drawn.height())
                .number(4, png.length).bytes(png);
        return new RecordWriter()
                .number(2, 1) // representations
                .number(1, 0) // without certification blocks
                .number(1, 1) // positions
                .bytes(representation.asRepresentation().toBytes())
                .asRecord(IDENTIFIER, VERSION);
    }

    /**
     * @param record bytes from outside
     * @return what they hold
     * @throws IsoRecordException if they are no such record, whole and exact
     */
    public static FingerRecord read(byte[] record) throws IsoRecordException {
        var reader = RecordReader.of(record, IDENTIFIER, VERSION);
        var count = reader.within("number of representations", 2, 1, MOST_REPRESENTATIONS);
        var certified = reader.within("certification flag", 1, 0, 1) == 1;
        var positions = reader.within("number of positions", 1, 1, MOST_REPRESENTATIONS);
        var representations = new ArrayList<Representation>();
        for (var number = 0; number < count; number++) {
            representations.add(representation(reader.representation(), certified));
        }
        reader.end();
        if (representations.stream().map(Representation::position).distinct().count() != positions) {
            throw new IsoRecordException("number of positions", positions + " announced, others delivered");
        }
        return new FingerRecord(List.copyOf(representations));
    }

    /**
     * @return the only representation
     * @throws IsoRecordException if there are several
     */
    public Representation only() throws IsoRecordException {
        if (representations.size() != 1) {
            throw new IsoRecordException("number of representations", representations.size() + " instead of 1");
        }
        return representations.get(0);
    }

    private static Representation representation(RecordReader reader, boolean certified) throws IsoRecordException {
        var qualities = reader.qualities();
        if (certified) {
            reader.skip("certification blocks", (long) CERTIFICATION_BLOCK * reader.small("number of certification blocks", 1));
        }
        var code = reader.small("finger position", 1);
        var position = FingerPosition.of(code)
                .orElseThrow(() -> new IsoRecordException("finger position", code + " is not one finger"));
        reader.skip("representation number", 1);
        var unit = reader.within("scale units", 1, PPI, PP_CM);
        reader.skip("device sampling rate", 4);
        var dpi = dpi(reader, unit);
        reader.within("bit depth", 1, DEPTH, DEPTH);
        var compression = compression(reader.small("compression", 1));
        reader.skip("impression type", 1);
        var width = reader.within("horizontal line length", 2, 1, LARGEST);
        var height = reader.within("vertical line length", 2, 1, LARGEST);
        var picture = new Picture(compression, width, height, reader.picture());
        if (compression == Compression.RAW && picture.bytes().length != width * height) {
            throw new IsoRecordException("image data length", picture.bytes().length + " for " + width + " x " + height);
        }
        return new Representation(position, dpi, qualities, picture);
    }

    private static int dpi(RecordReader reader, int unit) throws IsoRecordException {
        var horizontal = reader.within("horizontal sampling rate", 2, 1, 0xFFFF);
        var vertical = reader.within("vertical sampling rate", 2, 1, 0xFFFF);
        if (horizontal != vertical) {
            throw new IsoRecordException("vertical sampling rate", vertical + ", but horizontal " + horizontal);
        }
        return unit == PPI ? horizontal : (int) Math.round(horizontal * CM_PER_INCH);
    }

    private static Compression compression(int code) throws IsoRecordException {
        return switch (code) {
            case 0 -> Compression.RAW;
            case 3 -> Compression.JPEG;
            case 4 -> Compression.JPEG2000_LOSSY;
            case 5 -> Compression.JPEG2000_LOSSLESS;
            case PNG -> Compression.PNG;
            default -> throw new IsoRecordException("compression", "algorithm " + code);
        };
    }
}
