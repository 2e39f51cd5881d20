package id.loket.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import id.loket.journeys.MinistryList.Person;

/** The ministry's list is taken in, looked at row by row before. */
@AtTheCounter
class ImportJourneyTest {

    private static final String MASKED = "9,7110********9908,,MASKED NIK,KOTABUNAN,01-01-1980,L,ISLAM,KAWIN,O,PETANI/PEKEBUN,WNI,,,,"
            + "71.10.02.2001,KOTABUNAN,KOTABUNAN\n";

    @Test
    void aListIsCheckedTakenAndChangesNothingTheSecondTime(Counter counter) throws IOException {
        var list = MinistryList.write(counter.data().resolve("daftar.csv"), MASKED, Person.JAFAR, Person.ZAINAL);
        var bot = counter.bot();
        counter.logIn("verifikator");
        counter.open("id.loket.registry.import");
        bot.textWithId("import.file").setText(list.toString());
        counter.press("import.open");
        counter.until("the columns", () -> bot.buttonWithId("import.check").isEnabled());
        assertEquals("NIK", bot.comboBoxWithId("import.field.NIK").selection());
        assertEquals("NAMA_LGKP", bot.comboBoxWithId("import.field.NAME").selection());

        counter.press("import.check");
        counter.until("the verdicts", () -> bot.tableWithId("import.rows").rowCount() == 3);
        assertTrue(Widgets.says(bot.getDisplay(), "2 baru"));
        var rows = bot.tableWithId("import.rows");
        assertEquals("MASKED NIK", rows.cell(0, "Nama"), "what cannot be taken stands first");
        assertTrue(rows.cell(0, "Keterangan").contains("NIK"), rows.cell(0, "Keterangan"));

        counter.press("import.run");
        var rejected = counter.data().resolve("daftar-ditolak.csv");
        counter.until("the list", () -> Widgets.says(bot.getDisplay(), rejected.toString()));
        var lines = Files.readAllLines(rejected);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains("MASKED NIK") && lines.get(1).contains("4"), lines.get(1));

        counter.press("import.run");
        counter.until("the second time", () -> Widgets.says(bot.getDisplay(), "0 baru, 0 berubah, 2 sama"));
    }
}
