package id.loket.driver.pcsc.internal;

import java.util.regex.Pattern;

/**
 * What a PC/SC name says. pcsc-lite appends the number of the port, which changes from day to day, and the slot, which
 * does not ("ACS ACR122U 00 01"); Windows appends the port only ("ACS ACR122 0").
 *
 * @param model the maker's name, with the serial number where the reader has one; and the slot, if not the first
 * @param port where it is plugged in now
 */
record ReaderName(String model, int port) {

    private static final Pattern PCSC_LITE = Pattern.compile("(.+) ([0-9A-F]{2}) ([0-9A-F]{2})");
    private static final Pattern WINDOWS = Pattern.compile("(.+) (\\d{1,2})");
    private static final int HEX = 16;

    static ReaderName parse(String name) {
        var unix = PCSC_LITE.matcher(name);
        if (unix.matches()) {
            var slot = Integer.parseInt(unix.group(3), HEX);
            return new ReaderName(unix.group(1) + (slot == 0 ? "" : " (" + (slot + 1) + ")"),
                    Integer.parseInt(unix.group(2), HEX));
        }
        var windows = WINDOWS.matcher(name);
        return windows.matches() ? new ReaderName(windows.group(1), Integer.parseInt(windows.group(2)))
                : new ReaderName(name, 0);
    }
}
