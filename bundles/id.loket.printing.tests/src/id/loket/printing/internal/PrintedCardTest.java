package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.card.CardCode;
import id.loket.kernel.CardState;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.testing.printer.IppPrinterPeer;
import id.loket.testing.printer.PwgPage;

/** The card as it leaves a real IPP printer, beside the picture of it that people have reviewed. */
class PrintedCardTest {

    /** The code differs with the card's id; what it says is read back instead. */
    private static final Rectangle CODE = new Rectangle(885, 503, 110, 110);
    private static final int SEEN = 40;

    @TempDir
    private Path folder;
    private TestStore test;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
    }

    @StoreTest
    void theRasterInThePrintersSpoolIsTheReviewedPicture() throws Exception {
        try (var peer = IppPrinterPeer.start(folder.resolve("printer"))) {
            var cardId = printOn(peer);
            var page = PwgPage.read(peer.printed(PrintAct.jobName("station-1", cardId, 1)).get(0));
            assertEquals(0, share(page.image(), 0), "pixels that differ from the reviewed picture");
            assertReadsBack(page.image(), cardId);
        }
    }

    @StoreTest
    void thePdfInThePrintersSpoolLooksLikeItWhenPopplerDrawsIt() throws Exception {
        try (var peer = IppPrinterPeer.start(folder.resolve("printer"), "application/pdf")) {
            var cardId = printOn(peer);
            var pdf = peer.printed(PrintAct.jobName("station-1", cardId, 1)).get(0);
            run("pdftoppm", "-r", "300", "-png", "-singlefile", "-scale-to-x", "1013", "-scale-to-y", "638", pdf.toString(),
                    folder.resolve("drawn").toString());
            var drawn = ImageIO.read(folder.resolve("drawn.png").toFile());
            assertTrue(share(drawn, SEEN) < 0.02, () -> "share of pixels that look different: " + share(drawn, SEEN));
            assertReadsBack(drawn, cardId);
        }
    }

    private long printOn(IppPrinterPeer peer) throws Exception {
        var store = test.store();
        var people = new People(store);
        var office = new Office();
        var printer = IppDriver.printerAt(peer.uri());
        var printing = new Room(store, test.clock(), folder, office).with(printer, office.supply(1), null);
        var card = people.released(people.adult(), test.clock().instant());
        var order = new Order(card, printer.identity().key(), office.blanks.keySet().iterator().next());
        assertEquals(CardState.PRINTED, printing.print(TestSessions.of(Role.PRINT_OPERATOR), order, Watch.NONE).state());
        return card;
    }

    private void assertReadsBack(BufferedImage image, long cardId) throws Exception {
        var file = folder.resolve("card.png");
        ImageIO.write(image, "png", file.toFile());
        assertEquals(new CardCode(cardId).toString(), run("zbarimg", "-q", "--raw", file.toString()).strip());
    }

    /** The share of pixels of which a channel differs by more than that from the reviewed picture. */
    private double share(BufferedImage image, int tolerance) {
        try (var in = PrintedCardTest.class.getResourceAsStream("card.png")) {
            if (in == null) {
                throw new IOException("no reviewed picture; the printed one is " + keep(image));
            }
            var reviewed = ImageIO.read(in);
            assertEquals(reviewed.getWidth(), image.getWidth());
            assertEquals(reviewed.getHeight(), image.getHeight());
            var different = 0;
            for (var y = 0; y < image.getHeight(); y++) {
                for (var x = 0; x < image.getWidth(); x++) {
                    if (!CODE.contains(x, y) && differ(reviewed.getRGB(x, y), image.getRGB(x, y)) > tolerance) {
                        different++;
                    }
                }
            }
            return (double) different / (image.getWidth() * image.getHeight());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path keep(BufferedImage image) throws IOException {
        var file = Files.createTempFile("card", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static int differ(int one, int other) {
        var most = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), command[0]);
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
        return said;
    }
}
