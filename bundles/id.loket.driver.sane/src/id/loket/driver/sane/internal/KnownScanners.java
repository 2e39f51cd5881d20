package id.loket.driver.sane.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import id.loket.device.DeviceIdentity;

/** The scanners of one host that were seen so far; one is known again also when its USB address has changed. */
final class KnownScanners {

    /** The bus and the address that USB gave it today: no part of who it is. */
    private static final Pattern USB_ADDRESS = Pattern.compile("libusb:\\d+:\\d+");

    private final ScannerHost host;
    private final Map<String, SaneScanner> scanners = new LinkedHashMap<>();

    /**
     * What saned tells of a device.
     *
     * @param name what it is opened by: backend, colon, and what the backend calls it
     * @param vendor the maker
     * @param model the maker's name of it
     */
    record Told(String name, String vendor, String model) {

        String label() {
            return (vendor.equalsIgnoreCase("Noname") ? model : vendor + " " + model).strip();
        }

        private String key() {
            return USB_ADDRESS.matcher(name).find() ? USB_ADDRESS.matcher(name).replaceAll("usb:" + model) : name;
        }
    }

    KnownScanners(ScannerHost host) {
        this.host = host;
    }

    synchronized Collection<SaneScanner> all() {
        return List.copyOf(scanners.values());
    }

    /** @return whether anything changed */
    synchronized boolean seen(List<Told> told) {
        var keys = new HashSet<String>();
        var changed = false;
        for (var each : told) {
            var key = each.key();
            for (var copy = 2; !keys.add(key); copy++) {
                key = each.key() + "#" + copy;
            }
            changed |= scanners.computeIfAbsent(key, serial -> new SaneScanner(host,
                    new DeviceIdentity("sane", host + "/" + serial, each.label(), false))).there(each.name());
        }
        for (var each : scanners.entrySet()) {
            changed |= !keys.contains(each.getKey()) && each.getValue().away("no longer among those of " + host);
        }
        return changed;
    }

    /** @return whether anything changed */
    synchronized boolean away(String reason) {
        var changed = false;
        for (var scanner : scanners.values()) {
            changed |= scanner.away(reason);
        }
        return changed;
    }
}
