package id.loket.device.testing.internal;

import java.util.Set;

import id.loket.device.testing.Peer;
import id.loket.device.testing.Rig;

/**
 * One question put to a driver.
 *
 * @param name a sentence that is true of a good driver
 * @param needs what the peer must be able to do
 * @param wholeLife whether the check starts and ends the driver itself
 * @param body fails by throwing
 * @param <R> the bench
 */
public record Check<R extends Rig>(String name, Set<Peer> needs, boolean wholeLife, Body<R> body) {

    /** What a check does. */
    @FunctionalInterface
    public interface Body<R extends Rig> {

        /**
         * @param trial the driver under test
         * @throws Exception if the bench is broken
         */
        void accept(Trial<R> trial) throws Exception;
    }

    static <R extends Rig> Check<R> of(String name, Body<R> body) {
        return new Check<>(name, Set.of(), false, body);
    }

    static <R extends Rig> Check<R> with(Peer peer, String name, Body<R> body) {
        return new Check<>(name, Set.of(peer), false, body);
    }
}
