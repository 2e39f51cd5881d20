package id.loket.driver.ipp.internal;

import static id.loket.driver.ipp.internal.Printers.FACE;
import static id.loket.driver.ipp.internal.Printers.await;
import static id.loket.driver.ipp.internal.Printers.fault;
import static id.loket.driver.ipp.internal.Printers.over;
import static id.loket.driver.ipp.internal.Printers.polled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.CardPrinter;
import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.testing.printer.IppPrinterPeer;
import id.loket.testing.printer.PwgPage;

/** Against a real IPP printer, a process of its own. */
class IppPrinterTest {

    @TempDir
    private static Path folder;
    private static IppPrinterPeer peer;

    private final IppPrinter printer = Printers.at(peer.uri());

    @BeforeAll
    static void start() {
        peer = IppPrinterPeer.start(folder.resolve("printer"));
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @BeforeEach
    void wellAndQuick() {
        peer.fault("none");
        peer.speed(0);
    }

    @Test
    void aCardIsPrintedPixelByPixel() throws IOException {
        var job = printer.submit(Printers.png(FACE), "card-1");
        assertEquals(Job.State.COMPLETED, over(printer, job).state());
        var page = PwgPage.read(peer.printed("card-1").get(0));
        assertEquals(300, page.dpi());
        assertEquals("iso_id-1_53.98x85.6mm", page.size());
        Printers.assertSamePixels(FACE, page.image());
    }

    @Test
    void aTransparentPictureIsPrintedOnWhite() throws IOException {
        var clear = new BufferedImage(1013, 638, BufferedImage.TYPE_INT_ARGB);
        over(printer, printer.submit(Printers.png(clear), "card-clear"));
        assertEquals(0xFFFFFF, PwgPage.read(peer.printed("card-clear").get(0)).image().getRGB(500, 300) & 0xFFFFFF);
    }

    @Test
    void anEmptyHopperHoldsTheCardUntilSomeoneFillsIt() {
        peer.fault("empty");
        var job = printer.submit(Printers.png(FACE), "card-2");
        await(() -> printer.job(job).reasons().stream().anyMatch(reason -> reason.startsWith("media-empty")));
        var status = polled(printer);
        assertEquals(State.ATTENTION, status.state());
        assertEquals(Text.noCard.text(), status.text());
        assertEquals(Job.State.PROCESSING, printer.job(job).state());
        peer.fault("none");
        assertEquals(Job.State.COMPLETED, over(printer, job).state());
        assertEquals(1, peer.printed("card-2").size());
        assertEquals(State.READY, polled(printer).state());
    }

    @Test
    void aJamRuinsTheCardAndAbortsTheJob() {
        peer.fault("jam");
        var job = printer.submit(Printers.png(FACE), "card-3");
        await(() -> printer.job(job).reasons().stream().anyMatch(reason -> reason.startsWith("media-jam")));
        assertEquals(Text.jam.text(), polled(printer).text());
        peer.fault("none");
        var over = over(printer, job);
        assertEquals(Job.State.ABORTED, over.state());
        assertTrue(over.reasons().contains("aborted-by-system"), () -> over.reasons().toString());
        assertTrue(peer.printed("card-3").isEmpty());
        assertTrue(peer.spoiled().stream().anyMatch(card -> card.getFileName().toString().startsWith("card-3.")));
    }

    @Test
    void aFullMemoryAbortsTheJobWithoutACard() {
        peer.fault("spool 1");
        var job = printer.submit(Printers.png(FACE), "card-4");
        await(() -> polled(printer).text().equals(Text.memoryFull.text()));
        assertEquals(Job.State.ABORTED, over(printer, job).state());
        assertTrue(peer.printed("card-4").isEmpty());
    }

    @Test
    void aLowRibbonIsToldButPrints() {
        peer.fault("ribbon");
        assertEquals(Job.State.COMPLETED, over(printer, printer.submit(Printers.png(FACE), "card-5")).state());
        var status = polled(printer);
        assertEquals(State.READY, status.state());
        assertTrue(status.text().contains("Pita warna YMCKO 5 %"), status.text());
        peer.fault("none");
        over(printer, printer.submit(Printers.png(FACE), "card-5b"));
        assertEquals("", polled(printer).text());
    }

    @Test
    void aBusyPrinterTakesNoSecondCard() {
        peer.speed(1);
        var job = printer.submit(Printers.png(FACE), "card-6");
        assertEquals(Fault.BUSY, fault(() -> printer.submit(Printers.png(FACE), "card-7")));
        assertEquals(Job.State.COMPLETED, over(printer, job).state());
        assertTrue(peer.printed("card-7").isEmpty());
    }

    @Test
    void aCancelledJobIsCancelledAndOneThatIsOverStaysAsItIs() {
        peer.fault("empty");
        var job = printer.submit(Printers.png(FACE), "card-8");
        await(() -> printer.job(job).state() == Job.State.PROCESSING);
        printer.cancel(job);
        peer.fault("none");
        assertEquals(Job.State.CANCELLED, over(printer, job).state());
        printer.cancel(job);
        assertEquals(Job.State.CANCELLED, printer.job(job).state());
    }

    @Test
    void jobsAreFoundByNameAfterTheStationForgotTheirNumbers() {
        var first = printer.submit(Printers.png(FACE), "card-9");
        over(printer, first);
        peer.speed(0.5);
        var second = printer.submit(Printers.png(FACE), "card-9");
        var reconnected = Printers.at(peer.uri());
        assertEquals(List.of(second, first), reconnected.jobsNamed("card-9").stream().map(Job::id).toList());
        assertEquals(List.of(), reconnected.jobsNamed("card-"));
        over(printer, second);
    }

    @Test
    void aPrinterThatIsGoneTookNothing() {
        peer.off();
        try {
            assertEquals(Fault.UNPLUGGED, fault(() -> printer.submit(Printers.png(FACE), "card-10")));
            assertEquals(Fault.UNPLUGGED, fault(() -> printer.jobsNamed("card-10")));
            var status = polled(printer);
            assertEquals(State.OFFLINE, status.state());
            assertEquals(Text.offline.text(), status.text());
        } finally {
            peer.on();
        }
        assertEquals(State.READY, polled(printer).state());
        assertEquals(List.of(), printer.jobsNamed("card-9"), "a printer forgets its jobs with its power");
    }

    @Test
    void aPrinterThatTakesOnlyPdfGetsPdf() throws IOException, InterruptedException {
        try (var pdfOnly = IppPrinterPeer.start(folder.resolve("pdf"), "application/pdf")) {
            var other = Printers.at(pdfOnly.uri());
            var job = other.submit(Printers.png(FACE), "card-11");
            await(() -> other.job(job).state() == Job.State.COMPLETED);
            Printers.assertSamePixels(FACE, rasterised(pdfOnly.printed("card-11").get(0)));
        }
    }

    @Test
    void whenThePrinterFallsSilentWithTheCardNobodyKnows() throws IOException {
        try (var silent = SilentPrinter.start()) {
            var other = Printers.at(silent.uri());
            assertEquals(Fault.TIMEOUT, fault(() -> other.submit(Printers.png(FACE), "card-12")));
            assertEquals(Fault.GARBAGE, fault(() -> other.job("1")));
        }
    }

    @Test
    void whatIsNoPictureIsNotSent() {
        assertEquals(Fault.GARBAGE, fault(() -> printer.submit(new byte[] {1, 2, 3}, "card-13")));
        assertEquals(List.of(), printer.jobsNamed("card-13"));
    }

    @Test
    void onlyANewStatusIsTold() {
        var told = new AtomicInteger();
        printer.observe(told::incrementAndGet);
        printer.poll();
        printer.poll();
        assertEquals(1, told.get());
        peer.off();
        try {
            printer.poll();
            assertEquals(2, told.get());
        } finally {
            peer.on();
        }
    }

    @Test
    void whatItCanDoAndWhatItUsesUpIsKnown() {
        var can = printer.capabilities();
        assertTrue(can.formats().contains("image/pwg-raster"), () -> can.formats().toString());
        assertEquals(300, can.resolution());
        assertTrue(can.colour());
        assertEquals(List.of(new CardPrinter.Supply("Pita warna YMCKO", 90, 10), new CardPrinter.Supply("Blangko", 80, 10)),
                printer.supplies());
    }

    @Test
    void aPrinterNotYetAskedIsUnknown() {
        var fresh = Printers.at(peer.uri());
        assertEquals(State.UNKNOWN, fresh.status().state());
        assertFalse(fresh.status().text().isEmpty());
    }

    /** By poppler, which knows nothing of the driver. */
    private static BufferedImage rasterised(Path pdf) throws IOException, InterruptedException {
        var picture = folder.resolve("page");
        var poppler = new ProcessBuilder("pdftoppm", "-r", "300", "-png", "-singlefile",
                pdf.toString(), picture.toString()).inheritIO().start();
        assertEquals(0, poppler.waitFor());
        return ImageIO.read(folder.resolve("page.png").toFile());
    }
}
