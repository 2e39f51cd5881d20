package id.loket.device.iso;

import java.util.ArrayList;
import java.util.List;

import id.loket.device.Capture;
import id.loket.device.iso.Picture.Compression;
import id.loket.kernel.Eye;

/**
 * An iris image record, ISO/IEC 19794-6:2011.
 *
 * @param representations its pictures, at least one
 */
public record IrisRecord(List<Representation> representations) {

    private static final String IDENTIFIER = "IIR";
    private static final String VERSION = "020";
    private static final int MOST_REPRESENTATIONS = 16;
    private static final int LARGEST = 4096;
    private static final int UNCROPPED = 1;
    private static final int PNG = 14;
    private static final int DEPTH = 8;
    private static final int GEOMETRY = 18;

    /**
     * One eye.
     *
     * @param eye which
     * @param qualities 0 to 100, in the order of the record; empty if it has none
     * @param picture 8-bit grey
     */
    public record Representation(Eye eye, List<Integer> qualities, Picture picture) {

        /**
         * @return the picture as PNG
         * @throws IsoRecordException if it cannot be decoded
         */
        public byte[] png() throws IsoRecordException {
            return picture.png(0);
        }
    }

    /**
     * @param eye which
     * @param png its picture, 8-bit grey
     * @param quality how good it is
     * @return the record
     * @throws IllegalArgumentException if that is no PNG
     */
    public static byte[] of(Eye eye, byte[] png, Capture.Quality quality) {
        var drawn = Drawn.of(png);
        var representation = new RecordWriter().dateDeviceAndQuality(quality.value())
                .number(2, 1) // representation number
                .number(1, eye.code())
                .number(1, UNCROPPED)
                .number(1, PNG)
                .number(1, 0) // orientation and history undefined
                .number(2, drawn.width()).number(2, drawn.height())
                .number(1, DEPTH)
                .bytes(new byte[GEOMETRY]) // range, roll angle, centre, diameter undefined
                .number(4, png.length).bytes(png);
        return new RecordWriter()
                .number(2, 1) // representations
                .number(1, 0) // certification flag
                .number(1, 1) // eyes
                .bytes(representation.asRepresentation().toBytes())
                .asRecord(IDENTIFIER, VERSION);
    }

    /**
     * @param record bytes from outside
     * @return what they hold
     * @throws IsoRecordException if they are no such record, whole and exact
     */
    public static IrisRecord read(byte[] record) throws IsoRecordException {
        var reader = RecordReader.of(record, IDENTIFIER, VERSION);
        var count = reader.within("number of representations", 2, 1, MOST_REPRESENTATIONS);
        reader.within("certification flag", 1, 0, 0);
        var eyes = reader.within("number of eyes", 1, 1, 2);
        var representations = new ArrayList<Representation>();
        for (var number = 0; number < count; number++) {
            representations.add(representation(reader.representation()));
        }
        reader.end();
        if (representations.stream().map(Representation::eye).distinct().count() != eyes) {
            throw new IsoRecordException("number of eyes", eyes + " announced, others delivered");
        }
        return new IrisRecord(List.copyOf(representations));
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

    private static Representation representation(RecordReader reader) throws IsoRecordException {
        var qualities = reader.qualities();
        reader.skip("representation number", 2);
        var code = reader.small("eye label", 1);
        var eye = Eye.of(code).orElseThrow(() -> new IsoRecordException("eye label", code + " is no eye"));
        reader.skip("image type", 1);
        var compression = compression(reader.small("image format", 1));
        reader.skip("image properties", 1);
        var width = reader.within("image width", 2, 1, LARGEST);
        var height = reader.within("image height", 2, 1, LARGEST);
        reader.within("bit depth", 1, DEPTH, DEPTH);
        reader.skip("range, roll, centre and diameter", GEOMETRY);
        var picture = new Picture(compression, width, height, reader.picture());
        if (compression == Compression.RAW && picture.bytes().length != width * height) {
            throw new IsoRecordException("image data length", picture.bytes().length + " for " + width + " x " + height);
        }
        return new Representation(eye, qualities, picture);
    }

    private static Compression compression(int code) throws IsoRecordException {
        return switch (code) {
            case 2 -> Compression.RAW;
            case 10 -> Compression.JPEG2000_LOSSLESS;
            case PNG -> Compression.PNG;
            default -> throw new IsoRecordException("image format", String.valueOf(code));
        };
    }
}
