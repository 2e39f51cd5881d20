package id.loket.enrolment.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import id.loket.enrolment.Coverage.State;

class DistrictTableTest {

    @Test
    void aSlowCountIsNotRepeatedWithEveryEvent() {
        var counted = new AtomicInteger();
        var table = new DistrictTable(() -> {
            counted.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            return new State(List.of(), 0, 0);
        });
        table.now();
        table.now();
        assertEquals(1, counted.get());
    }
}
