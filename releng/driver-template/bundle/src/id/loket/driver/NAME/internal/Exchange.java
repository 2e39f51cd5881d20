package id.loket.driver.@name@.internal;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import id.loket.device.Capture.Control;
import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.DeviceStatus;
import id.loket.device.DeviceStatus.State;

/** Asks the device, for one caller at a time, and tells apart how that can end. */
final class Exchange {

    private static final int POLL_MILLIS = 20;

    private final Transport transport;
    private final Semaphore free = new Semaphore(1);

    Exchange(Transport transport) {
        this.transport = transport;
    }

    DeviceStatus status() {
        return transport.isThere() ? DeviceStatus.ready()
                : new DeviceStatus(State.OFFLINE, transport.serial(), Text.unplugged.text(Text.device.text()));
    }

    /** The work of one caller; a second is told that the device is busy. */
    <T> T alone(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw failure(Fault.BUSY, "at work", null);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /** One question, until it is answered, cancelled, or its time is over. */
    byte[] ask(String question, Control control) {
        var end = System.nanoTime() + control.timeout().toNanos();
        try {
            checkThere();
            transport.send(question);
            while (true) {
                var answer = transport.receive();
                if (answer.isPresent()) {
                    return answer.get();
                }
                checkThere();
                if (control.cancelled().getAsBoolean()) {
                    throw failure(Fault.CANCELLED, question, null);
                }
                if (System.nanoTime() > end) {
                    throw failure(Fault.TIMEOUT, question, null);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (IOException gone) {
            throw failure(Fault.UNPLUGGED, question, gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure(Fault.CANCELLED, "interrupted", stop);
        }
    }

    private void checkThere() {
        if (!transport.isThere()) {
            throw failure(Fault.UNPLUGGED, transport.serial(), null);
        }
    }

    static DeviceException failure(Fault fault, String detail, Exception cause) {
        return new DeviceException(fault, Text.device.text(), detail, cause);
    }
}
