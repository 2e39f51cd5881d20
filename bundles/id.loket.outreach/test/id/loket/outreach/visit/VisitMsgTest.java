package id.loket.outreach.visit;

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

class VisitMsgTest {

    @Test
    void everyTextIsThereInBothLanguagesAndNoneIsLeftOver() throws IOException {
        var names = Arrays.stream(VisitMsg.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        for (var file : List.of("VisitMsg.properties", "VisitMsg_en.properties")) {
            var read = new Properties();
            try (var in = new InputStreamReader(VisitMsg.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                read.load(in);
            }
            assertEquals(names, new TreeSet<>(read.stringPropertyNames()), file);
        }
    }
}
