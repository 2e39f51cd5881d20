package id.loket.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

class QrCodesTest {

    @Test
    void aCodeReadsBackAsItWasWritten() throws Exception {
        assertEquals("LKT-42-55 é", read(QrCodes.image("LKT-42-55 é", 120)));
    }

    @Test
    void aCodeLargerThanAskedForKeepsItsModules() throws Exception {
        var text = "x".repeat(300);
        var image = QrCodes.image(text, 10);
        assertTrue(image.getWidth() > 10);
    }

    private static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
