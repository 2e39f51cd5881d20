package id.loket.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedProfilesTest {

    private static final Path ROOT = root();

    @ParameterizedTest
    @ValueSource(strings = {"counter", "printroom", "village"})
    void aShippedProfileNamesOnlyWhatTheSiteHas(String name) throws IOException {
        var file = ROOT.resolve("releng/profiles/" + name + ".profile");
        var profile = OfficeProfile.parse(Files.readString(file), file.getFileName().toString());
        assertTrue(profile.units(offered()).contains(OfficeProfile.PRODUCT));
        assertFalse(profile.training());
    }

    @Test
    void theCounterHasEveryModule() throws IOException {
        var profile = OfficeProfile.parse(Files.readString(ROOT.resolve("releng/profiles/counter.profile")), "counter.profile");
        var everything = offered();
        everything.remove("id.loket.training.feature");
        everything.removeIf(feature -> feature.startsWith("id.loket.driver."));
        assertTrue(profile.features().containsAll(everything), everything::toString);
    }

    @Test
    void theTrainingKeySaysWhatItIsAndIsTheOneTheTrainingFeatureKnows() throws Exception {
        var folder = ROOT.resolve("releng/training-key");
        var password = Files.readString(folder.resolve("training.password")).strip().toCharArray();
        var key = SigningKey.load(folder.resolve("training.p12"), password);
        var known = TrustStore.file(ROOT.resolve("bundles/id.loket.training/src/id/loket/training/training.pem"));
        assertEquals(known.certificates(), key.chain());
        assertEquals(0, known.withoutTraining().certificates().size());
    }

    private static TreeSet<String> offered() throws IOException {
        var offered = new TreeSet<String>();
        var category = Files.readString(ROOT.resolve("releng/id.loket.site/category.xml"), StandardCharsets.UTF_8);
        Pattern.compile("<feature id=\"([^\"]+)\"").matcher(category).results().forEach(result -> offered.add(result.group(1)));
        return offered;
    }

    private static Path root() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("targets"))) {
            root = root.getParent();
        }
        return root;
    }
}
