package id.loket.chip.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a chip leaves its maker: empty files, a PIN, and its number.
 *
 * @param aid name of the application
 * @param numberFile the file of the number, read-only
 * @param number ASCII
 * @param pin what opens the files for writing
 * @param files size in bytes by file id
 */
public record Personalisation(byte[] aid, int numberFile, byte[] number, byte[] pin, Map<Integer, Integer> files) {

    /** What a KTP-el's chip holds. */
    static final int CHIP = 8192;

    /** Checks that the files fit the chip. */
    public Personalisation {
        files = Map.copyOf(files);
        var sum = files.values().stream().mapToInt(Integer::intValue).sum() + number.length + Short.BYTES;
        if (sum > CHIP) {
            throw new IllegalArgumentException(sum + " bytes of files do not fit a chip of " + CHIP);
        }
    }

    /**
     * The chip of the training profile. Written here once more, because a peer that took its layout from the driver
     * would prove nothing.
     *
     * @param number ASCII, at most 20 characters
     * @return an empty chip
     */
    public static Personalisation training(String number) {
        var files = new LinkedHashMap<Integer, Integer>();
        files.put(0x0101, 1536);
        files.put(0x0102, 3584);
        files.put(0x0103, 1024);
        files.put(0x0104, 896);
        files.put(0x0105, 896);
        files.put(0x01FF, 64);
        return new Personalisation(new byte[] {(byte) 0xF0, 'L', 'O', 'K', 'E', 'T', 1}, 0x2F02,
                number.getBytes(StandardCharsets.US_ASCII), "123456".getBytes(StandardCharsets.US_ASCII), files);
    }

    byte[] encoded() {
        var out = new ByteArrayOutputStream();
        out.write(pin.length);
        out.writeBytes(pin);
        out.writeBytes(shortOf(numberFile));
        out.write(number.length);
        out.writeBytes(number);
        files.forEach((id, size) -> {
            out.writeBytes(shortOf(id));
            out.writeBytes(shortOf(size));
        });
        return out.toByteArray();
    }

    static Personalisation decoded(byte[] encoded, int offset, int length) {
        var in = ByteBuffer.wrap(encoded, offset, length);
        var pin = new byte[in.get()];
        in.get(pin);
        var numberFile = in.getShort() & 0xFFFF;
        var number = new byte[in.get()];
        in.get(number);
        var files = new HashMap<Integer, Integer>();
        while (in.hasRemaining()) {
            files.put(in.getShort() & 0xFFFF, in.getShort() & 0xFFFF);
        }
        return new Personalisation(new byte[0], numberFile, number, pin, files);
    }

    private static byte[] shortOf(int value) {
        return ByteBuffer.allocate(Short.BYTES).putShort((short) value).array();
    }
}
