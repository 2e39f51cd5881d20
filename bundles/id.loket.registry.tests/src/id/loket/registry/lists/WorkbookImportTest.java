package id.loket.registry.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Resident;
import id.loket.registry.Samples;
import id.loket.registry.lists.RowVerdict.Verdict;
import id.loket.registry.lists.internal.ListImporter;
import id.loket.registry.tables.TableMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class WorkbookImportTest {

    private static final String[] HEADERS = { "No", "NIK", "Nama Lengkap", "Tanggal Lahir", "L/P", "RT/RW", "Desa",
            "Kecamatan" };

    private final Session verifier = TestSessions.of(Role.VERIFIER);
    @TempDir
    private Path folder;
    private ListImport lists;

    @BeforeEach
    void importer(Store store, FixedClock clock) {
        lists = new ListImporter(store, Samples.regions(folder, clock), clock);
    }

    @StoreTest
    void aTextNikAndARealDateArrive(Store store) throws IOException {
        var list = workbook(book -> {
            var sheet = sheet(book, "TPS 1");
            row(sheet, 1, "7110014508689901", LocalDate.of(1968, 8, 5));
        });
        assertEquals(1, lists.run(verifier, request(list, Set.of()), new Quiet()).added());
        var ani = store.read(transaction -> transaction.entities()
                .createQuery("select r from Resident r", Resident.class).getSingleResult());
        assertEquals(LocalDate.of(1968, 8, 5), ani.birthDate());
        assertEquals("001", ani.rt());
        assertEquals("002", ani.rw());
        assertEquals("71.10.01.2003", ani.village().value());
    }

    @StoreTest
    void aNikAsANumberIsRefusedWhereItsLastDigitIsLost() throws IOException {
        var list = workbook(book -> {
            var sheet = sheet(book, "Daftar");
            row(sheet, 1, 7110014508689900L, "05-08-1968");
            row(sheet, 2, 7110014508689901L, "05-08-1968");
            row(sheet, 3, 9110014508689901L, "05-08-1968");
        });
        var verdicts = preview(list, Set.of());
        assertEquals(List.of(Verdict.REJECTED, Verdict.NEW, Verdict.REJECTED),
                verdicts.stream().map(RowVerdict::verdict).toList());
        assertEquals(TableMsg.nikLastDigitLost, verdicts.get(0).findings().get(0).rule());
        assertEquals(TableMsg.nikStoredAsNumber, verdicts.get(1).findings().get(0).rule());
    }

    @StoreTest
    void oneOfSeveralSheetsIsChosenOrAllOfThem() throws IOException {
        var list = workbook(book -> {
            row(sheet(book, "TPS 1"), 1, "7110014508689901", "05-08-1968");
            row(sheet(book, "TPS 2"), 1, "7110014508689902", "05-08-1968");
            var notes = book.newWorksheet("Catatan");
            notes.value(0, 0, "Rekap");
            notes.value(0, 1, "Jumlah");
        });
        var outline = lists.outline(verifier, list);
        assertEquals(List.of("TPS 1", "TPS 2", "Catatan"), outline.sheets().stream().map(ListOutline.Sheet::name).toList());
        assertEquals(1, preview(list, Set.of("TPS 2")).size());
        assertEquals(List.of("TPS 1", "TPS 2"),
                preview(list, Set.of("TPS 1", "TPS 2")).stream().map(RowVerdict::sheet).toList());
        assertEquals(TableMsg.sheetChoose, refusal(list, Set.of()));
        assertEquals(TableMsg.sheetHeaderDiffers, refusal(list, Set.of("TPS 1", "Catatan")));
    }

    @StoreTest
    void aNikInTheSameRowOfTwoSheetsIsTheFirstSheets(Store store) throws IOException {
        var list = workbook(book -> {
            row(sheet(book, "TPS 1"), 1, "7110014508689901", "05-08-1968");
            row(sheet(book, "TPS 2"), 1, "7110014508689901", "05-08-1969");
        });

        var verdicts = preview(list, Set.of("TPS 1", "TPS 2"));

        assertEquals(List.of(Verdict.NEW, Verdict.REJECTED), verdicts.stream().map(RowVerdict::verdict).toList());
        var twice = verdicts.get(1).findings().stream().filter(finding -> finding.rule() == ListMsg.nikTwice).findFirst();
        assertTrue(twice.orElseThrow().text().contains("4 (TPS 1)"), twice.get().text());
    }

    @StoreTest
    void whatIsNoListIsRefusedWithItsReason() throws IOException {
        var empty = Files.createFile(folder.resolve("kosong.csv"));
        assertEquals(TableMsg.fileEmpty, refusal(empty));
        assertEquals(TableMsg.fileMissing, refusal(folder.resolve("tidak-ada.csv")));
        var old = Files.write(folder.resolve("lama.xls"), new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0,
                (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0 });
        assertEquals(TableMsg.fileOldExcel, refusal(old));
        var broken = Files.write(folder.resolve("rusak.xlsx"), new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0 });
        assertEquals(TableMsg.fileCutOff, refusal(broken));
    }

    private Object refusal(Path list) {
        return assertThrows(Refusal.class, () -> lists.outline(verifier, list)).reason();
    }

    private Object refusal(Path list, Set<String> sheets) {
        return assertThrows(Refusal.class, () -> preview(list, sheets)).reason();
    }

    private List<RowVerdict> preview(Path list, Set<String> sheets) {
        var verdicts = new ArrayList<RowVerdict>();
        lists.preview(verifier, request(list, sheets), new Quiet(), verdicts::add);
        return verdicts;
    }

    private ImportRequest request(Path list, Set<String> sheets) {
        var headers = lists.outline(verifier, list).sheets().get(0).headers();
        return new ImportRequest(list, sheets, ColumnMapping.suggested(headers), "KPU", null);
    }

    private Path workbook(Filling filling) throws IOException {
        var file = folder.resolve("daftar.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            filling.fill(book);
        }
        return file;
    }

    private static Worksheet sheet(Workbook book, String name) {
        var sheet = book.newWorksheet(name);
        sheet.value(0, 0, "DAFTAR PEMILIH");
        for (int column = 0; column < HEADERS.length; column++) {
            sheet.value(2, column, HEADERS[column]);
        }
        return sheet;
    }

    private static void row(Worksheet sheet, int number, Object nik, Object birthDate) {
        int row = number + 2;
        sheet.value(row, 0, number);
        if (nik instanceof Long digits) {
            sheet.value(row, 1, digits);
        } else {
            sheet.value(row, 1, (String) nik);
        }
        sheet.value(row, 2, "Ani Mamonto");
        if (birthDate instanceof LocalDate date) {
            sheet.value(row, 3, date);
            sheet.style(row, 3).format("dd-mm-yyyy").set();
        } else {
            sheet.value(row, 3, (String) birthDate);
        }
        sheet.value(row, 4, "P");
        sheet.value(row, 5, "1/2");
        sheet.value(row, 6, "Desa Tutuyan");
        sheet.value(row, 7, "Kec. Tutuyan");
    }

    /** Fills a workbook. */
    private interface Filling {

        void fill(Workbook book) throws IOException;
    }

    private static final class Quiet implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
