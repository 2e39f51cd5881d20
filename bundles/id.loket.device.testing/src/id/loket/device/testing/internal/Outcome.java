package id.loket.device.testing.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/**
 * How a call of the driver ended.
 *
 * @param result what it gave, if it gave anything
 * @param thrown what it threw, or null
 * @param millis how long it took
 */
record Outcome(Object result, Throwable thrown, long millis) {

    Object value() {
        return thrown == null ? result : fail("the driver threw " + thrown, thrown);
    }

    boolean is(Fault fault) {
        return thrown instanceof DeviceException told && told.fault() == fault;
    }

    void fails(Set<Fault> expected) {
        if (thrown == null) {
            fail("it gave " + result + " where " + expected + " was due");
        }
        if (!(thrown instanceof DeviceException told)) {
            fail("it threw what is no DeviceException: " + thrown, thrown);
            return;
        }
        assertTrue(expected.contains(told.fault()),
                () -> "it told " + told.fault() + " (" + told.getLocalizedMessage() + ") where " + expected + " was due");
        assertFalse(told.happened().isBlank() || told.next().isBlank(), "the operator reads what happened and what to do");
    }

    void within(long most) {
        assertTrue(millis <= most, () -> "it took " + millis + " ms, not " + most);
    }
}
