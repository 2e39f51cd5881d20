package id.loket.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Languages;
import id.loket.ui.Page;

class PreferencesTest {

    @TempDir
    Path data;

    @Test
    void theFirstStartSpeaksIndonesianAndShowsTheStartPage() {
        var preferences = new Preferences(data, "id");
        assertEquals(Languages.INDONESIAN, preferences.language());
        assertEquals(Page.START, preferences.lastPage("operator"));
        assertEquals("", preferences.lastAccount());
    }

    @Test
    void choicesAreFoundAgain() {
        var preferences = new Preferences(data.resolve("not/yet/there"), "id");
        preferences.language(Locale.ENGLISH);
        preferences.lastAccount("operator");
        preferences.lastPage("operator", Page.STOCK);

        var again = new Preferences(data.resolve("not/yet/there"), "id");
        assertEquals(Locale.ENGLISH, again.language());
        assertEquals("operator", again.lastAccount());
        assertEquals(Page.STOCK, again.lastPage("operator"));
        assertEquals(Page.START, again.lastPage("cetak"));
    }

    @Test
    void aDamagedFileIsIgnored() throws IOException {
        Files.writeString(data.resolve("client.properties"), "language=\\uZZZZ");
        assertEquals(Languages.INDONESIAN, new Preferences(data, "id").language());
    }

    @Test
    void theInstallationsLanguageHoldsUntilSomebodyChooses() {
        assertEquals(Locale.ENGLISH, new Preferences(data, "en").language());
        new Preferences(data, "en").language(Languages.INDONESIAN);
        assertEquals(Languages.INDONESIAN, new Preferences(data, "en").language());
    }
}
