package id.loket.driver.ipp.internal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.model.Types;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/**
 * A card's face as a printer takes it.
 *
 * @param format MIME type
 * @param bytes the document
 */
record CardDocument(String format, byte[] bytes) {

    private static final List<String> CARD_SIZES = List.of("53.98x85.6", "id-1", "cr80", "2.125x3.375");

    /** The forms it can have, the better first: of raster, nothing but the rendered pixels can be printed. */
    private enum Form {
        PWG("image/pwg-raster", PwgRaster::of), PDF("application/pdf", CardPdf::of);

        private final String format;
        private final Function<BufferedImage, byte[]> writer;

        Form(String format, Function<BufferedImage, byte[]> writer) {
            this.format = format;
            this.writer = writer;
        }
    }

    /**
     * @param printer its label
     * @param face PNG at 300 dpi
     * @param formats what the printer says it takes
     * @return the face in each form to be offered, the best first; made when asked for
     * @throws DeviceException if the face is no image
     */
    static Iterator<CardDocument> of(String printer, byte[] face, List<String> formats) {
        var image = image(printer, face);
        // The forms not named come last: some printers take more than they say.
        return Arrays.stream(Form.values())
                .sorted(Comparator.comparing(form -> !formats.contains(form.format)))
                .map(form -> new CardDocument(form.format, form.writer.apply(image)))
                .iterator();
    }

    /** The format of the form offered first to a printer that says it takes these. */
    static String best(List<String> formats) {
        return Arrays.stream(Form.values()).min(Comparator.comparing(form -> !formats.contains(form.format))).orElseThrow().format;
    }

    /**
     * @param media what the printer knows
     * @return its card's size as a job's attribute, where it knows one
     */
    static List<Attribute<?>> jobAttributes(List<String> media) {
        return media.stream()
                .filter(keyword -> CARD_SIZES.stream().anyMatch(keyword::contains))
                .findFirst()
                .<List<Attribute<?>>>map(keyword -> List.of(Types.media.of(keyword)))
                .orElse(List.of());
    }

    private static BufferedImage image(String printer, byte[] face) {
        try {
            // Not through a file, as would be usual; reading closes it.
            var image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(face)));
            if (image == null) {
                throw new IOException("no image");
            }
            return onWhite(image);
        } catch (IOException wrong) {
            throw new DeviceException(Fault.GARBAGE, printer, wrong.getMessage(), wrong);
        }
    }

    /** A card is white where the picture is transparent. */
    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }
}
