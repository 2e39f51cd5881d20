package id.loket.device.internal;

import java.time.Duration;

/** The calls that are in a driver now. Once it is closed no new one begins, and those in it are waited for. */
final class InFlight {

    private int calls;
    private boolean closed;

    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        calls++;
        return true;
    }

    synchronized void leave() {
        calls--;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
    }

    /** @return whether all had ended in that time */
    synchronized boolean drained(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        while (calls > 0) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
