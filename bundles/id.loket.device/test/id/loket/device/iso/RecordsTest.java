package id.loket.device.iso;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;

import id.loket.device.Capture.Quality;
import id.loket.device.iso.Picture.Compression;
import id.loket.kernel.Eye;
import id.loket.kernel.FingerPosition;

class RecordsTest {

    private static final Random RANDOM = new Random(19794);

    private interface Reader {
        void read(byte[] record) throws IsoRecordException;
    }

    @Test
    void aFingerComesBackAsItWasWritten() throws IsoRecordException {
        var png = png(drawn(48, 64, BufferedImage.TYPE_BYTE_GRAY), 500);

        var read = FingerRecord.read(FingerRecord.of(FingerPosition.LEFT_RING, png, 500, Quality.ofDevice(71))).only();

        assertEquals(FingerPosition.LEFT_RING, read.position());
        assertEquals(500, read.dpi());
        assertEquals(List.of(71), read.qualities());
        assertEquals(48, read.picture().width());
        assertEquals(64, read.picture().height());
        assertArrayEquals(png, read.png());
    }

    @Test
    void aFaceComesBackAsItWasWritten() throws IsoRecordException {
        var png = png(drawn(48, 64, BufferedImage.TYPE_3BYTE_BGR), 0);

        var read = FaceRecord.read(FaceRecord.of(png, Quality.ofDevice(88))).only();

        assertEquals(List.of(88), read.qualities());
        assertArrayEquals(png, read.png());
    }

    @Test
    void anIrisComesBackAsItWasWritten() throws IsoRecordException {
        var png = png(drawn(64, 48, BufferedImage.TYPE_BYTE_GRAY), 0);

        var read = IrisRecord.read(IrisRecord.of(Eye.LEFT, png, Quality.ofDevice(55))).only();

        assertEquals(Eye.LEFT, read.eye());
        assertEquals(64, read.picture().width());
        assertArrayEquals(png, read.png());
    }

    @Test
    void theFieldsOfAFingerLieWhereTheStandardPutsThem() {
        var record = FingerRecord.of(FingerPosition.RIGHT_THUMB, png(drawn(48, 64, BufferedImage.TYPE_BYTE_GRAY), 500), 500,
                Quality.ofDevice(71));
        var fields = ByteBuffer.wrap(record);

        assertEquals(0x46495200, fields.getInt(0), "FIR");
        assertEquals(0x30323000, fields.getInt(4), "020");
        assertEquals(record.length, fields.getInt(8));
        assertEquals(1, fields.getShort(12), "representations");
        assertEquals(record.length - 16, fields.getInt(16), "length of the representation");
        assertEquals(71, fields.get(35), "quality");
        assertEquals(1, fields.get(40), "position");
        assertEquals(500, fields.getShort(47), "resolution of the picture");
        assertEquals(6, fields.get(52), "PNG");
        assertEquals(48, fields.getShort(54), "width");
    }

    @Test
    void aLosslessJpeg2000PictureBecomesPngPixelByPixel() throws IsoRecordException, IOException {
        for (var type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR}) {
            var image = drawn(60, 44, type);
            var picture = new Picture(Compression.JPEG2000_LOSSLESS, 60, 44, jpeg2000(image));

            var png = picture.png(500);

            assertSamePixels(image, ImageIO.read(new ByteArrayInputStream(png)));
        }
    }

    @Test
    void aRawAndAJpegPictureBecomePng() throws IsoRecordException, IOException {
        var raw = new byte[20 * 10];
        RANDOM.nextBytes(raw);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(drawn(20, 10, BufferedImage.TYPE_BYTE_GRAY), "jpeg", jpeg);

        var fromRaw = ImageIO.read(new ByteArrayInputStream(new Picture(Compression.RAW, 20, 10, raw).png(500)));

        assertEquals(raw[23] & 0xFF, fromRaw.getRaster().getSample(3, 1, 0));
        assertTrue(Png.is(new Picture(Compression.JPEG, 20, 10, jpeg.toByteArray()).png(0)));
    }

    @Test
    void aPictureOfAnotherSizeThanAnnouncedIsRefused() throws IOException {
        var image = drawn(60, 44, BufferedImage.TYPE_BYTE_GRAY);

        assertEquals("image size", refused(() -> new Picture(Compression.PNG, 61, 44, png(image, 0)).png(0)));
        var encoded = jpeg2000(image);
        assertEquals("image size", refused(() -> new Picture(Compression.JPEG2000_LOSSY, 44, 60, encoded).png(0)));
    }

    @Test
    void whatIsWrongIsNamed() {
        var good = finger();

        assertEquals("format identifier", refused(changed(good, 0, 'X')));
        assertEquals("version number", refused(changed(good, 5, '9')));
        assertEquals("length of record", refused(Arrays.copyOf(good, good.length - 1)));
        assertEquals("length of record", refused(Arrays.copyOf(good, good.length + 1)));
        assertEquals("number of representations", refused(changed(good, 13, 0)));
        assertEquals("number of positions", refused(changed(good, 15, 3)));
        assertEquals("representation length", refused(changed(good, 18, 0xFF)));
        assertEquals("quality value", refused(changed(good, 35, 101)));
        assertEquals("finger position", refused(changed(good, 40, 13)));
        assertEquals("scale units", refused(changed(good, 42, 0)));
        assertEquals("vertical sampling rate", refused(changed(good, 50, 1)));
        assertEquals("bit depth", refused(changed(good, 51, 16)));
        assertEquals("compression", refused(changed(good, 52, 2)));
        assertEquals("image data", refused(changed(good, 59, 0xFF)));
    }

    @Test
    void certificationAndFurtherQualityBlocksAreSteppedOver() throws IsoRecordException {
        var picture = new byte[6];
        var representation = new RecordWriter().bytes(new byte[14])
                .number(1, 2).number(1, 60).number(4, 0).number(1, 255).number(4, 0)
                .number(1, 2).bytes(new byte[6])
                .number(1, 7).number(1, 1).number(1, 2).number(4, 0).number(2, 197).number(2, 197)
                .number(1, 8).number(1, 0).number(1, 0).number(2, 3).number(2, 2).number(4, 6).bytes(picture)
                .bytes(new byte[9]);
        var record = new RecordWriter().number(2, 1).number(1, 1).number(1, 1)
                .bytes(representation.asRepresentation().toBytes()).asRecord("FIR", "020");

        var read = FingerRecord.read(record).only();

        assertEquals(FingerPosition.LEFT_INDEX, read.position());
        assertEquals(List.of(60), read.qualities());
        assertEquals(500, read.dpi(), "197 per centimetre");
    }

    @Test
    void cutOrFlippedBytesNeverGiveAnythingButTheNarrowException() throws IOException {
        var encoded = jpeg2000(drawn(32, 40, BufferedImage.TYPE_BYTE_GRAY));
        var finger = finger();
        var face = FaceRecord.of(png(drawn(48, 64, BufferedImage.TYPE_3BYTE_BGR), 0), Quality.ofDevice(5));
        var iris = IrisRecord.of(Eye.RIGHT, png(drawn(64, 48, BufferedImage.TYPE_BYTE_GRAY), 0), Quality.ofDevice(5));
        for (var round = 0; round < 1500; round++) {
            tolerate(damaged(finger), bytes -> FingerRecord.read(bytes).only().png());
            tolerate(damaged(face), bytes -> FaceRecord.read(bytes).only().png());
            tolerate(damaged(iris), bytes -> IrisRecord.read(bytes).only().png());
        }
        for (var round = 0; round < 300; round++) {
            tolerate(damaged(encoded), bytes -> new Picture(Compression.JPEG2000_LOSSLESS, 32, 40, bytes).png(0));
        }
    }

    private static void tolerate(byte[] bytes, Reader reader) {
        try {
            reader.read(bytes);
        } catch (IsoRecordException narrow) {
            assertTrue(!narrow.field().isBlank());
        }
    }

    private static byte[] damaged(byte[] good) {
        if (RANDOM.nextInt(4) == 0) {
            return Arrays.copyOf(good, RANDOM.nextInt(good.length));
        }
        var bytes = good.clone();
        for (var flips = RANDOM.nextInt(4); flips >= 0; flips--) {
            // The header is small beside the picture, yet what counts.
            var at = RANDOM.nextBoolean() ? RANDOM.nextInt(Math.min(110, bytes.length)) : RANDOM.nextInt(bytes.length);
            bytes[at] = (byte) RANDOM.nextInt();
        }
        return bytes;
    }

    private static byte[] finger() {
        return FingerRecord.of(FingerPosition.RIGHT_INDEX, png(drawn(48, 64, BufferedImage.TYPE_BYTE_GRAY), 500), 500,
                Quality.ofDevice(71));
    }

    private static byte[] changed(byte[] good, int at, int value) {
        var bytes = good.clone();
        bytes[at] = (byte) value;
        return bytes;
    }

    private static String refused(byte[] record) {
        return refused(() -> FingerRecord.read(record));
    }

    private static String refused(Executable reading) {
        return assertThrows(IsoRecordException.class, reading).field();
    }

    private static byte[] png(BufferedImage image, int dpi) {
        return Png.of(image, dpi);
    }

    static byte[] jpeg2000(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ServiceLoader.load(ImageWriterSpi.class, J2KImageWriteParam.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> Arrays.asList(provider.getFormatNames()).contains("jpeg2000"))
                .findFirst().orElseThrow().createWriterInstance();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), null);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                for (var band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(x, y, band, (int) (127 + 100 * Math.sin((x + band * 9) / 3.0 + y / 5.0)));
                }
            }
        }
        return image;
    }

    private static void assertSamePixels(BufferedImage wanted, BufferedImage found) {
        for (var y = 0; y < wanted.getHeight(); y++) {
            for (var x = 0; x < wanted.getWidth(); x++) {
                assertEquals(wanted.getRGB(x, y), found.getRGB(x, y), x + "," + y);
            }
        }
    }
}
