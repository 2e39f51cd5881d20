package id.loket.packet.field;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Several byte arrays as one item's content: a description and the pictures it names, without growing them by a third. */
public final class ItemParts {

    private ItemParts() {
    }

    /**
     * @param parts any number
     * @return all of them, each with its length before it
     */
    public static byte[] join(List<byte[]> parts) {
        var bytes = new ByteArrayOutputStream(parts.stream().mapToInt(part -> part.length + Integer.BYTES).sum());
        try (var out = new DataOutputStream(bytes)) {
            for (var part : parts) {
                out.writeInt(part.length);
                out.write(part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param content what {@link #join} gave
     * @return the parts
     * @throws IllegalArgumentException if it is something else
     */
    public static List<byte[]> split(byte[] content) {
        var parts = new ArrayList<byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                var length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IllegalArgumentException("a part is longer than the content");
                }
                parts.add(in.readNBytes(length));
            }
        } catch (IOException cutOff) {
            throw new IllegalArgumentException(cutOff);
        }
        return parts;
    }
}
