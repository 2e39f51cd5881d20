package id.loket.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceIdentity;
import id.loket.device.DeviceMsg;
import id.loket.device.DeviceStatus;
import id.loket.device.DocumentScanner;
import id.loket.device.LiveView;
import id.loket.kernel.text.Refusal;

/** Callers' code that runs on a driver's thread: what it does wrong is no fault of the driver, and the reverse. */
class CallersWorkTest {

    private final Station station = new Station();
    private final CountDownLatch showing = new CountDownLatch(1);

    @AfterEach
    void end() {
        station.close();
    }

    @Test
    void aRefusalOfTheWorkWithACardComesThroughUnchanged() {
        var reader = reader(command -> new byte[] {(byte) 0x90, 0});
        var refusal = new Refusal(DeviceMsg.kindCardReader);
        for (var count = 0; count < 5; count++) {
            assertSame(refusal, assertThrows(Refusal.class, () -> reader.session(card -> {
                card.transmit(new byte[4]);
                throw refusal;
            }, Station.within(1_000))));
        }
        assertServes();
    }

    @Test
    void whatTheCardThrowsIsTheDriversFaultAlsoInTheMiddleOfTheWork() {
        var reader = reader(command -> {
            throw new IllegalArgumentException("apdu must be at least 2 bytes long");
        });
        assertEquals(Fault.DRIVER, faultOf(() -> reader.session(card -> card.transmit(new byte[4]), Station.within(1_000))));
        var pulled = reader(command -> {
            throw new DeviceException(Fault.CARD_REMOVED, "Pembaca", "", null);
        });
        assertEquals(Fault.CARD_REMOVED, faultOf(() -> pulled.session(card -> card.transmit(new byte[4]), Station.within(1_000))));
    }

    @Test
    void workThatDoesNotEndIsNoHangingDriver() throws InterruptedException {
        var reader = reader(command -> new byte[2]);
        assertEquals(Fault.TIMEOUT, faultOf(() -> reader.session(card -> station.hang(), Station.within(50))));
        Thread.sleep(700);
        assertServes();
    }

    @Test
    void aFailingTakerOfPagesIsNoFaultOfTheScanner() {
        station.add(Station.provider("test", new Paper()));
        var scanner = station.devices.one(DocumentScanner.class).orElseThrow();
        var full = new IllegalStateException("disk full");
        for (var count = 0; count < 5; count++) {
            assertSame(full, assertThrows(IllegalStateException.class, () -> scanner.scan(null, page -> {
                throw full;
            }, Station.within(1_000))));
        }
        assertServes();
    }

    @Test
    void eachPageOfAFullFeederHasTheWholeTime() {
        station.add(Station.provider("test", new Paper() {
            @Override
            public int scan(Settings settings, Consumer<Page> pages, Control control) {
                for (var number = 0; number < 8; number++) {
                    Station.pause(200);
                    pages.accept(new Page(new byte[1], 300));
                }
                return 8;
            }
        }));
        var scanner = station.devices.one(DocumentScanner.class).orElseThrow();
        assertEquals(8, scanner.scan(null, page -> { }, Station.within(300)));
        assertServes();
    }

    @Test
    void aLiveViewEndsWellWhenItIsCancelledAndKeepsCapturesOutMeanwhile() throws Exception {
        station.add(Station.provider("test", new View()));
        var view = station.devices.one(DocumentScanner.class).map(LiveView.class::cast).orElseThrow();
        var cancelled = new AtomicBoolean();
        var shown = CompletableFuture.runAsync(() ->
                view.show(new Control(Station.NIK, Duration.ofSeconds(5), cancelled::get, image -> { })));
        showing.await();
        assertEquals(Fault.BUSY, faultOf(() -> ((DocumentScanner) view).scan(null, page -> { }, Station.within(100))));
        cancelled.set(true);
        shown.get(1, TimeUnit.SECONDS);
        view.show(Station.within(50));
    }

    @Test
    void aLiveViewHoldsUpNoReplacement() throws Exception {
        var old = station.add(Station.provider("test", new View()));
        var view = station.devices.one(DocumentScanner.class).map(LiveView.class::cast).orElseThrow();
        var shown = CompletableFuture.runAsync(() -> view.show(Station.within(20_000)));
        showing.await();
        var begun = System.nanoTime();
        station.devices.removeProvider(old);
        shown.get(1, TimeUnit.SECONDS);
        assertTrue(System.nanoTime() - begun < Station.DRAIN.toNanos());
    }

    private CardReader reader(UnaryOperator<byte[]> card) {
        var name = "reader" + station.care.drivers().size();
        station.add(Station.provider(name, new Reader(name, card)));
        return station.devices.of(CardReader.class).stream()
                .filter(reader -> reader.identity().driver().equals(name)).findFirst().orElseThrow();
    }

    private void assertServes() {
        station.care.drivers().forEach(driver -> {
            assertEquals(Optional.empty(), driver.quarantine());
            assertEquals(0, driver.stuckThreads());
        });
    }

    private static Fault faultOf(Runnable call) {
        return assertThrows(DeviceException.class, call::run).fault();
    }

    private record Reader(String name, UnaryOperator<byte[]> card) implements CardReader {

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity(name, "1", "Pembaca", false);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Optional<byte[]> present() {
            return Optional.of(new byte[2]);
        }

        @Override
        public <T> T session(CardWork<T> work, Control control) {
            return work.with(new CardChannel() {
                @Override
                public byte[] atr() {
                    return new byte[2];
                }

                @Override
                public byte[] transmit(byte[] command) {
                    return card.apply(command);
                }
            });
        }

        @Override
        public void awaitRemoval(Control control) {
            // it is never there
        }
    }

    private static class Paper implements DocumentScanner {

        @Override
        public DeviceIdentity identity() {
            return new DeviceIdentity("test", "1", "Pemindai dokumen", false);
        }

        @Override
        public DeviceStatus status() {
            return DeviceStatus.ready();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(List.of(300), List.of(Source.FLATBED), List.of(Colour.GREY));
        }

        @Override
        public int scan(Settings settings, Consumer<Page> pages, Control control) {
            pages.accept(new Page(new byte[1], 300));
            return 1;
        }
    }

    /** Its contract forbids TIMEOUT and CANCELLED as the end of a view; it says them all the same. */
    private final class View extends Paper implements LiveView {

        @Override
        public void show(Control control) {
            var end = System.nanoTime() + control.timeout().toNanos();
            while (System.nanoTime() < end) {
                showing.countDown();
                if (control.cancelled().getAsBoolean()) {
                    throw new DeviceException(Fault.CANCELLED, "Pemindai", "", null);
                }
                pause();
            }
            throw new DeviceException(Fault.TIMEOUT, "Pemindai", "", null);
        }

        private void pause() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                throw new DeviceException(Fault.CANCELLED, "Pemindai", "", stop);
            }
        }
    }
}
