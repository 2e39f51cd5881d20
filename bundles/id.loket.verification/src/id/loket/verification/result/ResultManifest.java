package id.loket.verification.result;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What the office signs of a result: which list it answers, its totals, and size and SHA-256 of every file. As a text it
 * can be read without Loket; it is read back only if every character stands where it was written.
 *
 * @param number of the letter that goes with it
 * @param office the regency that signs: code and name
 * @param campaign its name
 * @param listUuid tells the list version from every other, on every node
 * @param listVersion 1 for a campaign's first list
 * @param listFile name of the file the sender gave
 * @param listHash SHA-256 of that file, hex
 * @param rows of the list
 * @param decided of them with an outcome; the rest is open
 * @param madeBy who made the result
 * @param madeAt when, in the office's zone, to the second
 * @param parts the files that belong to it
 * @param keyId of the seal, hex
 */
public record ResultManifest(String number, String office, String campaign, String listUuid, int listVersion,
        String listFile, String listHash, long rows, long decided, String madeBy, OffsetDateTime madeAt, List<Part> parts,
        String keyId) {

    private static final String FORMAT = "LOKET-HASIL 1";
    private static final String BETWEEN = ": ";

    /**
     * One file of a result.
     *
     * @param name in the container, or in the folder it is unpacked to; without blanks
     * @param size in bytes
     * @param hash SHA-256, hex
     */
    public record Part(String name, long size, String hash) {
    }

    /** Keeps each value on its line. */
    public ResultManifest {
        campaign = oneLine(campaign);
        listFile = oneLine(listFile);
        madeBy = oneLine(madeBy);
        madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
        parts = List.copyOf(parts);
    }

    /** @return rows without an outcome; a result with any is partial */
    public long open() {
        return rows - decided;
    }

    /**
     * @param name of a file
     * @return what was signed of it
     */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** @return the text that is signed; its last line ends with a line feed */
    public String text() {
        var text = new StringBuilder(FORMAT).append('\n');
        line(text, "nomor", number);
        line(text, "kantor", office);
        line(text, "kampanye", campaign);
        line(text, "daftar", listUuid);
        line(text, "versi-daftar", String.valueOf(listVersion));
        line(text, "berkas-daftar", listFile);
        line(text, "sha256-daftar", listHash);
        line(text, "baris", String.valueOf(rows));
        line(text, "selesai", String.valueOf(decided));
        line(text, "dibuat-oleh", madeBy);
        line(text, "dibuat-pada", madeAt.toString());
        line(text, "kunci", keyId);
        parts.forEach(part -> line(text, "berkas", part.name() + " " + part.size() + " " + part.hash()));
        return text.toString();
    }

    /** @return the bytes that are signed */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param text what {@link #text} may have given
     * @return the manifest; empty if it is none, or not character by character
     */
    public static Optional<ResultManifest> parse(String text) {
        try {
            return Optional.of(read(text.lines().iterator())).filter(manifest -> manifest.text().equals(text));
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException changed) {
            return Optional.empty();
        }
    }

    private static ResultManifest read(Iterator<String> lines) {
        if (!lines.next().equals(FORMAT)) {
            throw new IllegalArgumentException("another format");
        }
        var values = new ArrayList<String>();
        while (lines.hasNext()) {
            var line = lines.next();
            values.add(line.substring(line.indexOf(BETWEEN) + BETWEEN.length()));
        }
        var parts = values.subList(12, values.size()).stream().map(ResultManifest::readPart).toList();
        return new ResultManifest(values.get(0), values.get(1), values.get(2), values.get(3),
                Integer.parseInt(values.get(4)), values.get(5), values.get(6), Long.parseLong(values.get(7)),
                Long.parseLong(values.get(8)), values.get(9), OffsetDateTime.parse(values.get(10)), parts, values.get(11));
    }

    private static Part readPart(String value) {
        var words = value.split(" ");
        return new Part(words[0], Long.parseLong(words[1]), words[2]);
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(BETWEEN).append(value).append('\n');
    }

    private static String oneLine(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}
