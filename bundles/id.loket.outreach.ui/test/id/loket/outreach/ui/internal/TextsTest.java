package id.loket.outreach.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.loket.outreach.ui.internal.field.FieldText;
import id.loket.outreach.ui.internal.homecoming.HomeText;
import id.loket.outreach.ui.internal.visit.VisitText;

class TextsTest {

    private static final List<Class<? extends Enum<?>>> ALL = List.of(Msg.class, FieldText.class, HomeText.class,
            VisitText.class);

    @Test
    void everyTextIsThereInBothLanguagesAndNoneIsLeftOver() throws IOException {
        for (var texts : ALL) {
            var names = Arrays.stream(texts.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
            for (var file : List.of(texts.getSimpleName() + ".properties", texts.getSimpleName() + "_en.properties")) {
                assertEquals(names, keys(texts, file), texts.getName() + " " + file);
            }
        }
    }

    private static TreeSet<String> keys(Class<?> texts, String file) throws IOException {
        var read = new Properties();
        try (var in = new InputStreamReader(texts.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return new TreeSet<>(read.stringPropertyNames());
    }
}
