package id.loket.verification.match;

import id.loket.matching.Register;

/** Gives the register that lists are matched with. */
@FunctionalInterface
public interface RegisterSource {

    /**
     * @param watch told how far preparing it is
     * @return all residents in the columns of {@link id.loket.matching.Shape#residents()}
     * @throws java.util.concurrent.CancellationException if the watcher says so
     */
    Register prepared(MatchWatch watch);
}
