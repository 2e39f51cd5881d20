package id.loket.driver.pad.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.device.Capture;
import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.kernel.Nik;

class ScreenPadTest {

    private static final Nik SIGNER = new Nik("7110015209990002");

    private final Client client = new Client();
    private final PadProvider driver = new PadProvider(Optional.empty());
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @BeforeEach
    void awaitTheScreen() {
        await(() -> !driver.devices().isEmpty());
    }

    @AfterEach
    void close() throws InterruptedException {
        driver.close();
        client.close();
    }

    @Test
    void whoeverSignsAndIsDoneHasSigned() throws Exception {
        var signing = capture(20, image -> { });
        client.sign();
        client.press("done");
        var image = signing.get();
        var svg = new String(image.data().bytes(), StandardCharsets.UTF_8);
        assertTrue(svg.startsWith("<svg") && svg.contains("data-t=\"0 12 24"), svg.substring(0, 300));
        assertTrue(image.quality() >= 90, image.score().toString());
        var picture = ImageIO.read(new ByteArrayInputStream(image.image()));
        assertTrue(picture.getColorModel().hasAlpha());
        assertTrue(picture.getWidth() <= 1201, picture.getWidth() + " px");
        assertFalse(client.isOpen());
        assertEquals(State.READY, pad().status().state());
    }

    @Test
    void nothingCanBeDoneOrStartedAgainBeforeThePenTouched() throws Exception {
        var signing = capture(20, image -> { });
        assertFalse(client.canPress("done"));
        assertFalse(client.canPress("again"));
        client.sign();
        assertTrue(client.canPress("done"));
        client.press("again");
        assertFalse(client.canPress("done"));
        client.sign();
        client.press("done");
        assertEquals(1, count("<path", signing.get()));
    }

    @Test
    void theOperatorSeesTheStrokesSoFar() throws Exception {
        var seen = Collections.synchronizedList(new ArrayList<byte[]>());
        var signing = capture(20, seen::add);
        client.sign();
        await(() -> !seen.isEmpty());
        client.press("done");
        signing.get();
        assertTrue(ImageIO.read(new ByteArrayInputStream(seen.get(0))).getWidth() > 100);
    }

    @Test
    void theResidentCanCancelAndSoCanTheOperator() {
        var signing = capture(20, image -> { });
        client.press("cancel");
        assertFault(Fault.CANCELLED, signing);
        assertFalse(client.isOpen());
        var again = capture(20, image -> { });
        cancelled.set(true);
        assertFault(Fault.CANCELLED, again);
        assertFalse(client.isOpen());
    }

    @Test
    void realPointerAndKeysSignToo() throws Exception {
        var signing = capture(20, image -> { });
        Thread.sleep(300);
        client.signWithTheRealPointer();
        assertTrue(client.canPress("done"));
        client.pressRealKey(SWT.CR);
        assertTrue(signing.get().quality() > 50, signing.get().score().toString());
    }

    @Test
    void escapeCancelsAndTheWindowsCloseButtonToo() {
        var signing = capture(20, image -> { });
        client.on(screen -> {
            var escape = new Event();
            escape.detail = SWT.TRAVERSE_ESCAPE;
            Client.find(Client.pad(screen), PadWindow.NAME + ".field").notifyListeners(SWT.Traverse, escape);
            return null;
        });
        assertFault(Fault.CANCELLED, signing);
        var again = capture(20, image -> { });
        client.on(screen -> {
            Client.pad(screen).close();
            return null;
        });
        assertFault(Fault.CANCELLED, again);
    }

    @Test
    void afterItsTimeTheWindowCloses() {
        assertFault(Fault.TIMEOUT, capture(1, image -> { }));
        assertFalse(client.isOpen());
    }

    @Test
    void oneSignsAtATime() {
        var signing = capture(20, image -> { });
        assertEquals(State.BUSY, pad().status().state());
        assertEquals(Fault.BUSY, assertThrows(DeviceException.class,
                () -> pad().capture(Control.of(SIGNER, Duration.ofSeconds(1)))).fault());
        client.press("cancel");
        assertFault(Fault.CANCELLED, signing);
    }

    @Test
    void aDriverThatEndsTakesItsWindowAlong() {
        var signing = capture(20, image -> { });
        driver.close();
        assertFault(Fault.UNPLUGGED, signing);
        assertFalse(client.isOpen());
        assertEquals(State.OFFLINE, pad().status().state());
        await(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("signature screen")));
    }

    @Test
    void withoutAClientThereIsNoDevice() throws Exception {
        client.close();
        var alone = new PadProvider(Optional.empty());
        Thread.sleep(700);
        assertTrue(alone.devices().isEmpty());
        assertEquals(State.OFFLINE, pad().status().state());
        alone.close();
    }

    private CompletableFuture<Capture.Image> capture(int seconds, Consumer<byte[]> preview) {
        cancelled.set(false);
        var signing = CompletableFuture.supplyAsync(
                () -> pad().capture(new Control(SIGNER, Duration.ofSeconds(seconds), cancelled::get, preview)));
        await(client::isOpen);
        return signing;
    }

    private ScreenPad pad() {
        return driver.devices().iterator().next();
    }

    private static int count(String word, Capture.Image image) {
        return new String(image.data().bytes(), StandardCharsets.UTF_8).split(word, -1).length - 1;
    }

    private static void assertFault(Fault fault, CompletableFuture<?> signing) {
        var told = assertThrows(CompletionException.class, signing::join).getCause();
        assertEquals(fault, ((DeviceException) told).fault());
    }

    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "in time");
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }
}
