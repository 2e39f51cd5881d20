package id.loket.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.loket.kernel.text.Refusal;

class OfficeProfileTest {

    private static final String SMALL = "name = Laptop desa\nmodules = enrolment\n";

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void aSmallProfileHasTheUsualRest() {
        var profile = parse("\uFEFF# a comment\r\n\r\n! another\r\n" + SMALL);
        assertEquals("Laptop desa", profile.name());
        assertEquals(Set.of(), profile.drivers());
        assertEquals(Map.of("loket.profile", "Laptop desa", "loket.language", "id", "loket.centre.route", "DIRECT"),
                profile.officeSettings());
    }

    @Test
    void whatItNamesBecomesP2Units() {
        var profile = parse("name=x\nmodules=stock,printing\ndrivers = ipp pcsc\n");
        assertEquals(List.of("id.loket.product", "id.loket.base.feature.feature.group", "id.loket.driver.ipp.feature.feature.group",
                "id.loket.driver.pcsc.feature.feature.group", "id.loket.printing.feature.feature.group",
                "id.loket.stock.feature.feature.group"), profile.units(new TreeSet<>(profile.features())));
    }

    @Test
    void whatTheSiteDoesNotHaveIsNamed() {
        var refusal = assertThrows(Refusal.class, () -> parse("name=x\nmodules=stock,cooking\ndrivers=ipp")
                .units(new TreeSet<>(Set.of("id.loket.base.feature", "id.loket.core.feature", "id.loket.stock.feature"))));
        assertTrue(refusal.happened().endsWith("cooking, driver.ipp."), refusal.happened());
        assertEquals("There are: stock.", refusal.next());
    }

    @Test
    void settingsFollow() {
        var settings = parse(SMALL + "language=en\nstore=jdbc:postgresql://server/loket\nroute=OFFLINE\nsite=\\\\server\\loket\n"
                + "loket.ipp.printers=Kartu=ipp://printer/ipp/print\n").officeSettings();
        assertEquals("en", settings.get("loket.language"));
        assertEquals("OFFLINE", settings.get("loket.centre.route"));
        assertEquals("jdbc:postgresql://server/loket", settings.get("loket.store.url"));
        assertEquals("\\\\server\\loket", settings.get("loket.update.site"));
        assertEquals("Kartu=ipp://printer/ipp/print", settings.get("loket.ipp.printers"));
    }

    @Test
    void trainingComesOnlyWhereTheProfileSaysSo() {
        assertTrue(parse(SMALL).features().stream().noneMatch(feature -> feature.contains("training")));
        var training = parse(SMALL + "drivers=simulated\ntraining=true\n");
        assertTrue(training.features().contains("id.loket.training.feature"));
        assertEquals("true", training.officeSettings().get("loket.training"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "drivers = simulated | 3 | drivers | training",
        "language = de       | 3 | language | id or en",
        "route = POST        | 3 | route | DIRECT",
        "store = oracle      | 3 | store | jdbc:postgresql",
        "training = yes      | 3 | training | true or false",
        "serial = seven      | 3 | serial | number",
        "expires = tomorrow  | 3 | expires | UTC",
        "colour = red        | 3 | colour | drivers",
        "loket.training = true | 3 | loket.training | drivers",
        "modules = stock     | 3 | modules | line 2",
        "drivers = ipp, ipp  | 3 | drivers | ipp",
        "drivers = ../ipp    | 3 | drivers | ../ipp",
        "nonsense            | 3 | nonsense | key = value",
        "name                | 3 | name | key = value",
    })
    void aWrongLineIsToldByNumberKeyAndRule(String line, String number, String key, String rule) {
        var refusal = assertThrows(Refusal.class, () -> parse(SMALL + line));
        assertTrue(refusal.happened().startsWith("test.profile, line " + number + ", \"" + key + "\": "), refusal.happened());
        assertTrue(refusal.happened().contains(rule), refusal.happened());
    }

    @Test
    void aMissingLineIsTold() {
        assertTrue(assertThrows(Refusal.class, () -> parse("name=x")).happened().contains("modules"));
        assertTrue(assertThrows(Refusal.class, () -> parse("modules=stock")).happened().contains("name"));
    }

    private static OfficeProfile parse(String text) {
        return OfficeProfile.parse(text, "test.profile");
    }
}
