package id.loket.device.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.device.Capture.Control;
import id.loket.device.CardReader.CardChannel;
import id.loket.device.CardReader.CardWork;

/**
 * What a driver gets instead of its caller's arguments: the control stops it once nobody waits, a failing preview is
 * nobody's fault, and what the caller's own work throws is told from what the driver throws.
 */
final class GuardedArguments {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedArguments.class);

    private final Object[] given;
    private volatile boolean stopped;
    private final AtomicInteger inCaller = new AtomicInteger();
    private final AtomicInteger handedOver = new AtomicInteger();
    private volatile Throwable own;
    private volatile Throwable ofTheCard;

    GuardedArguments(Object[] given) {
        this.given = given == null ? new Object[0] : given;
    }

    Optional<Control> control() {
        return Arrays.stream(given).filter(Control.class::isInstance).map(Control.class::cast).findFirst();
    }

    /** @param control bounds of what is left of the caller's time */
    Object[] guarded(Optional<Control> control) {
        return Arrays.stream(given).map(argument -> guard(argument, control)).toArray();
    }

    /** From now on the driver finds its call cancelled and its caller gone. */
    void stop() {
        stopped = true;
    }

    /** @return what the caller's own code threw, or null */
    Throwable own() {
        return own;
    }

    /** @return how many pages the driver has handed over so far */
    int handedOver() {
        return handedOver.get();
    }

    boolean isInCaller() {
        return inCaller.get() > 0;
    }

    private Object guard(Object argument, Optional<Control> control) {
        if (argument instanceof Control) {
            return guarded(control.orElseThrow());
        }
        if (argument instanceof CardWork<?> work) {
            return (CardWork<Object>) card -> callers(() -> work.with(guarded(card)));
        }
        if (argument instanceof Consumer<?> consumer) {
            @SuppressWarnings("unchecked") // only the driver knows what it hands over; the caller declared what it takes
            var pages = (Consumer<Object>) consumer;
            return (Consumer<Object>) page -> callers(() -> {
                pages.accept(page);
                handedOver.incrementAndGet();
                return null;
            });
        }
        return argument;
    }

    private Object callers(Supplier<Object> work) {
        inCaller.incrementAndGet();
        try {
            return work.get();
        } catch (RuntimeException | Error thrown) {
            own = thrown == ofTheCard ? null : thrown;
            throw thrown;
        } finally {
            inCaller.decrementAndGet();
        }
    }

    /** The card is the driver's again, though the caller's work talks with it. */
    private CardChannel guarded(CardChannel card) {
        return new CardChannel() {
            @Override
            public byte[] atr() {
                return drivers(card::atr);
            }

            @Override
            public byte[] transmit(byte[] command) {
                return drivers(() -> card.transmit(command));
            }
        };
    }

    private byte[] drivers(Supplier<byte[]> work) {
        inCaller.decrementAndGet();
        try {
            return work.get();
        } catch (RuntimeException | Error thrown) {
            ofTheCard = thrown;
            throw thrown;
        } finally {
            inCaller.incrementAndGet();
        }
    }

    private Control guarded(Control control) {
        return new Control(control.subject(), control.timeout(),
                () -> stopped || control.cancelled().getAsBoolean(),
                image -> {
                    if (!stopped) {
                        show(control, image);
                    }
                });
    }

    private static void show(Control control, byte[] image) {
        try {
            control.preview().accept(image);
        } catch (RuntimeException viewer) {
            // The fault is the viewer's, not the device's: the capture goes on without this picture.
            LOG.debug("A preview could not be shown", viewer);
        }
    }
}
