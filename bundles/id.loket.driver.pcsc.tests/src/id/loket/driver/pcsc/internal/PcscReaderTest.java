package id.loket.driver.pcsc.internal;

import static id.loket.driver.pcsc.internal.Bench.READ_NUMBER;
import static id.loket.driver.pcsc.internal.Bench.SELECT_APPLICATION;
import static id.loket.driver.pcsc.internal.Bench.SELECT_NUMBER;
import static id.loket.driver.pcsc.internal.Bench.eventually;
import static id.loket.driver.pcsc.internal.Bench.until;
import static id.loket.driver.pcsc.internal.Bench.within;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import id.loket.chip.simulator.CardPeer;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;

/** Against pcscd with vsmartcard's virtual reader and a chip on jCardSim. */
class PcscReaderTest {

    private static CardPeer peer;
    private static Locale language;

    private Bench bench;

    @BeforeAll
    static void plugIn() {
        language = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("id"));
        peer = CardPeer.start();
    }

    @AfterAll
    static void unplug() {
        Locale.setDefault(Locale.Category.DISPLAY, language);
        peer.close();
    }

    @BeforeEach
    void open() {
        Bench.tidy(peer);
        bench = new Bench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bothSlotsAreFoundWithTheirNames() {
        eventually(() -> bench.provider.devices().size() == 2);
        assertEquals("[pcsc:Loket Virtual Reader, pcsc:Loket Virtual Reader (2)]",
                bench.provider.devices().stream().map(reader -> reader.identity().key()).sorted().toList().toString());
    }

    @Test
    void aCardsAnswerToResetIsThereWhileTheCardIs() {
        var reader = bench.empty(peer);
        peer.insert();
        eventually(() -> reader.present().isPresent());
        assertEquals("3bfa1800008131fe454a434f5033315632333298",
                HexFormat.of().formatHex(reader.present().orElseThrow()));
        peer.pull();
        eventually(() -> reader.present().isEmpty());
    }

    @Test
    void aSessionWaitsForTheCardAndReadsItsFile() {
        var reader = bench.empty(peer);
        CompletableFuture.runAsync(() -> {
            Bench.pause(200);
            peer.insert();
        });
        assertEquals("LTH00000001", reader.session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void dataInPortionsArriveWhole() {
        peer.chained(true);
        peer.insert();
        assertEquals("LTH00000001", bench.ready().session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void aCardOfProtocolT0IsSpokenToInItsWay() {
        bench.empty(peer);
        peer.atr(HexFormat.of().parseHex("3b6500002063cb6800"));
        peer.chained(true);
        peer.insert();
        try {
            var said = bench.ready().session(card -> {
                card.transmit(SELECT_APPLICATION);
                // Data and a wish for data at once: over T=0 the wish is dropped, the answer fetched.
                card.transmit(new byte[] {0, (byte) 0xA4, 0, 0, 2, 0x2F, 2, 0});
                return card.transmit(READ_NUMBER);
            }, within(5_000));
            assertEquals("LTH00000001", new String(said, 2, 11, StandardCharsets.US_ASCII));
        } finally {
            peer.pull();
            peer.atr(HexFormat.of().parseHex("3bfa1800008131fe454a434f5033315632333298"));
        }
    }

    @Test
    void noCardInTimeIsATimeout() {
        var reader = bench.empty(peer);
        fails(Fault.TIMEOUT, () -> reader.session(card -> card.atr(), within(300)));
    }

    @Test
    void aSessionWithoutACardIsCancelledWithin200Milliseconds() {
        var reader = bench.empty(peer);
        var cancelled = new AtomicBoolean();
        var session = CompletableFuture.supplyAsync(() ->
                assertThrows(DeviceException.class, () -> reader.session(card -> card.atr(), until(cancelled::get))));
        Bench.pause(300);
        var begun = System.nanoTime();
        cancelled.set(true);
        assertEquals(Fault.CANCELLED, session.join().fault());
        assertTrue(millisSince(begun) < 200, () -> millisSince(begun) + " ms");
    }

    @Test
    void aCardThatThinksForeverHoldsNobodyBeyondHisTime() {
        var reader = bench.ready();
        peer.insert();
        peer.slow(Duration.ofMillis(1_500));
        var begun = System.nanoTime();
        fails(Fault.TIMEOUT, () -> reader.session(card -> card.transmit(SELECT_APPLICATION), within(900)));
        assertTrue(millisSince(begun) < 1_800, () -> millisSince(begun) + " ms");
        assertEquals(State.BUSY, reader.status().state());
        peer.slow(Duration.ZERO);
        eventually(() -> reader.status().state() == State.READY);
        assertEquals("LTH00000001", reader.session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void aCardPulledInTheMiddleIsCalledThat() {
        var reader = bench.ready();
        peer.insert();
        var refusal = fails(Fault.CARD_REMOVED, () -> reader.session(card -> {
            card.transmit(SELECT_APPLICATION);
            peer.pullAfter(0);
            return card.transmit(SELECT_NUMBER);
        }, within(5_000)));
        assertEquals("Kartu dicabut dari Loket Virtual Reader sebelum selesai.", refusal.happened());
        assertEquals("Letakkan kembali kartunya, lalu ulangi.", refusal.next());
        peer.insert();
        assertEquals("LTH00000001", reader.session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void aCardPulledBetweenTwoCommandsIsCalledThat() {
        var reader = bench.ready();
        peer.insert();
        fails(Fault.CARD_REMOVED, () -> reader.session(card -> {
            card.transmit(SELECT_APPLICATION);
            peer.pull();
            return card.transmit(SELECT_NUMBER);
        }, within(5_000)));
    }

    @Test
    void aCardExchangedBetweenTwoCommandsIsNotTakenForTheFirst() {
        var reader = bench.ready();
        peer.insert();
        fails(Fault.CARD_REMOVED, () -> reader.session(card -> {
            card.transmit(SELECT_APPLICATION);
            peer.pull();
            peer.insert();
            Bench.pause(600);
            return card.transmit(SELECT_NUMBER);
        }, within(5_000)));
    }

    @Test
    void nonsenseOfACardThatStaysIsGarbage() {
        var reader = bench.ready();
        peer.insert();
        fails(Fault.GARBAGE, () -> reader.session(card -> {
            peer.garbage(1);
            return card.transmit(SELECT_APPLICATION);
        }, within(5_000)));
        assertEquals("LTH00000001", reader.session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void aRefusalOfTheWorkComesThrough() {
        peer.insert();
        var mine = new DeviceException(Fault.ATTENTION, null, Text.chipEmpty);
        assertSame(mine, assertThrows(DeviceException.class, () -> bench.ready().session(card -> {
            throw mine;
        }, within(5_000))));
    }

    @Test
    void nobodyElseTalksWithTheCardMeanwhile() {
        var reader = bench.ready();
        peer.insert();
        try (var other = new Bench()) {
            var theirs = other.ready();
            var busy = reader.session(card -> {
                fails(Fault.BUSY, () -> reader.present());
                return fails(Fault.BUSY, () -> theirs.session(PcscReaderTest::number, within(1_000)));
            }, within(5_000));
            assertEquals("Kartu di Loket Virtual Reader sedang dipakai program lain.", busy.happened());
        }
    }

    @Test
    void removalIsWaitedFor() {
        var reader = bench.ready();
        peer.insert();
        eventually(() -> reader.present().isPresent());
        fails(Fault.TIMEOUT, () -> reader.awaitRemoval(within(300)));
        peer.pull();
        reader.awaitRemoval(within(2_000));
    }

    @Test
    void aServiceStartedAgainIsFoundAndTheReaderIsTheSame() {
        var reader = bench.ready();
        peer.insert();
        fails(Fault.UNPLUGGED, () -> reader.session(card -> {
            peer.daemon(false);
            return card.transmit(SELECT_APPLICATION);
        }, within(5_000)));
        eventually(() -> reader.status().state() == State.OFFLINE);
        assertEquals("Layanan kartu pintar di komputer ini tidak berjalan. Beri tahu petugas TI.", reader.status().text());
        fails(Fault.UNPLUGGED, () -> reader.session(PcscReaderTest::number, within(1_000)));
        peer.daemon(true);
        assertSame(reader, bench.ready());
        peer.insert();
        assertEquals("LTH00000001", reader.session(PcscReaderTest::number, within(5_000)));
    }

    @Test
    void aReaderUnpluggedAndPluggedInAgainIsTheSame() {
        var reader = bench.ready();
        var news = new AtomicBoolean();
        bench.provider.observe(() -> news.set(true));
        peer.readers(false);
        eventually(() -> reader.status().state() == State.OFFLINE);
        assertTrue(news.get());
        eventually(() -> "Loket Virtual Reader tidak terhubung. Pasang kabelnya.".equals(reader.status().text()));
        assertTrue(bench.provider.devices().contains(reader));
        peer.readers(true);
        assertSame(reader, bench.ready());
    }

    @Test
    void aServiceThatIsSilentHoldsNobodyAndIsSeen() {
        var reader = bench.empty(peer);
        peer.silent(true);
        var begun = System.nanoTime();
        fails(Fault.TIMEOUT, () -> reader.session(card -> card.atr(), within(500)));
        assertTrue(millisSince(begun) < 1_300, () -> millisSince(begun) + " ms");
        eventually(() -> bench.provider.devices().contains(reader) && reader.status().state() == State.OFFLINE);
        peer.silent(false);
        bench.ready();
    }

    @Test
    void nothingIsLeftWhenTheDriverEnds() {
        var reader = bench.ready();
        peer.insert();
        reader.session(PcscReaderTest::number, within(5_000));
        bench.close();
        eventually(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("card reader")));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aCommandHasItsHeader() {
        peer.insert();
        assertThrows(IllegalArgumentException.class, () -> bench.ready().session(card ->
                card.transmit(new byte[] {0, 1}), within(5_000)));
    }

    @Test
    void theStatusBytesComeWithTheData() {
        peer.insert();
        assertArrayEquals(new byte[] {(byte) 0x90, 0}, bench.ready().session(card ->
                card.transmit(SELECT_APPLICATION), within(5_000)));
    }

    private static String number(id.loket.device.CardReader.CardChannel card) {
        card.transmit(SELECT_APPLICATION);
        card.transmit(SELECT_NUMBER);
        var answer = card.transmit(READ_NUMBER);
        return new String(Arrays.copyOfRange(answer, 2, answer.length - 2), StandardCharsets.US_ASCII);
    }

    private static DeviceException fails(Fault fault, Executable act) {
        var thrown = assertThrows(DeviceException.class, act);
        assertEquals(fault, thrown.fault(), () -> String.valueOf(thrown.getCause()));
        return thrown;
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
