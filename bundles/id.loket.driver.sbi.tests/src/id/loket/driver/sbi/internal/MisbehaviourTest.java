package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus.State;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.Nik;
import id.loket.kernel.text.Languages;

/**
 * Everything a service can do wrong, done wrong by a real one, and what the operator reads. The table of it is written to
 * {@code target/misbehaviours.md}.
 */
class MisbehaviourTest {

    private static final Nik SUBJECT = new Nik("7110014107900001");
    private static final String LABEL = "Pemindai sidik jari Simulasi SBI-Finger";
    private static final Set<FingerPosition> WANTED = EnumSet.of(FingerPosition.RIGHT_MIDDLE, FingerPosition.RIGHT_RING);
    private static final Set<FingerPosition> MISSING = Set.of(FingerPosition.RIGHT_INDEX);
    private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

    private static SimulatedService service;
    private static SbiProvider driver;
    private static Locale before;

    /**
     * One way to go wrong.
     *
     * @param fault as the service is commanded
     * @param seconds the capture may take
     * @param kind what it is
     * @param happened what the operator reads first
     */
    private record Case(String fault, int seconds, Fault kind, String happened) {

        Case(String fault, Fault kind, String happened) {
            this(fault, 8, kind, happened);
        }
    }

    @BeforeAll
    static void start() throws InterruptedException {
        before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Languages.INDONESIAN);
        service = SimulatedService.started("--serial", "BAD-", "--devices", "finger");
        driver = new SbiProvider(SimulatedService.settings(service), Clock.systemUTC());
        eventually(State.READY);
        capture(8);
    }

    @AfterAll
    static void end() throws IOException {
        driver.close();
        service.close();
        Locale.setDefault(Locale.Category.DISPLAY, before);
        var file = Path.of("target", "misbehaviours.md");
        Files.createDirectories(file.getParent());
        var lines = new ArrayList<>(List.of("| fault | kind | Indonesian | English |", "|---|---|---|---|"));
        TABLE.stream().sorted().forEach(lines::add);
        Files.write(file, lines);
    }

    @TestFactory
    Stream<DynamicTest> theOperatorReadsWhatWentWrong() {
        return Stream.of(
                new Case("drop-mid-body", Fault.UNPLUGGED, "Sambungan ke {0} putus di tengah pengambilan."),
                new Case("half-json", Fault.GARBAGE, "Jawaban {0} terpotong."),
                new Case("html", Fault.GARBAGE, "{0} menjawab, tetapi bukan data biometrik."),
                new Case("empty-biometrics", Fault.GARBAGE, "{0} menjawab tanpa satu pun gambar."),
                new Case("endless", Fault.GARBAGE, "Jawaban {0} tidak ada habisnya."),
                new Case("hang", 1, Fault.TIMEOUT, "{0} tidak menjawab sampai waktunya habis."),
                new Case("slow-drip", 1, Fault.TIMEOUT, "{0} tidak menjawab sampai waktunya habis."),
                new Case("nothing-seen", 1, Fault.TIMEOUT, "{0} tidak melihat apa-apa sampai waktunya habis."),
                new Case("clock-skew", Fault.UNTRUSTED, "Jam {0} berbeda 10 menit dari jam komputer ini."),
                new Case("stale", Fault.UNTRUSTED, "Jawaban {0} berumur 20 menit, padahal jamnya benar."),
                new Case("replay", Fault.UNTRUSTED, "Jawaban {0} milik pengambilan yang lain."),
                new Case("wrong-transaction", Fault.UNTRUSTED, "Jawaban {0} milik pengambilan yang lain."),
                new Case("bad-signature", Fault.UNTRUSTED, "Tanda tangan digital {0} tidak cocok dengan datanya."),
                new Case("foreign-certificate", Fault.UNTRUSTED, "Pembuat {0} tidak ada dalam daftar tepercaya."),
                new Case("expired-certificate", Fault.UNTRUSTED, "Sertifikat {0} tidak berlaku hari ini."),
                new Case("alg-none", Fault.UNTRUSTED, "Data dari {0} tidak ditandatangani dengan cara yang sah."),
                new Case("alg-hs256", Fault.UNTRUSTED, "Data dari {0} tidak ditandatangani dengan cara yang sah."),
                new Case("other-device", Fault.UNTRUSTED, "Yang menjawab bukan {0}, melainkan alat lain."),
                new Case("wrong-env", Fault.UNTRUSTED, "{0} menjawab untuk lingkungan Staging, bukan untuk kantor ini."),
                new Case("wrong-purpose", Fault.UNTRUSTED, "{0} menjawab untuk keperluan lain (Auth)."),
                new Case("wrong-hash", Fault.UNTRUSTED, "Urutan rekaman dari {0} tidak utuh."),
                new Case("ignores-exception", Fault.GARBAGE, "{0} memberi telunjuk kanan, padahal itu dikecualikan."),
                new Case("wrong-type", Fault.GARBAGE, "{0} memberi jenis biometrik yang lain."),
                new Case("wrong-subtype", Fault.GARBAGE, "{0} memberi jempol kanan, padahal tidak diminta."),
                new Case("missing-finger", Fault.GARBAGE, "{0} tidak memberi jari manis kanan."),
                new Case("garbage-iso", Fault.GARBAGE, "Rekaman dari {0} rusak."),
                new Case("wrong-position", Fault.GARBAGE, "Rekaman dari {0} menyebut jempol kanan, padahal yang diminta jari tengah kanan."),
                new Case("broken-picture", Fault.GARBAGE, "Gambar dari {0} rusak."),
                new Case("low-resolution", Fault.GARBAGE, "Gambar dari {0} hanya 250 dpi, kurang dari 500."),
                new Case("no-quality", Fault.GARBAGE, "{0} tidak menyebut mutu gambarnya."),
                new Case("busy", Fault.BUSY, "{0} sedang dipakai."),
                new Case("busy-vendor", Fault.BUSY, "{0} sedang dipakai."),
                new Case("not-ready", Fault.ATTENTION, "{0} belum siap."),
                new Case("unplug", Fault.UNPLUGGED, "{0} tidak terhubung."),
                new Case("error&code=100", Fault.UNTRUSTED, "{0} belum terdaftar pada pembuatnya."),
                new Case("error&code=101", Fault.TIMEOUT, "{0} tidak melihat apa-apa sampai waktunya habis."),
                new Case("error&code=102", Fault.ATTENTION, "{0} tidak dapat mengolah gambarnya."),
                new Case("error&code=103", Fault.UNTRUSTED, "{0} melaporkan bahwa alatnya pernah dibongkar."),
                new Case("error&code=105", Fault.ATTENTION, "{0} melihat letak yang salah."),
                new Case("error&code=107", Fault.UNTRUSTED, "Kunci {0} sudah kedaluwarsa."),
                new Case("error&code=109", Fault.ATTENTION, "{0} tidak dapat mengambil sebanyak itu sekaligus."),
                new Case("error&code=567", Fault.ATTENTION, "{0} melaporkan kesalahan 567."))
                .map(each -> DynamicTest.dynamicTest(each.fault, () -> readsAndRecovers(each)));
    }

    private static void readsAndRecovers(Case wrong) throws InterruptedException {
        service.command("fault?kind=" + wrong.fault);
        var begun = System.nanoTime();

        var refused = assertThrows(DeviceException.class, () -> capture(wrong.seconds));

        var millis = (System.nanoTime() - begun) / 1_000_000;
        note(wrong.fault, refused);
        assertAll(
            () -> assertEquals(wrong.happened.replace("{0}", LABEL), refused.happened()),
            () -> assertEquals(wrong.kind, refused.fault()),
            () -> assertFalse(refused.safe().isBlank(), "what is safe"),
            () -> assertFalse(refused.next().isBlank(), "what to do next"),
            () -> assertTrue(millis < wrong.seconds * 1_000L + 700, () -> "ended after " + millis + " ms"));
        service.command("well");
        eventually(State.READY);
        assertEquals(WANTED, capture(8), "the next one is good");
    }

    @Test
    void aViewThatBreaksOffIsTold() {
        service.command("fault?kind=drop-mid-frame");
        var frames = new ArrayList<byte[]>();

        var refused = assertThrows(DeviceException.class, () -> scanner().show(
                new Control(SUBJECT, Duration.ofSeconds(5), () -> false, frames::add)));

        service.command("well");
        note("drop-mid-frame", refused);
        assertEquals("Gambar langsung dari " + LABEL + " putus.", refused.happened());
        assertEquals(Fault.UNPLUGGED, refused.fault());
        assertFalse(frames.isEmpty(), "what came before was shown");
    }

    @Test
    void aServiceAtAnotherPortIsTheSameDevice() {
        var device = scanner();
        service.command("fault?kind=port-move");

        assertEquals(WANTED, capture(8), "found again by the capture itself");
        assertEquals(List.of(device), List.copyOf(driver.devices()));
    }

    @Test
    void aClockThatIsWrongIsToldBeforeAnyCapture() throws InterruptedException {
        service.command("fault?kind=clock-skew");
        driver.doubt(scanner().found());

        eventually(State.ATTENTION);

        assertEquals("Jam " + LABEL + " berbeda 10 menit dari jam komputer ini. Samakan jamnya.", scanner().status().text());
        service.command("well");
        eventually(State.READY);
    }

    private static void note(String fault, DeviceException refused) {
        TABLE.add("| " + fault + " | " + refused.fault() + " | " + refused.in(Languages.INDONESIAN).replace(LABEL, "…") + " | "
                + refused.in(Locale.ENGLISH).replace(LABEL, "…") + " |");
    }

    private static SbiFinger scanner() {
        return driver.devices().stream().filter(each -> each.identity().serial().contains("BAD-"))
                .map(SbiFinger.class::cast).findFirst().orElseThrow();
    }

    private static Set<FingerPosition> capture(int seconds) {
        return scanner().capture(WANTED, MISSING, Control.of(SUBJECT, Duration.ofSeconds(seconds))).keySet();
    }

    private static void eventually(State state) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (driver.devices().stream().noneMatch(each -> each.identity().serial().contains("BAD-")
                && each.status().state() == state)) {
            assertTrue(System.nanoTime() - end < 0, () -> "never " + state + ": " + driver.devices().stream()
                    .map(SbiDevice::status).toList());
            Thread.sleep(20);
        }
    }
}
