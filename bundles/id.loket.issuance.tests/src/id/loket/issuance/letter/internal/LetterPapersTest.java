package id.loket.issuance.letter.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.issuance.letter.LetterRegister.Wanted;
import id.loket.issuance.letter.Signatory;
import id.loket.kernel.EnrolmentState;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** The papers as people see them. */
class LetterPapersTest {

    private final Session operator = TestSessions.of(Role.OPERATOR);
    private final Session supervisor = TestSessions.of(Role.SUPERVISOR);
    private final Session head = TestSessions.of(Role.HEAD);

    @StoreTest
    void thePapersAreMadeThroughTheUseCases(TestStore test) throws IOException {
        var printing = new Desk(test, Documents.in(new TestInstallation()));
        printing.letters.decide(head, true, "blangko habis sejak 20 Oktober");
        printing.letters.signedBy(head, new Signatory("Drs. RUSDI GUMALANGIT, M.Si", "19700101 199503 1 001"));
        printing.portrait = Optional.of(Face.portrait());
        var resident = printing.recorded("9901", EnrolmentState.PRINT_READY_RECORD);
        var first = printing.letters.issue(operator, resident);
        test.clock().advance(Duration.ofDays(160));
        var letter = printing.letters.renew(operator, first.id());
        sample("suket.pdf", printing.letters.paper(operator, letter.id()));
        for (var at = 10; at < 90; at++) {
            printing.letters.issue(operator, printing.recorded("99" + at, EnrolmentState.SENT_FOR_ENROLLMENT));
        }
        var wanted = new Wanted(LocalDate.now(test.clock()), Desk.OFFICE, true, false);
        sample("suket-valid-on-day.pdf", printing.register.validOnPdf(supervisor, wanted));
        var sheet = printing.register.validOnXlsx(supervisor, wanted);
        assertEquals('P', sheet[0]);
        assertEquals('K', sheet[1]);
    }

    private static void sample(String name, byte[] pdf) throws IOException {
        assertFalse(pdf.length < 5_000);
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            Files.write(Path.of(folder, name), pdf);
        }
    }
}
