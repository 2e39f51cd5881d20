package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void anOfficeThatSetsNothingIsRealAndTrustsWhatLiesInItsData() {
        var settings = Settings.of(Map.of("loket.data", "office")::get);

        assertEquals("Production", settings.env());
        assertEquals(Path.of("office", "trust", "sbi"), settings.trust());
        assertEquals(4501, settings.firstPort());
        assertEquals(4600, settings.lastPort());
    }

    @Test
    void aTrainingOfficeTakesDevicesThatAreThereForTraining() {
        assertEquals("Developer", Settings.of(Map.of("loket.training", "true")::get).env());
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var text : Text.values()) {
            assertEquals(text.in(Locale.ENGLISH, "x", "y", "z").split("\\|").length,
                    text.in(new Locale("id"), "x", "y", "z").split("\\|").length, text.name());
        }
    }
}
