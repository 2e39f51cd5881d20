package id.loket.driver.simulated.internal;

import java.awt.Color;
import java.awt.image.BufferedImage;

import id.loket.device.DocumentScanner.Colour;
import id.loket.kernel.Nik;

/** A page that looks like a letter from afar: a head, lines of words without letters, a round seal. */
final class SyntheticLetter {

    private static final double WIDTH_INCHES = 4.13;
    private static final double HEIGHT_INCHES = 5.83;
    private static final int LINES = 18;

    private SyntheticLetter() {
    }

    static byte[] page(Nik nik, int sheet, int dpi, Colour colour) {
        var type = switch (colour) {
            case COLOUR -> BufferedImage.TYPE_INT_RGB;
            case GREY -> BufferedImage.TYPE_BYTE_GRAY;
            case LINE_ART -> BufferedImage.TYPE_BYTE_BINARY;
        };
        var page = new BufferedImage((int) (WIDTH_INCHES * dpi), (int) (HEIGHT_INCHES * dpi), type);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.scale(dpi / 100.0, dpi / 100.0);
        pen.setColor(Color.BLACK);
        pen.fillRect(40, 40, 330, 8);
        pen.drawLine(40, 56, 370, 56);
        var words = Seed.of(nik, "letter", sheet);
        for (var line = 0; line < LINES; line++) {
            for (var x = 40; x < 340;) {
                var word = words.nextInt(8, 36);
                pen.fillRect(x, 84 + line * 20, word, 5);
                x += word + 5;
            }
        }
        pen.setColor(new Color(0x30, 0x40, 0xA0));
        pen.drawOval(290, 480, 60, 60);
        SimulationMark.draw(pen, (int) (WIDTH_INCHES * 100), (int) (HEIGHT_INCHES * 100));
        pen.dispose();
        return ColourPng.of(page);
    }
}
