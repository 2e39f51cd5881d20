package id.loket.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** QR codes for slips, letters and cards. */
public final class QrCodes {

    private QrCodes() {
    }

    /**
     * @param text what to encode
     * @param size width and height in pixels, quiet zone included; smaller than the code needs gives the code's size
     * @return black on white, whole pixels per module, so that printers and scanners see sharp edges
     */
    public static BufferedImage image(String text, int size) {
        var modules = encode(text);
        var scale = Math.max(1, size / modules.getWidth());
        var side = Math.max(size, modules.getWidth());
        var margin = (side - scale * modules.getWidth()) / 2;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(java.awt.Color.BLACK);
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(margin + x * scale, margin + y * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return image;
    }

    /**
     * @param text what to encode
     * @param size width and height in pixels
     * @return {@link #image} as PNG
     */
    public static byte[] png(String text, int size) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(text, size), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static BitMatrix encode(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 2);
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A QR code cannot hold " + text.length() + " characters", tooLong);
        }
    }
}
