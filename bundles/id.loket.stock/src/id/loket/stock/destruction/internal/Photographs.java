package id.loket.stock.destruction.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import id.loket.kernel.text.Refusal;
import id.loket.stock.destruction.DestructionMsg;

/** Makes photographs small enough for paper: a telephone's picture has ten times the points a page can show. */
final class Photographs {

    private static final int LONGEST = 1200;

    private Photographs() {
    }

    static String forPaper(byte[] photograph) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photograph));
            if (image == null) {
                throw new Refusal(DestructionMsg.photographUnreadable);
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(scaled(image), "jpg", out);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException damaged) {
            throw new Refusal(damaged, DestructionMsg.photographUnreadable);
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        var share = Math.min(1.0, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) (image.getWidth() * share));
        var height = Math.max(1, (int) (image.getHeight() * share));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
