package id.loket.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import id.loket.kernel.text.Refusal;

/** The pages of a PDF as pictures: for a preview, for a printer, for a notice on a wall. Not for several threads. */
public final class PdfPages implements AutoCloseable {

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
    }

    /**
     * @param pdf a whole file
     * @return its pages
     * @throws Refusal if it is no PDF, is damaged, or is locked with a password
     */
    public static PdfPages of(byte[] pdf) {
        try {
            return new PdfPages(Loader.loadPDF(pdf));
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, DocumentMsg.pdfUnreadable);
        }
    }

    /** @return how many there are */
    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * @param page from 0 on
     * @return width and height in points of 1/72 inch
     */
    public float[] size(int page) {
        var box = document.getPage(page).getCropBox();
        return new float[] {box.getWidth(), box.getHeight()};
    }

    /**
     * @param page from 0 on
     * @param dpi 96 for a screen, 300 for a printer
     * @return the page
     * @throws Refusal if something on it cannot be drawn
     */
    public BufferedImage image(int page, float dpi) {
        try {
            return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
        } catch (IOException undrawable) {
            throw new Refusal(undrawable, DocumentMsg.pdfUnreadable);
        }
    }

    /**
     * @param page from 0 on
     * @param dpi 96 for a screen, 300 for a printer
     * @return {@link #image} as PNG
     */
    public byte[] png(int page, float dpi) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(page, dpi), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
