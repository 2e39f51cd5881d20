package id.loket.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void listsOfResidentsAreShipped() {
        var shape = Shape.residents();

        assertEquals("nik", shape.fields().get(shape.field("nik")).name());
        assertEquals(13, shape.columns().size());
    }

    @Test
    void everyFieldOfTheShippedShapeHasWeights() {
        var weights = Weights.residents();

        for (var field : Shape.residents().fields()) {
            for (var group : field.comparison().groups()) {
                assertTrue(weights.levels().get(field.name()).keySet().containsAll(group), field.name());
            }
        }
    }

    @Test
    void aLineThatSaysSomethingUnknownIsNamed() {
        var wrong = assertThrows(IllegalArgumentException.class,
                () -> Shape.read(new StringReader("columns,name\nfield,name,SMELL,name\n")));

        assertTrue(wrong.getMessage().startsWith("line 2"), wrong.getMessage());
    }

    @Test
    void listsOfAnotherShapeAreMatchedToo() throws IOException {
        var shape = Shape.read(new StringReader("""
                columns,number,school,pupil
                field,number,NUMBER,number
                field,pupil,NAME,pupil
                field,school,CODE,school
                key,50,-,number
                key,50,school,pupil:word
                """));
        var pupils = new ArrayList<Entry>();
        for (int i = 0; i < 300; i++) {
            pupils.add(new Entry(i, List.of("10" + i, "SMA " + i % 7, "SISWA" + (char) ('A' + i % 26) + " KE" + "ABCDEFGHIJKL".charAt(i / 26))));
        }
        var register = Register.prepare(shape, pupils.iterator(), Progress.unwatched());
        var weights = new Learning(register).learn(pupils, pupils, Progress.unwatched());

        var proposal = new Matcher(register, weights).match(new Entry(0, List.of("1027", "SMA 6", "SISWAB KEB")));

        assertEquals(27, proposal.best().orElseThrow().resident());
        assertEquals(Verdict.SAME, proposal.verdict());
    }
}
