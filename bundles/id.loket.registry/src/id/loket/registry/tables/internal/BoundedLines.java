package id.loket.registry.tables.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.TableMsg;

/** Reads lines, but never one that would fill the memory. */
final class BoundedLines implements Closeable {

    /** Far more than any row of any list. */
    static final int LONGEST = 1 << 20;

    private final String file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder line = new StringBuilder();
    private int at;
    private int end;
    private int number;
    private boolean afterReturn;

    /** @param file its name, for the refusal */
    BoundedLines(String file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** @return the next line without its end, or null */
    String next() throws IOException {
        line.setLength(0);
        number++;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            var from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            append(from);
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return line.toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    private void append(int from) {
        if (line.length() + at - from > LONGEST) {
            throw new Refusal(TableMsg.lineEnormous, file, number);
        }
        line.append(buffer, from, at - from);
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, reader.read(buffer, 0, buffer.length));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
