package id.loket.stock.supply.internal;

import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;

import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.Store;
import id.loket.testing.StoreTest;

class EvidenceTest {

    private static final String NOTE = EvidenceFiles.consignment(1);

    private EvidenceFiles files;

    @BeforeEach
    void open(Store store) {
        files = new StoredEvidence(store);
    }

    @StoreTest
    void anImageIsOpenedAsAPageInItsOwnDirection() throws IOException {
        var upright = files.attach(KEEPER, NOTE, "surat-jalan.png", image(400, 600));
        var across = files.attach(KEEPER, NOTE, "kotak.png", image(600, 400));
        try (var tall = Loader.loadPDF(files.paper(KEEPER, upright)); var wide = Loader.loadPDF(files.paper(KEEPER, across))) {
            assertEquals(1, tall.getNumberOfPages());
            assertEquals(595, tall.getPage(0).getMediaBox().getWidth(), 1);
            assertEquals(842, wide.getPage(0).getMediaBox().getWidth(), 1);
        }
    }

    @StoreTest
    void aPdfIsOpenedAsItIs() {
        var pdf = "%PDF-1.7 apa adanya".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(pdf, files.paper(KEEPER, files.attach(KEEPER, NOTE, "surat.pdf", pdf)));
    }

    @StoreTest
    void anImageThatBreaksOffIsRefused() throws IOException {
        var broken = files.attach(KEEPER, NOTE, "rusak.png", Arrays.copyOf(image(400, 600), 40));
        refused(SupplyMsg.evidenceUnreadable, () -> files.paper(KEEPER, broken));
    }

    private static byte[] image(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
