package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.testing.DriverConformance;
import id.loket.device.testing.Peer;
import id.loket.device.testing.internal.FlawedScanner.Flaw;

/** A kit that cannot fail is worth nothing: each flaw must be found, by the check that is there for it. */
class TheKitItselfTest {

    @AfterEach
    void clean() throws IOException {
        Leaks.clean();
    }

    @TestFactory
    Stream<DynamicTest> aGoodDriverPassesEveryCheck() {
        return conformance(Flaw.NONE).checks();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "NAMELESS | names itself",
        "NEW_OBJECTS | the same objects",
        "SLOW_STATUS | status at once",
        "NEW_SERIAL_AT_START | the same device when it is started again",
        "RESCAN_DROPS | when it looks anew",
        "NO_PICTURE | captures what was asked for",
        "WRONG_FORMAT | captures what was asked for",
        "NO_RECORD | captures what was asked for",
        "ANOTHER_FINGER | captures what was asked for",
        "COARSE | captures what was asked for",
        "MIXES_CALLERS | two callers at once",
        "FORGETS_A_FINGER | all fingers of a slap",
        "DEAF_TO_CANCEL | when it is cancelled",
        "NO_TIMEOUT | when its time is over",
        "OUTLIVES_ITS_DRIVER | when the driver is taken away",
        "VANISHES_WHEN_PULLED | is OFFLINE but listed",
        "READY_WHEN_PULLED | is OFFLINE but listed",
        "HANGS_WHEN_PULLED | pulled in the middle",
        "STAYS_AWAY | plugged in again",
        "PASSES_GARBAGE_ON | tells garbage",
        "THROWS_AT_GARBAGE | tells garbage",
        "STAYS_BROKEN | tells garbage",
        "SHOWS_NOTHING | shows live images",
        "CAPTURES_WHILE_SHOWING | refuses captures while",
        "SHOWS_FOR_EVER | ends them when cancelled",
        "LEAKS_A_THREAD | no thread and no handle",
        "LEAKS_A_FILE | no thread and no handle"
    })
    void findsTheFlaw(Flaw flaw, String check) {
        assertTrue(named(conformance(flaw), check).stream().anyMatch(TheKitItselfTest::fails), () -> check + " passes " + flaw);
    }

    @Test
    void knowsAllFlawsThatTheScannerHas() throws NoSuchMethodException {
        var tested = TheKitItselfTest.class.getDeclaredMethod("findsTheFlaw", Flaw.class, String.class)
                .getAnnotation(CsvSource.class).value().length;
        assertEquals(Flaw.values().length - 1, tested);
    }

    @Test
    void troublesOfTheBenchAreChecksOfTheirOwn() throws Throwable {
        var right = conformance(Flaw.NONE).when("the glass is wet", rig -> rig.peer(Peer.GARBAGE), Fault.GARBAGE);
        named(right, "the glass is wet").get(0).getExecutable().execute();
        var wrong = conformance(Flaw.NONE).whileWorking("the glass breaks", rig -> rig.peer(Peer.GONE), Fault.ATTENTION);
        assertTrue(assertThrows(AssertionError.class, () -> named(wrong, "the glass breaks").get(0).getExecutable().execute())
                .getMessage().contains("UNPLUGGED"));
    }

    @Test
    void whatIsLeftOutIsNamed() {
        var names = conformance(Flaw.STAYS_AWAY).without(Peer.GONE, "it is built in").checks().map(DynamicTest::getDisplayName)
                .filter(name -> name.startsWith("left out: ")).toList();
        assertEquals(4, names.size(), names::toString);
        assertTrue(names.get(0).endsWith("(it is built in)"), names::toString);
    }

    private static DriverConformance<FlawedScanner> conformance(Flaw flaw) {
        return DriverConformance.of(DeviceKind.FINGERPRINT, () -> new FlawedScanner(flaw));
    }

    private static List<DynamicTest> named(DriverConformance<?> conformance, String part) {
        var found = new ArrayList<>(conformance.checks().filter(check -> check.getDisplayName().contains(part)).toList());
        assertTrue(!found.isEmpty(), () -> "no check is named " + part);
        return found;
    }

    private static boolean fails(DynamicTest check) {
        try {
            check.getExecutable().execute();
            return false;
        } catch (Throwable found) {
            return true;
        }
    }
}
