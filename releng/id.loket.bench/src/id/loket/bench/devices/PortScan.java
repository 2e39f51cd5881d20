package id.loket.bench.devices;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import id.loket.bench.office.Percentiles;
import id.loket.device.Device;
import id.loket.device.DeviceProvider;
import id.loket.device.DeviceStatus.State;

/**
 * Looks at the ports of the biometric interface.
 *
 * @param longestMillis the longest of them
 * @param dropped known devices that were gone or OFFLINE after one
 */
record PortScan(double longestMillis, int dropped) {

    private static final int LOOKS = 10;
    private static final int POLL_MILLIS = 50;

    /**
     * @param driver that looks
     * @param devices that must be known before
     * @param patience until they are
     * @param out told what is seen
     * @return ten looks with strange listeners among the ports
     */
    static PortScan of(DeviceProvider driver, int devices, Duration patience, PrintStream out)
            throws IOException, InterruptedException {
        var known = known(driver, devices, patience);
        out.printf("%d devices are ready%n", known.size());
        var looks = new ArrayList<Long>();
        var dropped = 0;
        try (var others = new OtherListeners()) {
            for (var look = 0; look < LOOKS; look++) {
                var begun = System.nanoTime();
                driver.rescan();
                looks.add(System.nanoTime() - begun);
                dropped += (int) known.stream().filter(each -> !driver.devices().contains(each)
                        || each.status().state() == State.OFFLINE).count();
            }
            out.printf("%d looks at the ports, %d other listeners among them%n", LOOKS, others.count());
        }
        return new PortScan(Percentiles.millis(List.of(Collections.max(looks)), 100), dropped);
    }

    private static List<Device> known(DeviceProvider driver, int count, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - end < 0) {
            var ready = new ArrayList<Device>();
            driver.devices().stream().filter(each -> each.status().state() == State.READY).forEach(ready::add);
            if (ready.size() >= count) {
                return ready;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("not all " + count + " devices are ready: " + driver.devices().stream()
                .map(each -> each.identity().label() + " " + each.status()).toList());
    }
}
