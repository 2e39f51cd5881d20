package id.loket.printing.internal;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import id.loket.document.Fonts.Weight;
import id.loket.document.QrCodes;

/** Draws card faces: 1013 × 638 px, the size of a card at 300 dpi. Needs no screen. Thread-safe. */
final class FaceRenderer {

    static final int WIDTH = 1013;
    static final int HEIGHT = 638;

    private static final String SPECIMEN = "SPESIMEN";
    private static final String SPECIMEN_NOTE = "KARTU PELATIHAN · BUKAN DOKUMEN KEPENDUDUKAN";
    private static final float SPECIMEN_STRENGTH = 0.20f;

    private final Pen pen = new Pen();

    /** Gives the face as PNG. */
    byte[] png(FaceContent content, FaceTemplate template) {
        var out = new ByteArrayOutputStream();
        // Not through a file, as would be usual.
        try (var image = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(draw(content, template), "png", image);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private BufferedImage draw(FaceContent content, FaceTemplate template) throws IOException {
        var face = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = face.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawGround(canvas, content, template);
        drawTexts(canvas, content, template);
        new FaceRows(template, pen).draw(canvas, content.rows());
        drawImage(canvas, content.portrait(), template.box("portrait"));
        if (content.signature().length > 0) {
            drawImage(canvas, content.signature(), template.box("signature"));
        }
        if (content.specimen()) {
            drawSpecimen(canvas, template);
        }
        // Last and on white, so that nothing lies over the code.
        drawCode(canvas, content.code(), template.box("code"));
        canvas.dispose();
        return face;
    }

    private static void drawGround(Graphics2D canvas, FaceContent content, FaceTemplate template) {
        var kind = content.foreigner() ? ".foreigner" : "";
        canvas.setColor(template.colour("ground" + kind));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(template.colour("band" + kind));
        canvas.fill(template.box("header"));
    }

    private void drawTexts(Graphics2D canvas, FaceContent content, FaceTemplate template) {
        var ink = template.colour("ink");
        pen.draw(canvas, content.province(), template.text("province"), ink);
        pen.draw(canvas, content.regency(), template.text("regency"), ink);
        pen.draw(canvas, template.label("nik"), template.text("nik.label"), ink);
        pen.draw(canvas, content.nik(), template.text("nik"), ink);
        pen.draw(canvas, content.issuedPlace(), template.text("issued.place"), ink);
        pen.draw(canvas, content.issuedDate(), template.text("issued.date"), ink);
    }

    private static void drawImage(Graphics2D canvas, byte[] png, Rectangle box) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        if (image == null) {
            throw new IOException("Portrait or signature is no image");
        }
        var scale = Math.min(box.getWidth() / image.getWidth(), box.getHeight() / image.getHeight());
        var width = (int) Math.round(image.getWidth() * scale);
        var height = (int) Math.round(image.getHeight() * scale);
        canvas.drawImage(image, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height, null);
    }

    private static void drawCode(Graphics2D canvas, String code, Rectangle box) {
        var side = Math.min(box.width, box.height);
        canvas.setColor(Color.WHITE);
        canvas.fill(box);
        canvas.drawImage(QrCodes.image(code, side), box.x, box.y, null);
    }

    private void drawSpecimen(Graphics2D canvas, FaceTemplate template) {
        var colour = template.colour("specimen");
        pen.draw(canvas, SPECIMEN_NOTE, template.text("specimen"), colour);
        var box = template.box("specimen");
        var slanted = (Graphics2D) canvas.create();
        slanted.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, SPECIMEN_STRENGTH));
        slanted.setColor(colour);
        slanted.rotate(-Math.atan2(box.height, box.width) * 0.8, box.getCenterX(), box.getCenterY());
        var size = pen.fit(SPECIMEN, Weight.BOLD, box.height, box.width);
        var width = pen.width(SPECIMEN, Weight.BOLD, size);
        pen.draw(slanted, SPECIMEN, Weight.BOLD, size, box.getCenterX() - width / 2, box.getCenterY() + size * 0.36);
        slanted.dispose();
    }
}
