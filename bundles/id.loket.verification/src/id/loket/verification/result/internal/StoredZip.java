package id.loket.verification.result.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A zip of files as they are: every office opens it, and the same files give the same bytes on every machine. So a check
 * that writes it again compares every byte, also those that belong to no file (APPNOTE.TXT 4.3).
 */
final class StoredZip {

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final short VERSION = 20;
    /** 1 January 2000: when it was made stands in the manifest. */
    private static final short DAY = (20 << 9) + (1 << 5) + 1;
    private static final int COMMON_LENGTH = 26;
    private static final int LOCAL_LENGTH = Integer.BYTES + COMMON_LENGTH;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private short count;
    private int position;

    StoredZip(OutputStream out) {
        this.out = out;
    }

    /** @return the name that the first file of a zip seems to have; any text where it is no zip */
    static String nameOfFirst(InputStream zip) throws IOException {
        var head = buffer(LOCAL_LENGTH).put(zip.readNBytes(LOCAL_LENGTH));
        var length = head.getShort(LOCAL_LENGTH - 2 * Short.BYTES);
        return new String(zip.readNBytes(Math.max(0, length)), StandardCharsets.US_ASCII);
    }

    /**
     * @param name ASCII
     * @param content what the stream holds
     * @param in the file, to its end
     */
    void add(String name, Content content, InputStream in) throws IOException {
        var ascii = name.getBytes(StandardCharsets.US_ASCII);
        var common = common(content, ascii.length);
        var listed = buffer(CENTRAL_LENGTH + ascii.length).putInt(CENTRAL).putShort(VERSION).put(common)
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(position).put(ascii);
        directory.write(listed.array());
        out.write(buffer(LOCAL_LENGTH + ascii.length).putInt(LOCAL).put(common).put(ascii).array());
        in.transferTo(out);
        position = Math.toIntExact(position + LOCAL_LENGTH + ascii.length + content.size());
        count++;
    }

    /** What a file's own head and its line in the directory have in common: from the version needed to the extra length. */
    private static byte[] common(Content content, int nameLength) {
        var size = Math.toIntExact(content.size());
        return buffer(COMMON_LENGTH).putShort(VERSION).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                .putShort(DAY).putInt((int) content.crc()).putInt(size).putInt(size).putShort((short) nameLength)
                .putShort((short) 0).array();
    }

    /** Writes the directory; the stream stays open. */
    void finish() throws IOException {
        directory.writeTo(out);
        out.write(buffer(END_LENGTH).putInt(END).putInt(0).putShort(count).putShort(count).putInt(directory.size())
                .putInt(position).putShort((short) 0).array());
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
