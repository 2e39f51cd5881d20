package id.loket.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;

class PdfPagesTest {

    @Test
    void eachPageIsDrawnInTheSizeAskedFor() throws IOException {
        try (var pages = PdfPages.of(twoPages())) {
            assertEquals(2, pages.count());
            assertEquals(PDRectangle.A4.getWidth(), pages.size(1)[0], 0.1f);
            var blank = pages.image(0, 96);
            var marked = pages.image(1, 96);
            assertEquals(794, blank.getWidth(), 1);
            assertEquals(1123, blank.getHeight(), 1);
            assertNotEquals(blank.getRGB(100, 1000), marked.getRGB(100, 1000), "the second page has a black square there");
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        var refused = assertThrows(Refusal.class, () -> PdfPages.of("no document".getBytes()));
        assertEquals(DocumentMsg.pdfUnreadable, refused.reason());
    }

    private static byte[] twoPages() throws IOException {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            var second = new PDPage(PDRectangle.A4);
            document.addPage(second);
            try (var pen = new PDPageContentStream(document, second)) {
                pen.addRect(50, 50, 100, 100);
                pen.fill();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
