package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.PrintingMsg;

class FaceRendererTest {

    private static final String LONG_NAME = "RADEN MAS HARYO SUROSO KUSUMODININGRAT PRAWIROHARDJO ATMODJO";

    @Test
    void aFaceHasTheSizeOfACardAtThreeHundredDpi() throws Exception {
        var face = image(Samples.usual());
        assertEquals(1013, face.getWidth());
        assertEquals(638, face.getHeight());
    }

    @Test
    void aTrainingSpecimenIsASampleOfTheRepository() throws Exception {
        var face = image(Samples.usual());
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            ImageIO.write(face, "png", Files.createDirectories(Path.of(folder)).resolve("card-face.png").toFile());
        }
        assertTrue(difference(face, image(Samples.card("SITI AMINAH MOKODOMPIT", "JL. TRANS LINGKAR NO. 14", false))) > 0,
                "the sample is marked as one");
    }

    @Test
    void theSameDataGiveTheSamePixels() throws Exception {
        assertEquals(0, difference(image(Samples.usual()), image(Samples.usual())));
    }

    @Test
    void longNamesAndAddressesStayInTheirColumn() throws Exception {
        var face = image(Samples.card(LONG_NAME, "PERUMAHAN GRIYA INDAH SEJAHTERA BLOK CC-12 NO. 147 JALAN PANJANG SEKALI",
                false));
        var ground = face.getRGB(715, 140);
        for (var y = 178; y < 636; y++) {
            assertEquals(ground, face.getRGB(712, y), "ink right of the column at line " + y);
        }
        for (var x = 0; x < 700; x++) {
            assertEquals(ground, face.getRGB(x, 634), "ink below the rows at column " + x);
        }
    }

    @Test
    void aTemplateWithAWrongLineIsRefusedByItsKey() throws Exception {
        var broken = shipped().replaceFirst("(?m)^rows=.*$", "rows=1, 2, three");
        var refusal = assertThrows(Refusal.class,
                () -> new FaceRenderer().png(Samples.usual(), new FaceTemplate(new StringReader(broken))));
        assertEquals(PrintingMsg.faceTemplateBroken, refusal.reason());
    }

    private static BufferedImage image(FaceContent content) throws IOException {
        var png = new FaceRenderer().png(content, new FaceTemplate(new StringReader(shipped())));
        var keep = System.getProperty("loket.test.faces");
        if (keep != null) {
            Files.write(Path.of(keep, content.rows().get(0).value().length() + ".png"), png);
        }
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String shipped() throws IOException {
        try (var in = new InputStreamReader(Printing.class.getResourceAsStream("card-face.properties"),
                StandardCharsets.UTF_8)) {
            var text = new java.io.StringWriter();
            in.transferTo(text);
            return text.toString();
        }
    }

    private static int difference(BufferedImage one, BufferedImage other) {
        var different = 0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    different++;
                }
            }
        }
        return different;
    }
}
