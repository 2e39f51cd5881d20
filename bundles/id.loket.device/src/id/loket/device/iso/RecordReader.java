package id.loket.device.iso;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the fields of a record in their order; nothing outside the bytes given, and nothing silently. */
final class RecordReader {

    private static final int QUALITY_BLOCK = 5;
    private static final int DATE_AND_DEVICE = 14;

    private final ByteBuffer bytes;

    private RecordReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Reads what all three kinds begin with: identifier, version, length. */
    static RecordReader of(byte[] record, String identifier, String version) throws IsoRecordException {
        var reader = new RecordReader(ByteBuffer.wrap(record));
        reader.expect("format identifier", identifier);
        reader.expect("version number", version);
        var length = reader.number("length of record", 4);
        if (length != record.length) {
            throw new IsoRecordException("length of record", length + " in " + record.length + " bytes");
        }
        return reader;
    }

    private void expect(String field, String text) throws IsoRecordException {
        var found = bytes(field, 4);
        if (!Arrays.equals(found, (text + "\0").getBytes(StandardCharsets.US_ASCII))) {
            throw new IsoRecordException(field, "not " + text);
        }
    }

    /** @param width in bytes, 1 to 4 */
    long number(String field, int width) throws IsoRecordException {
        var value = 0L;
        for (var part : bytes(field, width)) {
            value = value << 8 | part & 0xFF;
        }
        return value;
    }

    int small(String field, int width) throws IsoRecordException {
        return (int) number(field, width);
    }

    int within(String field, int width, int least, int most) throws IsoRecordException {
        var value = number(field, width);
        if (value < least || value > most) {
            throw new IsoRecordException(field, value + " is not within " + least + " to " + most);
        }
        return (int) value;
    }

    byte[] bytes(String field, long count) throws IsoRecordException {
        if (count > bytes.remaining()) {
            throw new IsoRecordException(field, "cut off: " + count + " bytes announced, " + bytes.remaining() + " left");
        }
        var part = new byte[(int) count];
        bytes.get(part);
        return part;
    }

    void skip(String field, long count) throws IsoRecordException {
        if (count > bytes.remaining()) {
            throw new IsoRecordException(field, "cut off: " + count + " bytes announced, " + bytes.remaining() + " left");
        }
        bytes.position(bytes.position() + (int) count);
    }

    /** @return a reader of the next representation alone, behind its length */
    RecordReader representation() throws IsoRecordException {
        var length = number("representation length", 4);
        if (length < 4 || length - 4 > bytes.remaining()) {
            throw new IsoRecordException("representation length", length + " with " + bytes.remaining() + " bytes left");
        }
        var part = bytes.slice().limit((int) length - 4);
        bytes.position(bytes.position() + (int) length - 4);
        return new RecordReader(part);
    }

    /** @return the quality values (0 to 100) behind date and device; 255, "could not be computed", is left out */
    List<Integer> qualities() throws IsoRecordException {
        skip("capture date and device", DATE_AND_DEVICE);
        var blocks = small("number of quality blocks", 1);
        var values = new ArrayList<Integer>();
        for (var block = 0; block < blocks; block++) {
            var value = small("quality value", 1);
            skip("quality algorithm", QUALITY_BLOCK - 1);
            if (value <= 100) {
                values.add(value);
            } else if (value != 255) {
                throw new IsoRecordException("quality value", String.valueOf(value));
            }
        }
        return List.copyOf(values);
    }

    /** The picture's length and bytes. What the standard allows behind it in a representation is not read. */
    byte[] picture() throws IsoRecordException {
        var length = number("image data length", 4);
        if (length == 0) {
            throw new IsoRecordException("image data length", "0");
        }
        return bytes("image data", length);
    }

    void end() throws IsoRecordException {
        if (bytes.hasRemaining()) {
            throw new IsoRecordException("length of record", bytes.remaining() + " bytes behind the last representation");
        }
    }
}
