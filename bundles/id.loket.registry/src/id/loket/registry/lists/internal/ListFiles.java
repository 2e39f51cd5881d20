package id.loket.registry.lists.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import id.loket.kernel.text.Refusal;
import id.loket.registry.lists.ListMsg;

/** Opens a list by what its first bytes are, not by its name. */
final class ListFiles {

    private static final int HEAD = 8;

    private ListFiles() {
    }

    static ListFile open(Path file) {
        try {
            var head = head(file);
            if (head.length == 0) {
                throw new Refusal(ListMsg.fileEmpty);
            }
            if (head.length == HEAD && ReadableWorkbook.isOLE2Header(head)) {
                throw new Refusal(ListMsg.fileOldExcel, ListFile.name(file));
            }
            return head.length == HEAD && ReadableWorkbook.isOOXMLZipHeader(head) ? workbook(file)
                    : new CsvFile(file);
        } catch (IOException unreadable) {
            throw new Refusal(unreadable, ListMsg.fileMissing, ListFile.name(file));
        }
    }

    private static ListFile workbook(Path file) {
        try {
            return new XlsxFile(file);
        } catch (IOException damaged) {
            throw new Refusal(damaged, ListMsg.fileNotReadable, ListFile.name(file));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
