package id.loket.driver.sbi.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What a device has of its driver. */
interface Host {

    Settings settings();

    TrustList trusted();

    Clock clock();

    /** @return whether the driver is being taken away */
    boolean closed();

    /** Looks at the ports now; the devices know afterwards where they are. */
    void lookNow();

    /** Lets a device prove itself anew at the next look. */
    void doubt(Found device);

    /** @return how far a device's clock is ahead of ours, asked of it now; empty if it does not tell */
    Optional<Duration> drift(Found device, Bound bound);

    /**
     * @param parts of a work
     * @param <T> what each gives
     * @return what they gave, in their order, done side by side
     * @throws Exception the first failure
     */
    <T> List<T> together(List<Callable<T>> parts) throws Exception;
}
