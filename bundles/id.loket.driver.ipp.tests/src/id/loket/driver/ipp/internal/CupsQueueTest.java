package id.loket.driver.ipp.internal;

import static id.loket.driver.ipp.internal.Printers.FACE;
import static id.loket.driver.ipp.internal.Printers.await;
import static id.loket.driver.ipp.internal.Printers.over;
import static id.loket.driver.ipp.internal.Printers.polled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.device.CardPrinter.Job;
import id.loket.device.DeviceStatus.State;
import id.loket.testing.printer.CupsPeer;
import id.loket.testing.printer.IppPrinterPeer;
import id.loket.testing.printer.PwgPage;

/** A card printer behind a real CUPS server, as offices share one. */
class CupsQueueTest {

    @TempDir
    private static Path folder;
    private static IppPrinterPeer peer;
    private static CupsPeer cups;

    private final IppPrinter printer = Printers.at(cups.uri());

    @BeforeAll
    static void start() {
        peer = IppPrinterPeer.start(folder.resolve("printer"));
        cups = CupsPeer.start(folder.resolve("cups"), peer.uri(), "abort-job");
    }

    @AfterAll
    static void stop() {
        cups.close();
        peer.close();
    }

    @BeforeEach
    void wellAndQuick() {
        peer.fault("none");
        peer.speed(0);
    }

    @Test
    void aCardComesThroughPixelByPixel() throws IOException {
        assertEquals(Job.State.COMPLETED, over(printer, printer.submit(Printers.png(FACE), "card-1")).state());
        var cards = peer.printed("card-1");
        assertEquals(1, cards.size());
        Printers.assertSamePixels(FACE, PwgPage.read(cards.get(0)).image());
    }

    /**
     * Two watchers of the queue look at the printer behind it, each when it pleases. If the one is first to see that the
     * printer aborted the job, CUPS calls it cancelled, if the other is, completed: so the end tells nothing of a card, and
     * the jam must be told while the job is under way.
     */
    @Test
    void aJamIsToldWithItsJobAndNobodyTriesTheCardAgain() {
        peer.fault("jam");
        var job = printer.submit(Printers.png(FACE), "card-2");
        await(() -> {
            var now = printer.job(job);
            return now.state() == Job.State.PROCESSING && now.reasons().stream().anyMatch(reason -> reason.startsWith("media-jam"));
        });
        assertEquals(Text.jam.text(), polled(printer).text());
        peer.fault("none");
        over(printer, job);
        over(printer, printer.submit(Printers.png(FACE), "card-3"));
        assertEquals(0, peer.printed("card-2").size());
        assertEquals(1, peer.spoiled().stream().filter(card -> card.getFileName().toString().startsWith("card-2.")).count());
        assertEquals(1, peer.printed("card-3").size());
    }

    @Test
    void anEmptyHopperIsToldThroughTheQueue() {
        peer.fault("empty");
        var job = printer.submit(Printers.png(FACE), "card-4");
        await(() -> polled(printer).state() == State.ATTENTION);
        assertEquals(Text.noCard.text(), printer.status().text());
        peer.fault("none");
        assertEquals(Job.State.COMPLETED, over(printer, job).state());
        assertEquals(1, peer.printed("card-4").size());
    }

    @Test
    void theRibbonIsSeenThroughTheQueue() {
        peer.fault("ribbon");
        over(printer, printer.submit(Printers.png(FACE), "card-5"));
        polled(printer);
        assertTrue(printer.supplies().stream().anyMatch(supply -> supply.percent() == 5), () -> printer.supplies().toString());
    }

    @Test
    void aCancelledJobIsCancelledInTheQueue() {
        peer.fault("empty");
        var job = printer.submit(Printers.png(FACE), "card-6");
        await(() -> printer.job(job).state() == Job.State.PROCESSING);
        printer.cancel(job);
        peer.fault("none");
        assertEquals(Job.State.CANCELLED, over(printer, job).state());
    }

    @Test
    void aQueueThatWouldPrintACardTwiceIsNotUsed() {
        try (var retrying = CupsPeer.start(folder.resolve("retrying"), peer.uri(), "retry-job")) {
            var other = Printers.at(retrying.uri());
            var status = polled(other);
            assertEquals(State.ATTENTION, status.state());
            assertEquals(Text.queueRepeats.text(), status.text());
            assertEquals(Printers.REFUSED, Printers.fault(() -> other.submit(Printers.png(FACE), "card-7")));
            assertEquals(0, peer.printed("card-7").size());
        }
    }
}
