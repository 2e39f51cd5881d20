package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.io.InputStream;

import id.loket.driver.sbi.internal.LinkException.Kind;

/** A body whose end is known beforehand: one that ends earlier was cut off, and is not taken for whole. */
abstract class BodyInput extends InputStream {

    private final InputStream in;
    private long left;

    private BodyInput(InputStream in, long left) {
        this.in = in;
        this.left = left;
    }

    /** @return how many bytes follow now, 0 for the end; asked when none are left */
    abstract long more(InputStream rest) throws IOException;

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (left == 0) {
            left = more(in);
        }
        if (left <= 0) {
            left = -1;
            return -1;
        }
        var read = in.read(into, from, (int) Math.min(count, left));
        if (read < 0) {
            throw new LinkException(Kind.CUT_OFF, left + " bytes missing");
        }
        left -= read;
        return read;
    }

    /** A body of an announced length. */
    static final class Counted extends BodyInput {

        Counted(InputStream in, long length) {
            super(in, length == 0 ? -1 : length);
        }

        @Override
        long more(InputStream rest) {
            return -1;
        }
    }

    /** A body in chunks (RFC 9112, 7.1). */
    static final class Chunked extends BodyInput {

        private static final int HEX = 16;
        private boolean begun;

        Chunked(InputStream in) {
            super(in, 0);
        }

        @Override
        long more(InputStream rest) throws IOException {
            if (begun) {
                HttpExchange.line(rest); // the end of the chunk before
            }
            begun = true;
            var size = HttpExchange.line(rest).split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new LinkException(Kind.GARBLED, "chunk of " + size);
            }
            return Integer.parseInt(size, HEX);
        }
    }
}
