package id.loket.device.iso;

import java.util.ArrayList;
import java.util.List;

import id.loket.device.Capture;
import id.loket.device.iso.Picture.Compression;

/**
 * A face image record, ISO/IEC 19794-5:2011.
 *
 * @param representations its pictures, at least one
 */
public record FaceRecord(List<Representation> representations) {

    private static final String IDENTIFIER = "FAC";
    private static final String VERSION = "030";
    private static final int MOST_REPRESENTATIONS = 16;
    private static final int FACE_DETAILS = 15;
    private static final int LANDMARK = 8;
    private static final int LARGEST = 8192;
    private static final int FULL_FRONTAL = 1;
    private static final int PNG = 3;
    private static final int RGB24 = 1;

    /**
     * One face.
     *
     * @param qualities 0 to 100, in the order of the record; empty if it has none
     * @param picture in colour
     */
    public record Representation(List<Integer> qualities, Picture picture) {

        /**
         * @return the picture as PNG
         * @throws IsoRecordException if it cannot be decoded
         */
        public byte[] png() throws IsoRecordException {
            return picture.png(0);
        }
    }

    /**
     * @param png a portrait, 24-bit colour
     * @param quality how good it is
     * @return the record
     * @throws IllegalArgumentException if that is no PNG
     */
    public static byte[] of(byte[] png, Capture.Quality quality) {
        var drawn = Drawn.of(png);
        var representation = new RecordWriter().dateDeviceAndQuality(quality.value())
                .number(2, 0) // landmarks
                .bytes(new byte[FACE_DETAILS]) // nothing stated about the person
                .number(1, FULL_FRONTAL)
                .number(1, PNG)
                .number(2, drawn.width()).number(2, drawn.height())
                .number(1, 0) // sampling rate level
                .number(2, 0) // post-acquisition processing
                .number(1, 0) // cross reference
                .number(1, RGB24)
                .number(4, png.length).bytes(png);
        return new RecordWriter()
                .number(2, 1) // representations
                .number(1, 0) // certification flag
                .number(2, 0) // temporal semantics: one picture
                .bytes(representation.asRepresentation().toBytes())
                .asRecord(IDENTIFIER, VERSION);
    }

    /**
     * @param record bytes from outside
     * @return what they hold
     * @throws IsoRecordException if they are no such record, whole and exact
     */
    public static FaceRecord read(byte[] record) throws IsoRecordException {
        var reader = RecordReader.of(record, IDENTIFIER, VERSION);
        var count = reader.within("number of representations", 2, 1, MOST_REPRESENTATIONS);
        reader.within("certification flag", 1, 0, 0);
        reader.skip("temporal semantics", 2);
        var representations = new ArrayList<Representation>();
        for (var number = 0; number < count; number++) {
            representations.add(representation(reader.representation()));
        }
        reader.end();
        return new FaceRecord(List.copyOf(representations));
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
        var landmarks = reader.small("number of landmark points", 2);
        reader.skip("facial information", FACE_DETAILS);
        reader.skip("landmark points", (long) landmarks * LANDMARK);
        reader.skip("face image type", 1);
        var compression = compression(reader.small("image data type", 1));
        var width = reader.within("width", 2, 1, LARGEST);
        var height = reader.within("height", 2, 1, LARGEST);
        reader.skip("image information", 5);
        return new Representation(qualities, new Picture(compression, width, height, reader.picture()));
    }

    private static Compression compression(int code) throws IsoRecordException {
        return switch (code) {
            case 0 -> Compression.JPEG;
            case 1 -> Compression.JPEG2000_LOSSY;
            case 2 -> Compression.JPEG2000_LOSSLESS;
            case PNG -> Compression.PNG;
            default -> throw new IsoRecordException("image data type", String.valueOf(code));
        };
    }
}
