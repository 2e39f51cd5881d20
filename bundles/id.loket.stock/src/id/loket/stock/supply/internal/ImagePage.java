package id.loket.stock.supply.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import id.loket.kernel.text.Refusal;
import id.loket.stock.supply.SupplyMsg;

/** A photograph or scan as a page of A4. */
final class ImagePage {

    /** Points: a centimetre. */
    private static final float MARGIN = 28.35f;

    private ImagePage() {
    }

    static byte[] pdf(byte[] image, String name) {
        try (var document = new PDDocument()) {
            var picture = PDImageXObject.createFromByteArray(document, image, name);
            var size = picture.getWidth() > picture.getHeight()
                    ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
            var page = new PDPage(size);
            document.addPage(page);
            var scale = Math.min((size.getWidth() - 2 * MARGIN) / picture.getWidth(),
                    (size.getHeight() - 2 * MARGIN) / picture.getHeight());
            var width = picture.getWidth() * scale;
            var height = picture.getHeight() * scale;
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, (size.getWidth() - width) / 2, size.getHeight() - MARGIN - height, width, height);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(unreadable, SupplyMsg.evidenceUnreadable, name);
        }
    }
}
