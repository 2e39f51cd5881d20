package id.loket.verification.result.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.result.ResultCheck;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultMsg;

/** The check a receiver runs on a machine of its own. */
class ResultCommandTest {

    @TempDir
    private Path folder;
    private ResultOffice office;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void office(TestStore test) {
        office = new ResultOffice(test, folder);
    }

    @StoreTest
    void aGenuineResultTellsNumberListAndFigures() throws IOException {
        office.decideAll();
        office.make(office.list());
        assertEquals(0, verify(office.file()));
        assertTrue(said().contains(words(Verdict.GENUINE, "")));
        assertTrue(said().contains("470/0001/VERIFIKASI/XI/2026"));
        assertTrue(said().contains(ResultMsg.commandRows.text(3, 3, 0)));
    }

    @StoreTest
    void ofTwoResultsOfACampaignTheOlderIsNamed(TestStore test) throws IOException {
        var list = office.list();
        var first = folder.resolve("pertama.zip");
        office.make(list, first);
        test.clock().advance(Duration.ofHours(3));
        office.decideAll();
        office.make(list);
        assertEquals(1, verify(first, office.file()));
        assertTrue(said().contains(words(Verdict.OLDER, "470/0002/VERIFIKASI/XI/2026")));
        assertTrue(said().contains(ResultMsg.commandPartial.text(3)));
    }

    @StoreTest
    void oneBadFileFailsAll() throws IOException {
        office.make(office.list());
        var other = Files.writeString(folder.resolve("lain.xlsx"), "bukan hasil");
        assertEquals(1, verify(office.file(), other));
        assertTrue(said().contains(words(Verdict.GENUINE, "")) && said().contains(words(Verdict.NOT_SIGNED, "")));
    }

    @StoreTest
    void whatIsMissingIsSaidInWords() {
        var out = new PrintStream(said);
        assertEquals(ResultMsg.commandUsage, assertThrows(Refusal.class,
                () -> new ResultCommand().run(List.of("verify", "--seal", "kunci.pem"), out)).reason());
        assertTrue(assertThrows(Refusal.class, () -> new ResultCommand()
                .run(List.of("verify", "--seal", folder.resolve("tidak-ada.pem").toString(), "x.zip"), out))
                .getLocalizedMessage().contains("tidak-ada.pem"));
    }

    private int verify(Path... files) {
        return ResultCommand.verify(office.publicSeal(), Stream.of(files).map(Path::toString).toList(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static String words(Verdict verdict, String about) {
        return new ResultCheck(verdict, about, Optional.empty()).words().found();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
