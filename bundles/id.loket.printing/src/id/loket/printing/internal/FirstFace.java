package id.loket.printing.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.printing.internal.FaceContent.Row;

/**
 * A face that nobody sees. The first one costs most of a second, for fonts, image code and the code's matrix; drawn when
 * the module starts, it does not keep the printers waiting for the first card.
 */
final class FirstFace implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFace.class);
    private static final String WORD = "LOKET";

    private final Faces faces;

    private FirstFace(Faces faces) {
        this.faces = faces;
    }

    /** Draws it beside whatever else is done. */
    static void drawnBy(Faces faces) {
        var thread = new Thread(new FirstFace(faces), "printing-first-face");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void run() {
        try {
            faces.draw(new FaceContent(WORD, WORD, WORD, List.of(Row.of("name", WORD)), dot(), dot(), WORD, WORD, WORD, false, true));
        } catch (IOException | Refusal unreadable) {
            // Whoever prints a card is told of it, in words.
            LOG.info("No first face: {}", unreadable.getMessage());
        }
    }

    private static byte[] dot() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
