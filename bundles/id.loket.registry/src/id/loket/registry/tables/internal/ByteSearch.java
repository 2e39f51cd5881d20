package id.loket.registry.tables.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for bytes in a file, whatever its size. */
public final class ByteSearch {

    private final byte[] wanted;
    private int matched;

    /** @param wanted what to look for; its first byte must not come again in it but where it cannot begin anew */
    ByteSearch(byte[] wanted) {
        this.wanted = wanted;
    }

    /**
     * @param file a file
     * @param wanted what to look for
     * @return whether the file holds it
     * @throws IOException if the file cannot be read
     */
    public static boolean finds(Path file, byte[] wanted) throws IOException {
        var search = new ByteSearch(wanted);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                if (search.endsWith((byte) next)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return whether what was looked for ends with this byte */
    boolean endsWith(byte next) {
        if (next == wanted[matched]) {
            matched++;
        } else {
            matched = next == wanted[0] ? 1 : 0;
        }
        if (matched < wanted.length) {
            return false;
        }
        matched = 0;
        return true;
    }
}
