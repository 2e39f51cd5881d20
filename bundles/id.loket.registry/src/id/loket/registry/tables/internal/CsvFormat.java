package id.loket.registry.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Encoding and delimiter of a CSV file, found out from its bytes.
 *
 * @param charset how its characters are encoded
 * @param markLength bytes of the byte order mark in front
 * @param delimiter between cells
 * @param declared whether the first line is Excel's {@code sep=} and holds no cells
 */
record CsvFormat(Charset charset, int markLength, char delimiter, boolean declared) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String DELIMITERS = ",;\t|";
    private static final int LINES = 60;
    private static final int BUFFER = 64 * 1024;

    static CsvFormat of(Path file) throws IOException {
        var encoding = encoding(file);
        try (var reader = new BoundedLines(file.getFileName().toString(), encoding.open(Files.newInputStream(file)))) {
            var lines = new ArrayList<String>();
            for (var line = reader.next(); line != null && lines.size() < LINES; line = reader.next()) {
                lines.add(line);
            }
            return encoding.delimitedAs(lines);
        }
    }

    Reader open(InputStream in) throws IOException {
        in.skipNBytes(markLength);
        return new InputStreamReader(in, charset);
    }

    private CsvFormat delimitedAs(List<String> lines) {
        if (!lines.isEmpty() && lines.get(0).toLowerCase(Locale.ROOT).startsWith("sep=") && lines.get(0).length() == 5) {
            return new CsvFormat(charset, markLength, lines.get(0).charAt(4), true);
        }
        char best = ',';
        long most = 0;
        for (var delimiter : DELIMITERS.toCharArray()) {
            var score = score(lines, delimiter);
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return new CsvFormat(charset, markLength, best, false);
    }

    /** The number of delimiters most lines agree on, times the lines that do: a comma in addresses does not win. */
    private static long score(List<String> lines, char delimiter) {
        var perLine = lines.stream().filter(line -> !line.isBlank()).map(line -> count(line, delimiter)).toList();
        long best = 0;
        for (var count : perLine) {
            best = Math.max(best, count * perLine.stream().filter(count::equals).count());
        }
        return best;
    }

    private static int count(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static CsvFormat encoding(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return undelimited(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return undelimited(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return undelimited(StandardCharsets.UTF_16BE, 2);
        }
        if (zeros(head, 1) > head.length / 5) {
            return undelimited(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros(head, 0) > head.length / 5) {
            return undelimited(StandardCharsets.UTF_16BE, 0);
        }
        return undelimited(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static CsvFormat undelimited(Charset charset, int markLength) {
        return new CsvFormat(charset, markLength, ',', false);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Reads the whole file: the first letter that is no ASCII may stand in its last row. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var characters = CharBuffer.allocate(BUFFER);
        try (var channel = Files.newByteChannel(file)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                CoderResult result = decoder.decode(bytes, characters.clear(), false);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        bytes.flip();
        return !decoder.decode(bytes, characters.clear(), true).isError();
    }
}
