package id.loket.verification.result.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.document.Documents;
import id.loket.document.PdfPages;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.Watching;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.Outcome;
import id.loket.verification.result.ResultMsg;

/** The papers as people see them. */
class ResultPapersTest {

    @TempDir
    private Path folder;
    private ResultOffice office;

    @BeforeEach
    void office(TestStore test) {
        office = new ResultOffice(test, folder, Documents.in(new TestInstallation()));
    }

    @StoreTest
    void theLettersOfAWholeAndAPartialResultFitOnePageEach() throws IOException {
        var list = office.list();
        office.decide(1, Outcome.FOUND_RECORDED_PRINTED, Flag.FOUND, Flag.VERIFIED, Flag.RECORDED, Flag.PRINTED);
        office.make(list);
        letter("verification-partial.pdf");
        Files.delete(office.file());
        office.decideAll();
        office.make(list);
        letter("verification-result.pdf");
        sample("verification-result.zip", Files.readAllBytes(office.file()));
        sample("verification-draft.pdf", office.results.draft(office.verifier, ResultOffice.request(list)));
    }

    private void letter(String name) throws IOException {
        var letter = Files.readAllBytes(Unpacked.of(office.file(), Files.createTempDirectory(folder, "isi"))
                .resolve(ResultContainer.LETTER));
        sample(name, letter);
        try (var pages = PdfPages.of(letter)) {
            assertEquals(1, pages.count());
        }
    }

    @StoreTest
    void aDeletionIsRecordedOnPaper() throws IOException {
        var list = office.list();
        var deletion = office.lists.delete(office.supervisor, list.id(), "tujuan tercapai, hasil sudah dikirim");
        assertEquals(ResultMsg.deletionUnfinished, assertThrows(Refusal.class,
                () -> office.results.deletionRecord(office.verifier, deletion.id())).reason());
        office.lists.removeRows(office.supervisor, Watching.SILENT);
        var paper = office.results.deletionRecord(office.verifier, deletion.id());
        try (var pages = PdfPages.of(paper)) {
            assertEquals(1, pages.count());
        }
        sample("list-deletion.pdf", paper);
        assertEquals(ResultMsg.deletionGone, assertThrows(Refusal.class,
                () -> office.results.deletionRecord(office.verifier, deletion.id() + 1)).reason());
    }

    private static void sample(String name, byte[] paper) throws IOException {
        assertTrue(paper.length > 5_000);
        var samples = System.getProperty("loket.samples");
        if (samples != null) {
            Files.write(Path.of(samples, name), paper);
        }
    }
}
