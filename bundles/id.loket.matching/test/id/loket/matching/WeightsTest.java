package id.loket.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var weights = Weights.residents();
        var text = new StringWriter();
        weights.write(text);

        var again = Weights.read(new StringReader(text.toString()));

        assertEquals(weights, again);
    }

    @Test
    void aLineThatSaysSomethingUnknownIsNamed() {
        var wrong = assertThrows(IllegalArgumentException.class,
                () -> Weights.read(new StringReader("known,0.5\nlevel,nik,SMELLS,1,1,0\n")));

        assertTrue(wrong.getMessage().startsWith("line 2"), wrong.getMessage());
    }

    @Test
    void agreementSpeaksForAndDifferenceAgainst() {
        var weights = Weights.residents();
        for (var field : Shape.residents().fields()) {
            var group = field.comparison().groups().get(0);
            var first = weights.levels().get(field.name()).get(group.get(0));
            var last = weights.levels().get(field.name()).get(group.get(group.size() - 1));

            assertTrue(first.same() > first.chance(), field.name());
            assertTrue(last.same() < last.chance(), field.name());
        }
    }

    @Test
    void weightsWithoutAFieldOfTheShapeAreRefused() throws IOException {
        var shape = Shape.read(new StringReader("columns,name\nfield,surname,NAME,name\n"));

        assertThrows(IllegalArgumentException.class, () -> new Tables(shape, Weights.residents(), 10));
    }
}
