package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import id.loket.device.Capture;
import id.loket.device.iso.FaceRecord;
import id.loket.enrolment.Item;
import id.loket.packet.PacketDraft.Part;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

/** What is kept of a capture, and what is sent of it. */
class KeptCapturesTest extends OfficeTest {

    @StoreTest
    void onlyTheBestTryKeepsItsImage() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        var tries = List.of(office.image("first", 20), office.image("best", 45), office.image("last", 30));
        var accepted = office.enrolments.accept(Office.OPERATOR, begun.enrolment().id(), Item.PORTRAIT, tries, "camera:1");
        assertEquals(3, accepted.captures().size());
        assertEquals(45, accepted.kept(Item.PORTRAIT).orElseThrow().quality());
        assertTrue(accepted.kept(Item.PORTRAIT).orElseThrow().belowThreshold());
        assertArrayEquals(tries.get(1).image(),
                office.enrolments.image(Office.OPERATOR, begun.enrolment().id(), Item.PORTRAIT).orElseThrow());
    }

    @StoreTest
    void whatIsKeptAndSentIsTheRecordAndItsPictureIsNotKeptTwice(TestStore store) throws Exception {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        var portrait = png(BufferedImage.TYPE_INT_RGB);
        var score = new Capture.Quality(77, Capture.Scale.LOKET, List.of());
        var record = FaceRecord.of(portrait, score);
        office.enrolments.accept(Office.OPERATOR, begun.enrolment().id(), Item.PORTRAIT,
                List.of(new Capture.Image(portrait, 0, score, new Capture.Data(Capture.Format.ISO_19794_5, record))), "camera:1");
        assertEquals(List.of("RECORD"), kinds(store));
        assertArrayEquals(portrait, office.enrolments.image(Office.OPERATOR, begun.enrolment().id(), Item.PORTRAIT).orElseThrow());

        var strokes = "<svg/>".getBytes(StandardCharsets.UTF_8);
        var signature = png(BufferedImage.TYPE_INT_ARGB);
        office.enrolments.accept(Office.OPERATOR, begun.enrolment().id(), Item.SIGNATURE,
                List.of(new Capture.Image(signature, 300, score, new Capture.Data(Capture.Format.SVG, strokes))), "pad:1");
        assertArrayEquals(signature, office.enrolments.image(Office.OPERATOR, begun.enrolment().id(), Item.SIGNATURE).orElseThrow());

        office.recorder.record(Office.OPERATOR, begun.resident().id(), List.of(), stored -> { });
        var parts = office.packets.get(0).parts().stream().collect(Collectors.toMap(Part::name, Part::bytes));
        assertArrayEquals(record, parts.get("portrait.fac"));
        assertFalse(parts.containsKey("portrait.png"));
        assertArrayEquals(strokes, parts.get("signature.svg"));
        assertArrayEquals(signature, parts.get("signature.png"));
        assertArrayEquals(portrait, office.references.get(Kind.PORTRAIT));
        var json = new String(parts.get("biodata.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"file\":\"portrait.fac\",\"format\":\"ISO_19794_5\",\"quality\":77,\"scale\":\"LOKET\""), json);
    }

    @StoreTest
    void whatWasTakenBeforeRecordsWereKeptIsSentAsItWas(TestStore store) throws Exception {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        office.accept(begun, Item.PORTRAIT, 80);
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE CAPTURE SET QUALITYSCALE = NULL, DATAFORMAT = NULL");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        office.recorder.record(Office.OPERATOR, begun.resident().id(), List.of(), stored -> { });
        var parts = office.packets.get(0).parts().stream().collect(Collectors.toMap(Part::name, Part::bytes));
        assertArrayEquals(office.image("portrait").image(), parts.get("portrait.png"));
        assertTrue(new String(parts.get("biodata.json"), StandardCharsets.UTF_8).contains("\"scale\":\"DEVICE\""));
    }

    private static List<String> kinds(TestStore store) throws SQLException {
        var kinds = new ArrayList<String>();
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT KIND FROM CAPTURE_CONTENT")) {
            while (rows.next()) {
                kinds.add(rows.getString(1));
            }
        }
        return kinds;
    }

    private static byte[] png(int type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 64, type), "png", bytes);
        return bytes.toByteArray();
    }

    @StoreTest
    void aTemplateThatCouldNotBeMadeIsAStateOfItsCaptureUntilItIsMade() throws Exception {
        office.unreadable = true;
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        var id = begun.enrolment().id();
        office.enrolments.confirmBiodata(Office.OPERATOR, id);
        for (var item : List.of(Item.PORTRAIT, Item.SIGNATURE, Item.FINGER_RIGHT_THUMB, Item.FINGER_RIGHT_INDEX)) {
            office.accept(begun, item, 80);
        }
        assertEquals("java.lang.IllegalArgumentException: no ridges", templateErrorOnceThereIs(id));

        office.unreadable = false;
        var print = office.enrolments.resume(Office.OPERATOR, id).kept(Item.FINGER_RIGHT_INDEX).orElseThrow();
        office.templates.of(print);
        var now = office.enrolments.resume(Office.OPERATOR, id).kept(Item.FINGER_RIGHT_INDEX).orElseThrow();
        assertNull(now.templateError());
        // The operator may have the print before him meanwhile: taking it again is not in the way of that.
        office.enrolments.retake(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX);
    }

    private String templateErrorOnceThereIs(long enrolmentId) throws InterruptedException {
        for (var look = 0; look < 100; look++) {
            var error = office.enrolments.resume(Office.OPERATOR, enrolmentId).kept(Item.FINGER_RIGHT_INDEX).orElseThrow().templateError();
            if (error != null) {
                return error;
            }
            Thread.sleep(50);
        }
        return null;
    }

    @StoreTest
    void imagesLieSealedInTheTables(TestStore store) throws Exception {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        office.accept(begun, Item.PORTRAIT, 80);
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT SEALED FROM CAPTURE_CONTENT")) {
            assertTrue(rows.next());
            assertFalse(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1).contains("portrait"));
        }
    }
}
