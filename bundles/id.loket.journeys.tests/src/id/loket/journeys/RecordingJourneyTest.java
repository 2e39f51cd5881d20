package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swtbot.swt.finder.keyboard.Keystrokes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.loket.journeys.MinistryList.Person;

/** A resident is recorded at the counter, with the keys an operator uses. */
@AtTheCounter
class RecordingJourneyTest {

    @BeforeEach
    void list(Counter counter) throws IOException {
        counter.list(Person.SITI, Person.HUSAIN, Person.FATIMAH, Person.RIBKA);
        counter.logIn("operator");
    }

    @Test
    void aResidentIsRecordedFromSearchToSlip(Counter counter) throws IOException {
        var slips = slips();
        begin(counter, Person.SITI);
        counter.press("enrolment.confirm");
        take(counter, "Pas foto");
        take(counter, "Tanda tangan");
        for (var firstOfSlap : new String[] {"Jempol kanan", "Telunjuk kanan", "Telunjuk kiri"}) {
            takeTogether(counter, firstOfSlap);
        }
        take(counter, "Iris kanan");
        take(counter, "Iris kiri");
        for (var finger : new String[] {"Verifikasi telunjuk kanan", "Verifikasi telunjuk kiri"}) {
            at(counter, finger);
            counter.press("enrolment.take");
        }
        take(counter, "Pengesahan");
        at(counter, "Bukti rekam");
        var number = counter.bot().labelWithId("enrolment.number").getText();
        counter.press("enrolment.slip");
        at(counter, "Perekaman selesai");
        assertEquals(slips + 1, slips());
        counter.press("enrolment.next");
        counter.until("the next resident", () -> counter.shows("enrolment.find"));
        assertTrue(counter.bot().textWithId("enrolment.find").isActive(), "the focus is where the next resident is typed");

        counter.open("id.loket.registry.search");
        counter.bot().textWithId("registry.search").setText("LOKET:REKAM:" + number);
        counter.bot().textWithId("registry.search").pressShortcut(Keystrokes.CR);
        counter.until("the scanned slip's recording", () -> counter.shows("recorded.number")
                && counter.bot().labelWithId("recorded.number").getText().equals(number));
        assertEquals(Person.SITI.fullName(), counter.bot().labelWithId("recorded.name").getText());
        assertEquals("Sedang dikemas", counter.bot().labelWithId("recorded.columnStatus").getText());
    }

    @Test
    void whoeverLogsOutInTheMiddleGoesOnAtTheSameStep(Counter counter) {
        begin(counter, Person.HUSAIN);
        counter.press("enrolment.confirm");
        take(counter, "Pas foto");
        take(counter, "Tanda tangan");
        takeTogether(counter, "Jempol kanan");
        at(counter, "Telunjuk kanan");

        counter.logIn("operator");
        begin(counter, Person.HUSAIN);
        at(counter, "Telunjuk kanan");
        takeTogether(counter, "Telunjuk kanan");
        at(counter, "Telunjuk kiri");
        counter.press("enrolment.postpone");
    }

    @Test
    void whatCannotBeTakenIsLeftOutWithASupervisor(Counter counter) {
        begin(counter, Person.FATIMAH);
        counter.press("enrolment.confirm");
        take(counter, "Pas foto");
        at(counter, "Tanda tangan");
        counter.press("enrolment.except");
        counter.bot().comboBoxWithId("except.kind").setSelection("cedera");
        counter.press("except.go-on");
        counter.bot().textWithId("supervisor.account").setText("supervisor");
        counter.bot().textWithId("supervisor.password").setText("latihan-supervisor");
        counter.bot().textWithId("supervisor.reason").setText("Tangan kanan diperban");
        counter.bot().button("Setujui").click();
        at(counter, "Jempol kanan");
        counter.press("enrolment.postpone");
    }

    @Test
    void aDeviceThatFailsIsToldAndNothingIsLost(Counter counter) throws IOException {
        begin(counter, Person.RIBKA);
        counter.press("enrolment.confirm");
        at(counter, "Pas foto");
        Files.writeString(TrainingOffice.faults(counter.data()), "camera unplugged 1\ncamera poor_quality 1\n");
        counter.press("enrolment.take");
        counter.until("the refusal", () -> Widgets.says(counter.bot().getDisplay(), "tidak terhubung"));
        counter.press("enrolment.take");
        counter.until("the quality", () -> Widgets.says(counter.bot().getDisplay(), "di bawah ambang"));
        assertFalse(counter.bot().buttonWithId("enrolment.accept").isEnabled());
        counter.press("enrolment.take");
        counter.press("enrolment.accept");
        at(counter, "Tanda tangan");

        counter.press("enrolment.abandon");
        counter.bot().textWithId("case.note").setText("Salah orang");
        counter.bot().buttonWithId("case.save").click();
        counter.until("the search", () -> counter.shows("enrolment.find"));
        begin(counter, Person.RIBKA);
        at(counter, "Biodata");
        counter.press("enrolment.postpone");
    }

    private static void begin(Counter counter, Person person) {
        counter.open("id.loket.enrolment.record");
        counter.bot().textWithId("enrolment.find").setText(person.nik());
        counter.bot().textWithId("enrolment.find").pressShortcut(Keystrokes.CR);
        counter.until(person.fullName(), () -> counter.shows("enrolment.results") && counter.bot().tableWithId("enrolment.results").rowCount() == 1);
        counter.press("enrolment.begin");
        counter.until("the recording", () -> counter.shows("enrolment.heading"));
    }

    private static void take(Counter counter, String item) {
        at(counter, item);
        counter.press("enrolment.take");
        counter.press("enrolment.accept");
    }

    /** Several fingers at once, each stored as soon as it is good. */
    private static void takeTogether(Counter counter, String first) {
        at(counter, first);
        counter.press("enrolment.take");
    }

    private static void at(Counter counter, String heading) {
        counter.until(heading, 20_000, () -> counter.shows("enrolment.heading")
                && counter.bot().labelWithId("enrolment.heading").getText().equals(heading));
    }

    private static long slips() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("bukti-rekam-.*\\.pdf")).count();
        }
    }
}
