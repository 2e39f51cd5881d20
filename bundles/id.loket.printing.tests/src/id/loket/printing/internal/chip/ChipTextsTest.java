package id.loket.printing.internal.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Message;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.check.CheckMsg;
import id.loket.printing.rules.RulesMsg;

class ChipTextsTest {

    @Test
    void everyTextOfChipBatchAndCheckIsThereInBothLanguagesAndNoneIsLeftOver() throws IOException {
        same(ChipMsg.class);
        same(BatchMsg.class);
        same(CheckMsg.class);
        same(RulesMsg.class);
    }

    private static <M extends Enum<M> & Message> void same(Class<M> messages) throws IOException {
        var names = Arrays.stream(messages.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        for (var language : new String[] {"", "_en"}) {
            var texts = new Properties();
            var file = messages.getSimpleName() + language + ".properties";
            try (var in = new InputStreamReader(messages.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            assertEquals(names, new TreeSet<>(texts.keySet()), file);
        }
    }
}
