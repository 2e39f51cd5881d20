package id.loket.registry.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.internal.ByteSearch;
import id.loket.registry.tables.internal.CsvFile;
import id.loket.registry.tables.internal.XlsxFile;

/** Opens a table by what its first bytes are, not by its name. */
public final class Tables {

    private static final int HEAD = 8;
    /** The stream that holds a locked workbook, in the directory of the old container. */
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Tables() {
    }

    /**
     * @param file CSV or XLSX
     * @return the table
     * @throws Refusal if it cannot be opened, is empty, locked, cut off, an old format, or made to do harm
     */
    public static TableFile open(Path file) {
        try {
            var head = head(file);
            if (head.length == 0) {
                throw new Refusal(TableMsg.fileEmpty);
            }
            if (head.length == HEAD && ReadableWorkbook.isOLE2Header(head)) {
                throw new Refusal(ByteSearch.finds(file, LOCKED) ? TableMsg.filePassword : TableMsg.fileOldExcel,
                        TableFile.name(file));
            }
            return head.length == HEAD && ReadableWorkbook.isOOXMLZipHeader(head) ? workbook(file)
                    : new CsvFile(file);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, TableMsg.fileMissing, TableFile.name(file));
        }
    }

    private static TableFile workbook(Path file) {
        try {
            return new XlsxFile(file);
        } catch (IOException damaged) {
            throw new Refusal(damaged, TableMsg.fileNotReadable, TableFile.name(file));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
