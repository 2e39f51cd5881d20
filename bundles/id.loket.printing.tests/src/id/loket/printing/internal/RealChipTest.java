package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import id.loket.access.Role;
import id.loket.card.Card;
import id.loket.chip.simulator.CardPeer;
import id.loket.device.CardReader;
import id.loket.device.Device;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus.State;
import id.loket.device.chip.ChipProfile;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Watch;
import id.loket.printing.internal.chip.ChipBench;
import id.loket.printing.internal.chip.ChipDesk;
import id.loket.printing.rules.ChipPolicy;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** The chip over the real PC/SC service, with the drivers' training profile and a chip on jCardSim. */
class RealChipTest {

    private static final ChipNumber CHIP = new ChipNumber("LTH00000001");
    private static final String DRIVER = "id.loket.driver.pcsc";

    private static CardPeer peer;
    private static DeviceProvider provider;

    @TempDir
    private Path data;

    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private TestStore test;
    private Printing printing;
    private long card;

    @BeforeAll
    static void plugIn() throws ReflectiveOperationException {
        peer = CardPeer.start();
        provider = (DeviceProvider) driver("PcscProvider").getConstructor().newInstance();
    }

    @AfterAll
    static void unplug() throws ReflectiveOperationException {
        var close = provider.getClass().getDeclaredMethod("close");
        close.setAccessible(true);
        close.invoke(provider);
        peer.close();
    }

    @BeforeEach
    void open(TestStore opened) throws ReflectiveOperationException, InterruptedException {
        test = opened;
        peer.pullAfter(-1);
        peer.renew(CHIP.value());
        office.settings.put(ChipPolicy.SETTING, "required");
        office.settings.put(ChipDesk.PLACE, "printer");
        card = new People(test.store()).released(new People(test.store()).adult(), test.clock().instant());
        printing = new Room(test.store(), test.clock(), data, office).with(printer, null, null,
                new ChipBench(new Room.These(List.<Device>of(reader())), office.settings(), office.references(), profile()));
    }

    private static Class<?> driver(String name) throws ClassNotFoundException {
        var type = DRIVER + ".internal." + name;
        var here = FrameworkUtil.getBundle(RealChipTest.class);
        return here == null ? Class.forName(type) : Arrays.stream(here.getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(DRIVER)).findFirst().orElseThrow().loadClass(type);
    }

    private static ChipProfile profile() throws ReflectiveOperationException {
        var training = Proxy.newProxyInstance(RealChipTest.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty") ? "true" : null);
        return (ChipProfile) driver("TrainingProfile").getConstructor(BundleContext.class).newInstance(training);
    }

    private static CardReader reader() throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(10).toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
            for (var device : provider.devices()) {
                if (device.identity().serial().equals("Loket Virtual Reader") && device.status().state() == State.READY) {
                    return (CardReader) device;
                }
            }
        }
        throw new AssertionError("no reader within 10 s");
    }

    @StoreTest
    void aRealChipIsWrittenReadBackAndEqualsTheFace() {
        peer.insert();
        assertEquals(CardState.PRINTED, print().state());
        assertEquals("COMPARED", step());
        assertTrue(peer.commands() > 40, peer.commands() + " commands");
    }

    @StoreTest
    void aRealCardPulledInTheMiddleIsForAPersonAndNothingIsPrinted() {
        peer.insert();
        peer.pullAfter(20);
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains(CHIP.value()), outcome.note());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void anotherRealBlankThanProposedIsForAPerson() {
        peer.renew("LTH00000044");
        peer.insert();
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains("LTH00000044") && outcome.note().contains(CHIP.value()), outcome.note());
    }

    private Outcome print() {
        return printing.print(TestSessions.of(Role.PRINT_OPERATOR), new Order(card, ScriptedPrinter.KEY, CHIP), Watch.NONE);
    }

    private String step() {
        return test.store().read(transaction -> transaction.entities()
                .createQuery("select c.step from ChipRecord c where c.cardId = :card", Object.class)
                .setParameter("card", transaction.entities().find(Card.class, card).id()).getSingleResult().toString());
    }
}
