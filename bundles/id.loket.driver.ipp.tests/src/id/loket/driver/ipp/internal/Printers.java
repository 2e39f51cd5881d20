package id.loket.driver.ipp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.function.Executable;

import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus;

/** What the tests of printers share: a face, patience, and looking closely. */
final class Printers {

    /** What a printer that will not print answers. */
    static final Fault REFUSED = Fault.ATTENTION;
    static final BufferedImage FACE = face();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Printers() {
    }

    static Fault fault(Executable call) {
        return assertThrows(DeviceException.class, call).fault();
    }

    static Job over(CardPrinter printer, String job) {
        await(() -> {
            var state = printer.job(job).state();
            return state != Job.State.PENDING && state != Job.State.PROCESSING;
        });
        return printer.job(job);
    }

    static DeviceStatus polled(IppPrinter printer) {
        printer.poll();
        return printer.status();
    }

    static IppPrinter at(URI uri) {
        return new IppPrinter(new PrinterAddress("Printer kartu", uri), new ReadyDocuments());
    }

    static void await(Supplier<Boolean> condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.get()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    static void assertSamePixels(BufferedImage expected, BufferedImage actual) {
        assertEquals(expected.getWidth(), actual.getWidth());
        assertEquals(expected.getHeight(), actual.getHeight());
        for (var y = 0; y < expected.getHeight(); y++) {
            var row = y;
            assertTrue(Arrays.equals(row(expected, row), row(actual, row)), () -> "row " + row);
        }
    }

    private static int[] row(BufferedImage image, int y) {
        return image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
    }

    /** Flat areas, a gradient, single pixels and equal rows: everything a run length can get wrong. */
    private static BufferedImage face() {
        var image = new BufferedImage(1013, 638, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1013, 638);
        pen.setPaint(new GradientPaint(0, 0, Color.RED, 400, 200, Color.BLUE));
        pen.fillRect(50, 50, 400, 200);
        pen.setColor(Color.BLACK);
        pen.fillRect(600, 300, 300, 300);
        for (var x = 0; x < 1013; x += 2) {
            image.setRGB(x, 280, x * 40503);
        }
        image.setRGB(1012, 637, 0x123456);
        pen.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
