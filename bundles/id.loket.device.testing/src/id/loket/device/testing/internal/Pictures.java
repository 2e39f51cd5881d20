package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Looks at pictures, and draws the one that is printed. */
final class Pictures {

    private static final int[] PNG = {0x89, 'P', 'N', 'G'};

    private Pictures() {
    }

    /** @return a PNG, decoded */
    static BufferedImage png(byte[] image) throws IOException {
        for (var at = 0; at < PNG.length; at++) {
            assertTrue(image.length > at && (image[at] & 0xFF) == PNG[at], "a PNG");
        }
        return decoded(image);
    }

    /** @return a PNG or JPEG, decoded */
    static BufferedImage decoded(byte[] image) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(image));
        assertNotNull(picture, "a picture that can be decoded, not " + image.length + " bytes of something");
        return picture;
    }

    /** @return the face of a card */
    static byte[] card() throws IOException {
        var card = new BufferedImage(1013, 638, BufferedImage.TYPE_INT_RGB);
        var pen = card.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, card.getWidth(), card.getHeight());
        pen.setColor(new Color(0x20, 0x60, 0xA0));
        pen.fillRect(40, 40, 300, 400);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(card, "png", bytes);
        return bytes.toByteArray();
    }
}
