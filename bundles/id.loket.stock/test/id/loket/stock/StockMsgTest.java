package id.loket.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Languages;

class StockMsgTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        for (var text : StockMsg.values()) {
            var indonesian = text.in(Languages.INDONESIAN);
            assertFalse(indonesian.contains("!"), indonesian);
            assertNotEquals(indonesian, text.in(Locale.ENGLISH));
        }
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var names = Arrays.stream(StockMsg.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        for (var file : List.of("StockMsg.properties", "StockMsg_en.properties")) {
            var texts = new Properties();
            try (var in = new InputStreamReader(StockMsg.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            assertEquals(names, new TreeSet<>(texts.stringPropertyNames()), file);
        }
    }
}
