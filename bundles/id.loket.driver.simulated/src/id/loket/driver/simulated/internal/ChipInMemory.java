package id.loket.driver.simulated.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A chip of 8 KB with transparent files, as far as ISO 7816-4 is needed: SELECT by identifier or name, READ and UPDATE
 * BINARY, VERIFY. A file is there as soon as it is selected.
 */
final class ChipInMemory {

    private static final byte[] ATR = {0x3B, (byte) 0x85, (byte) 0x80, 0x01, 'L', 'O', 'K', 'E', 'T', (byte) 0xD0};
    private static final int CAPACITY = 8 * 1024;
    private static final int DONE = 0x9000;
    private static final int NO_ROOM = 0x6A84;
    private static final int BEYOND = 0x6B00;
    private static final int NO_FILE = 0x6986;
    private static final int UNKNOWN = 0x6D00;
    private static final int TOO_SHORT = 0x6700;
    private static final int HEAD = 4;
    private static final int MAXIMUM = 256;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private String selected = "";

    byte[] atr() {
        return ATR.clone();
    }

    synchronized byte[] answer(byte[] command) {
        if (command.length < HEAD) {
            return status(TOO_SHORT);
        }
        return switch (command[1] & 0xFF) {
            case 0xA4 -> select(command);
            case 0xB0 -> read(command);
            case 0xD6 -> update(command);
            case 0x20 -> status(DONE);
            default -> status(UNKNOWN);
        };
    }

    private byte[] select(byte[] command) {
        selected = command[2] + Arrays.toString(data(command));
        files.putIfAbsent(selected, new byte[0]);
        return status(DONE);
    }

    private byte[] read(byte[] command) {
        var file = files.get(selected);
        if (file == null) {
            return status(NO_FILE);
        }
        var from = offset(command);
        if (from > file.length) {
            return status(BEYOND);
        }
        var wanted = command.length > HEAD && command[HEAD] != 0 ? command[HEAD] & 0xFF : MAXIMUM;
        var read = Arrays.copyOfRange(file, from, Math.min(file.length, from + wanted));
        var answer = Arrays.copyOf(read, read.length + 2);
        answer[read.length] = (byte) (DONE >> 8);
        return answer;
    }

    private byte[] update(byte[] command) {
        var file = files.get(selected);
        if (file == null) {
            return status(NO_FILE);
        }
        var data = data(command);
        var from = offset(command);
        var others = files.values().stream().mapToInt(each -> each.length).sum() - file.length;
        var length = Math.max(file.length, from + data.length);
        if (others + length > CAPACITY) {
            return status(NO_ROOM);
        }
        var updated = Arrays.copyOf(file, length);
        System.arraycopy(data, 0, updated, from, data.length);
        files.put(selected, updated);
        return status(DONE);
    }

    private static int offset(byte[] command) {
        return (command[2] & 0x7F) << 8 | command[3] & 0xFF;
    }

    private static byte[] data(byte[] command) {
        if (command.length <= HEAD + 1) {
            return new byte[0];
        }
        var length = Math.min(command[HEAD] & 0xFF, command.length - HEAD - 1);
        return Arrays.copyOfRange(command, HEAD + 1, HEAD + 1 + length);
    }

    private static byte[] status(int words) {
        return new byte[] {(byte) (words >> 8), (byte) words};
    }
}
