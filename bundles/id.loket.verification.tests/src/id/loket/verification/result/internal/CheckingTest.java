package id.loket.verification.result.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.packet.PublicSeal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultManifest;
import id.loket.verification.result.ResultMsg;

/** What a receiver, or whoever got the file from one, can be told of it with the office's public key alone. */
class CheckingTest {

    /** Bytes at the beginning and the end of a container that are of no file in it; each of them is tried. */
    private static final int HEAD = 50;
    private static final int DIRECTORY = 230;
    private static final int STEP = 29;

    @TempDir
    private Path folder;
    private ResultOffice office;
    private Path file;

    @BeforeEach
    void aResult(TestStore test) throws IOException {
        office = new ResultOffice(test, folder);
        var list = office.list();
        office.decideAll();
        office.make(list);
        file = office.file();
    }

    @StoreTest
    void whatTheOfficeGaveIsGenuineAndTellsWhatItIs() {
        var check = check(file);
        assertEquals(Verdict.GENUINE, check.verdict());
        var manifest = check.manifest().orElseThrow();
        assertEquals("470/0001/VERIFIKASI/XI/2026", manifest.number());
        assertEquals("71.10 Kabupaten Bolaang Mongondow Timur", manifest.office());
        assertEquals(3, manifest.rows());
        assertEquals(0, manifest.open());
        assertFalse(check.isPartial());
    }

    @StoreTest
    void noChangedByteAnywhereInTheFileIsOverlooked() throws IOException {
        var bytes = Files.readAllBytes(file);
        var changed = folder.resolve("berubah.zip");
        for (int at = 0; at < bytes.length; at += at < HEAD || at > bytes.length - DIRECTORY ? 1 : STEP) {
            bytes[at] ^= 1;
            Files.write(changed, bytes);
            assertFalse(check(changed).verdict().isReliable(), "byte " + at + " of " + bytes.length);
            bytes[at] ^= 1;
        }
    }

    @StoreTest
    void aChangedByteInTheRowsIsFoundThere() throws IOException {
        assertEquals(new Found(Verdict.CHANGED, ResultContainer.ROWS), changed(ResultContainer.ROWS));
    }

    @StoreTest
    void aChangedByteInTheLetterIsFoundThere() throws IOException {
        assertEquals(new Found(Verdict.CHANGED, ResultContainer.LETTER), changed(ResultContainer.LETTER));
    }

    @StoreTest
    void aChangedByteInTheSignatureIsFoundThere() throws IOException {
        assertEquals(new Found(Verdict.CHANGED, ResultContainer.SIGNATURE), changed(ResultContainer.SIGNATURE));
    }

    /** Changes one byte in the middle of one of the files, which a zip of files as they are holds in one piece. */
    private Found changed(String part) throws IOException {
        var content = Files.readAllBytes(Unpacked.of(file, Files.createTempDirectory(folder, "isi")).resolve(part));
        var bytes = Files.readAllBytes(file);
        bytes[indexOf(bytes, content) + content.length / 2] ^= 1;
        var check = check(Files.write(folder.resolve("berubah.zip"), bytes));
        return new Found(check.verdict(), check.about());
    }

    private static int indexOf(byte[] bytes, byte[] content) {
        for (int at = 0; at + content.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + content.length, content, 0, content.length)) {
                return at;
            }
        }
        throw new AssertionError("not stored as it is");
    }

    private record Found(Verdict verdict, String about) {
    }

    @StoreTest
    void aFigureChangedInTheSignedTextIsFound() throws IOException {
        var isi = unpacked();
        var signature = isi.resolve(ResultContainer.SIGNATURE);
        Files.writeString(signature, Files.readString(signature).replace("selesai: 3", "selesai: 2"));
        assertEquals(Verdict.CHANGED, check(signature).verdict());
    }

    @StoreTest
    void aFileCutOffAnywhereIsNotWhole() throws IOException {
        var bytes = Files.readAllBytes(file);
        var cut = folder.resolve("terpotong.zip");
        for (int length = 4; length < bytes.length; length += 331) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertEquals(Verdict.INCOMPLETE, check(cut).verdict(), "cut at " + length);
        }
    }

    @StoreTest
    void rowsCutOffBesideTheirSignatureAreNotWhole() throws IOException {
        var rows = unpacked().resolve(ResultContainer.ROWS);
        var bytes = Files.readAllBytes(rows);
        Files.write(rows, Arrays.copyOf(bytes, bytes.length - 9));
        var check = check(rows);
        assertEquals(Verdict.INCOMPLETE, check.verdict());
        assertEquals(ResultContainer.ROWS, check.about());
    }

    @StoreTest
    void theWholeFileMayBeRenamed() throws IOException {
        assertEquals(Verdict.GENUINE, check(Files.copy(file, folder.resolve("Copy of hasil (2).zip"))).verdict());
    }

    @StoreTest
    void renamedRowsBesideTheirSignatureAreGenuineAndTellTheirOldName() throws IOException {
        var isi = unpacked();
        var renamed = Files.move(isi.resolve(ResultContainer.ROWS), isi.resolve("untuk KPU.xlsx"));
        var check = check(renamed);
        assertEquals(Verdict.RENAMED, check.verdict());
        assertEquals(ResultContainer.ROWS, check.about());
        assertTrue(check.verdict().isReliable());
    }

    @StoreTest
    void theLetterGivenOutAsTheRowsIsNotWhatWasSignedUnderThatName() throws IOException {
        var isi = unpacked();
        Files.copy(isi.resolve(ResultContainer.LETTER), isi.resolve("x"));
        Files.delete(isi.resolve(ResultContainer.ROWS));
        Files.move(isi.resolve("x"), isi.resolve(ResultContainer.ROWS));
        assertEquals(Verdict.RENAMED, check(isi.resolve(ResultContainer.ROWS)).verdict());
        assertFalse(check(isi.resolve(ResultContainer.SIGNATURE)).verdict().isReliable());
    }

    @StoreTest
    void rowsWithoutTheirSignatureProveNothing() throws IOException {
        var isi = unpacked();
        Files.delete(isi.resolve(ResultContainer.SIGNATURE));
        assertEquals(Verdict.NOT_SIGNED, check(isi.resolve(ResultContainer.ROWS)).verdict());
    }

    @StoreTest
    void unpackedFilesAreGenuineWhileTheyLieTogether() throws IOException {
        var isi = unpacked();
        assertEquals(Verdict.GENUINE, check(isi.resolve(ResultContainer.ROWS)).verdict());
        assertEquals(Verdict.GENUINE, check(isi.resolve(ResultContainer.LETTER)).verdict());
        assertEquals(Verdict.GENUINE, check(isi.resolve(ResultContainer.SIGNATURE)).verdict());
        Files.delete(isi.resolve(ResultContainer.LETTER));
        assertEquals(Verdict.INCOMPLETE, check(isi.resolve(ResultContainer.SIGNATURE)).verdict());
    }

    @StoreTest
    void aFilePutIntoTheZipBesideTheOthersIsFound() throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tambahan.txt"), "tolong transfer ke rekening ini");
        }
        assertEquals(Verdict.CHANGED, check(file).verdict());
    }

    @StoreTest
    void theSignatureOfAnotherOfficeIsCalledThat() {
        var check = ResultCheck.of(file, PublicSeal.of(ResultOffice.newKey().getPublic()));
        assertEquals(Verdict.OTHER_OFFICE, check.verdict());
        assertEquals("71.10 Kabupaten Bolaang Mongondow Timur", check.about());
        assertTrue(check.manifest().isEmpty());
    }

    @StoreTest
    void aStrangersSignatureUnderThisOfficesKeyIsAForgery() throws IOException {
        var isi = unpacked();
        var signature = isi.resolve(ResultContainer.SIGNATURE);
        Signed signed;
        try (var in = Files.newInputStream(signature)) {
            signed = Signed.read(in).orElseThrow();
        }
        var forged = new Signed(signed.manifest(),
                ResultOffice.signature(ResultOffice.newKey(), signed.manifest().bytes()));
        Files.write(signature, forged.bytes());
        assertEquals(Verdict.CHANGED, check(signature).verdict());
    }

    @StoreTest
    void aFileThatIsNoResultIsNotSigned() throws IOException {
        assertEquals(Verdict.NOT_SIGNED, check(Files.writeString(folder.resolve("catatan.txt"), "halo")).verdict());
        assertEquals(Verdict.NOT_SIGNED, check(Files.writeString(folder.resolve("kosong.zip"), "")).verdict());
    }

    @StoreTest
    void aFileThatIsNotThereIsRefused() {
        assertEquals(ResultMsg.fileMissing,
                assertThrows(Refusal.class, () -> check(folder.resolve("tidak-ada.zip"))).reason());
    }

    @StoreTest
    void theSignedTextIsReadBackOnlyCharacterByCharacter() throws IOException {
        var text = Files.readString(unpacked().resolve(ResultContainer.SIGNATURE), StandardCharsets.UTF_8);
        var manifest = text.substring(0, text.indexOf("tanda-tangan: "));
        assertTrue(ResultManifest.parse(manifest).isPresent());
        assertTrue(ResultManifest.parse(manifest.replace("baris: 3", "baris: 03")).isEmpty());
        assertTrue(ResultManifest.parse(manifest.replace("\n", "\r\n")).isEmpty());
        assertTrue(ResultManifest.parse(manifest + "x").isEmpty());
        assertTrue(ResultManifest.parse("").isEmpty());
    }

    private Path unpacked() throws IOException {
        return Unpacked.of(file, Files.createTempDirectory(folder, "isi"));
    }

    private ResultCheck check(Path checked) {
        return ResultCheck.of(checked, office.publicSeal());
    }
}
