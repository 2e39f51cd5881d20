package id.loket.device.iso;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the fields of a record in their order. */
final class RecordWriter {

    private static final int DATE_BYTES = 9;
    private static final int DEVICE_BYTES = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    RecordWriter number(int width, long value) {
        for (var shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
        return this;
    }

    RecordWriter text(String text) {
        return bytes((text + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    RecordWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** The date is written as unknown (all ones): who keeps the record knows when it was taken. Device unspecified. */
    RecordWriter dateDeviceAndQuality(int quality) {
        for (var count = 0; count < DATE_BYTES; count++) {
            out.write(0xFF);
        }
        bytes(new byte[DEVICE_BYTES]);
        return number(1, 1).number(1, quality).number(4, 0);
    }

    /** @return this as a representation: its length, itself included, before it */
    RecordWriter asRepresentation() {
        return new RecordWriter().number(4, out.size() + 4L).bytes(out.toByteArray());
    }

    /** @return this as a record: identifier, version and length before it */
    byte[] asRecord(String identifier, String version) {
        return new RecordWriter().text(identifier).text(version).number(4, out.size() + 12L).bytes(out.toByteArray())
                .toBytes();
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
