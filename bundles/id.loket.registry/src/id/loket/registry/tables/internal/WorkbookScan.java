package id.loket.registry.tables.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.TableFile;
import id.loket.registry.tables.TableMsg;

/**
 * Looks a workbook over before it is read: whether it is whole and unpacks to a reasonable size, and which cells of each
 * part are merged, which the parts tell only behind their rows. Unpacks the text parts once, in bounded memory.
 */
final class WorkbookScan {

    /** The shared texts and all else but sheets are held in memory when read. */
    private static final long LARGEST_PART = 256L << 20;
    /** Tables pack well, thirty to one; made-up ones a thousand to one. */
    private static final long RATIO = 400;
    private static final long RATIO_COUNTS_FROM = 32L << 20;
    /** A cell holds 32,767 characters at most; this much without any mark is no cell. */
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_MERGED = 100_000;
    private static final byte[] MERGED = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final String SHEETS = "xl/worksheets/";

    private final String name;
    private final Map<String, List<MergedCells>> merged = new HashMap<>();

    private WorkbookScan(String name) {
        this.name = name;
    }

    /**
     * @param file a workbook
     * @return what was seen
     * @throws Refusal if it is cut off, or grows beyond reason
     * @throws IOException if it cannot be read
     */
    static WorkbookScan of(Path file) throws IOException {
        var scan = new WorkbookScan(TableFile.name(file));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    scan.look(zip, entry);
                }
            }
            return scan;
        } catch (ZipException damaged) {
            throw new Refusal(damaged, TableMsg.fileCutOff, scan.name);
        }
    }

    /** @return the merged cells of a part, by where they begin */
    List<MergedCells> merged(String part) {
        return merged.getOrDefault(part, List.of());
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
        var isSheet = entry.getName().startsWith(SHEETS);
        var search = new ByteSearch(MERGED);
        var reference = new StringBuilder();
        var found = new ArrayList<MergedCells>();
        var buffer = new byte[1 << 16];
        long unpacked = 0;
        int text = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                unpacked += count;
                requireReasonable(entry, isSheet, unpacked);
                for (int i = 0; i < count; i++) {
                    var next = buffer[i];
                    text = next == '<' ? 0 : text + 1;
                    if (text > LONGEST_TEXT) {
                        throw new Refusal(TableMsg.cellEnormous, name, entry.getName());
                    }
                    if (!reference.isEmpty()) {
                        collect(next, reference, found);
                    } else if (search.endsWith(next) && found.size() < MOST_MERGED) {
                        reference.append('=');
                    }
                }
            }
        }
        Collections.sort(found);
        merged.put(entry.getName(), found);
    }

    private void requireReasonable(ZipEntry entry, boolean isSheet, long unpacked) {
        var packed = Math.max(1, entry.getCompressedSize());
        if (unpacked > RATIO_COUNTS_FROM && unpacked / packed > RATIO || !isSheet && unpacked > LARGEST_PART) {
            throw new Refusal(TableMsg.fileBomb, name, entry.getName());
        }
    }

    /** The reference begins with a mark of its own, so that an empty one means none is being read. */
    private static void collect(byte next, StringBuilder reference, List<MergedCells> found) {
        if (next != '"' && reference.length() < MergedCells.LONGEST) {
            reference.append((char) next);
            return;
        }
        MergedCells.parse(reference.substring(1)).filter(cells -> cells.lastRow() > cells.firstRow()).ifPresent(found::add);
        reference.setLength(0);
    }
}
