package id.loket.device.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceKind;
import id.loket.device.testing.internal.Check;
import id.loket.device.testing.internal.Checks;
import id.loket.device.testing.internal.Trial;

/**
 * Runs a driver against the contract of its kind: discovery, capture, cancel, time-out, unplug, replug, concurrent use,
 * garbage, and what it leaves behind. One call in a test class:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() {
 *     return DriverConformance.of(DeviceKind.CAMERA, CameraRig::new).checks();
 * }
 * </pre>
 *
 * @param <R> the bench of the driver
 */
public final class DriverConformance<R extends Rig> {

    private final DeviceKind kind;
    private final Supplier<R> rigs;
    private final Map<Peer, String> without = new EnumMap<>(Peer.class);
    private final List<Check<R>> troubles = new ArrayList<>();

    /**
     * A misbehaviour of the peer.
     *
     * @param <R> the bench
     */
    @FunctionalInterface
    public interface Misbehaviour<R> {

        /**
         * @param rig whose peer misbehaves from now on, until {@link Rig#peer} makes it well
         * @throws Exception if the bench, not the driver, is broken
         */
        void begin(R rig) throws Exception;
    }

    private DriverConformance(DeviceKind kind, Supplier<R> rigs) {
        this.kind = kind;
        this.rigs = rigs;
    }

    /**
     * @param kind whose contract is checked
     * @param rigs makes a rig for each check
     * @param <R> the bench
     * @return the checks, all of them
     */
    public static <R extends Rig> DriverConformance<R> of(DeviceKind kind, Supplier<R> rigs) {
        return new DriverConformance<>(kind, rigs);
    }

    /**
     * Leaves out the checks that need a peer which cannot be; the report names them.
     *
     * @param peer what this bench cannot do
     * @param reason why not: "a mouse is always there"
     * @return this
     */
    public DriverConformance<R> without(Peer peer, String reason) {
        without.put(peer, reason);
        return this;
    }

    /**
     * One more check: a capture while the peer misbehaves so ends with one of these faults, and the next one is good.
     *
     * @param trouble in words, for the report
     * @param begin makes the peer misbehave before the capture
     * @param faults what may be told, at least one
     * @return this
     */
    public DriverConformance<R> when(String trouble, Misbehaviour<R> begin, Fault... faults) {
        troubles.add(Checks.trouble(trouble, begin, Set.of(faults)));
        return this;
    }

    /**
     * The same for a misbehaviour that begins while the device is at work: between two commands to a card, after the
     * first page, after the printer took the card, otherwise shortly after the capture began with the peer
     * {@link Peer#SILENT}.
     *
     * @param trouble in words, for the report
     * @param begin makes the peer misbehave
     * @param faults what may be told, at least one
     * @return this
     */
    public DriverConformance<R> whileWorking(String trouble, Misbehaviour<R> begin, Fault... faults) {
        troubles.add(Checks.troubleInTheMiddle(trouble, begin, Set.of(faults)));
        return this;
    }

    /** @return a test for each check, for a {@link org.junit.jupiter.api.TestFactory} */
    public Stream<DynamicTest> checks() {
        return Stream.concat(Checks.<R>of(kind).stream(), troubles.stream()).map(this::test);
    }

    private DynamicTest test(Check<R> check) {
        var missing = without.keySet().stream().filter(check.needs()::contains).findFirst();
        if (missing.isPresent()) {
            return DynamicTest.dynamicTest("left out: " + check.name() + " (" + without.get(missing.get()) + ")", () -> { });
        }
        return DynamicTest.dynamicTest(kind + ": " + check.name(), () -> {
            if (check.wholeLife()) {
                check.body().accept(Trial.unstarted(kind, rigs));
                return;
            }
            try (var trial = Trial.started(kind, rigs)) {
                check.body().accept(trial);
            }
        });
    }
}
