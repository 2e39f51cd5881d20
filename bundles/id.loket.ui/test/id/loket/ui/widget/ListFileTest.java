package id.loket.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;

class ListFileTest {

    @TempDir
    private Path folder;

    @Test
    void linesAreWrittenAsSpreadsheetsReadThem() throws IOException {
        var file = ListFile.write(folder.resolve("daftar.csv"), out -> {
            out.append(ListFile.line(List.of("Nama", "Alasan")));
            out.append(ListFile.line(List.of("=SITI", "lama; sekali")));
        });
        assertEquals("\uFEFFNama;Alasan\r\n'=SITI;\"lama; sekali\"\r\n", Files.readString(file));
    }

    @Test
    void whatIsCancelledLeavesTheFileOfBeforeAndNoOther() throws IOException {
        var file = Files.writeString(folder.resolve("daftar.csv"), "kemarin");
        assertThrows(CancellationException.class, () -> ListFile.write(file, out -> {
            out.append(ListFile.line(List.of("Nama")));
            throw new CancellationException();
        }));
        assertEquals("kemarin", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        assertThrows(Refusal.class, () -> ListFile.write(folder.resolve("tidak ada").resolve("x.csv"), out -> { }));
    }
}
