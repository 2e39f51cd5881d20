package id.loket.verification.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as offices write them. */
final class Workbooks {

    private Workbooks() {
    }

    static Path write(Path folder, Filling filling) throws IOException {
        var file = Files.createTempFile(folder, "daftar", ".xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            filling.fill(book);
        }
        return file;
    }

    /** @param lines as in a CSV file */
    static Worksheet sheet(Workbook book, String name, String... lines) {
        var sheet = book.newWorksheet(name);
        for (int row = 0; row < lines.length; row++) {
            var cells = lines[row].stripTrailing().split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(row, column, cells[column]);
            }
        }
        return sheet;
    }

    /** Fills a workbook. */
    interface Filling {

        void fill(Workbook book) throws IOException;
    }
}
