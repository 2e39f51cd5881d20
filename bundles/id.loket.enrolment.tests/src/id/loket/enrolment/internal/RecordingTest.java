package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.device.Capture;
import id.loket.device.iso.FaceRecord;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Recorder.LeftOut;
import id.loket.enrolment.Recording;
import id.loket.enrolment.SlapTries;
import id.loket.enrolment.Step;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.FingerPosition;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft.Part;
import id.loket.registry.Resident;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class RecordingTest {

    private Office office;

    @BeforeEach
    void open(TestStore store) {
        office = new Office(store);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @StoreTest
    void aResidentIsRecordedFromBiodataToSlip() {
        var steps = new ArrayList<Step>();
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(), recording -> steps.add(recording.step()));

        assertEquals(Step.SLIP, steps.get(steps.size() - 1));
        assertEquals(EnrolmentState.PROCESSING, result.recording().enrolment().state());
        assertEquals(15 + 2, office.captures);
        assertEquals(16, office.packets.get(0).parts().size());
        assertEquals(Office.both(), office.packets.get(0).receivers());
        assertEquals(Set.of(Kind.values()), office.references.keySet());
        assertTrue(new String(result.slip(), StandardCharsets.UTF_8).contains(result.recording().enrolment().uuid()));
        assertEquals(1, office.figures.recordedToday());
        assertEquals(0, office.figures.begun());
        assertEquals(1, office.figures.unsettled());
    }

    @StoreTest
    void theBiodataInThePacketNameTheResidentAndWhatWasTaken() {
        office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(leftOut(Item.FINGER_RIGHT_LITTLE)), stored -> { });
        var json = office.packets.get(0).parts().stream().filter(part -> part.name().equals("biodata.json"))
                .map(part -> new String(part.bytes(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
        assertTrue(json.contains("\"nik\":\"7110015209990002\""), json);
        assertTrue(json.contains("\"birthDate\":\"1999-09-12\""), json);
        assertTrue(json.contains("{\"item\":\"FINGER_RIGHT_LITTLE\",\"kind\":\"INJURED\",\"reason\":\"luka bakar\",\"approver\":\"supervisor\""), json);
        var files = office.packets.get(0).parts().stream().map(Part::name).collect(Collectors.toSet());
        assertTrue(files.containsAll(Set.of("portrait.png", "signature.png", "finger-1.png", "iris-2.png", "endorsement.png")));
        assertFalse(files.contains("finger-5.png"));
    }

    @StoreTest
    void whatWasAcceptedIsThereAfterARestart(TestStore store) {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        accept(begun, Item.PORTRAIT, 80);
        accept(begun, Item.SIGNATURE, 80);
        accept(begun, Item.FINGER_RIGHT_THUMB, 80);
        office.close();
        store.restart();

        try (var again = new Office(store)) {
            var resumed = again.enrolments.begin(Office.OPERATOR, begun.resident().id());
            assertEquals(begun.enrolment().id(), resumed.enrolment().id());
            assertEquals(Item.FINGER_RIGHT_INDEX, resumed.nextItem().orElseThrow());
            assertArrayEquals(office.image("portrait").image(),
                    again.enrolments.image(Office.OPERATOR, begun.enrolment().id(), Item.PORTRAIT).orElseThrow());
            assertEquals(1, again.enrolments.begun(Office.OPERATOR, 10).size());
        }
    }

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
        accept(begun, Item.PORTRAIT, 80);
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
    void aSlapTakesAllFingersThatAreWantedAndEachIsAStepOfItsOwn() {
        office.slaps = List.of(
                EnumSet.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE, FingerPosition.RIGHT_RING, FingerPosition.RIGHT_LITTLE),
                EnumSet.of(FingerPosition.LEFT_INDEX, FingerPosition.LEFT_MIDDLE, FingerPosition.LEFT_RING, FingerPosition.LEFT_LITTLE),
                EnumSet.of(FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_THUMB));
        office.poorOnce = FingerPosition.LEFT_THUMB;
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(leftOut(Item.FINGER_RIGHT_LITTLE)), stored -> { });
        assertEquals(List.of("2+0", "3+1", "4+0"), office.slapsTaken);
        assertEquals(2, result.recording().captures().stream().filter(capture -> capture.item() == Item.FINGER_LEFT_THUMB).count());
        assertEquals(9, Item.of(Step.FINGERS).stream().filter(item -> result.recording().kept(item).isPresent()).count());
        assertFalse(result.recording().kept(Item.FINGER_LEFT_THUMB).orElseThrow().belowThreshold());
    }

    @StoreTest
    void aSlapThatIsStoredInPartIsTakenAgainForTheRest() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        accept(begun, Item.PORTRAIT, 80);
        var before = accept(begun, Item.SIGNATURE, 80);
        var left = new AtomicInteger(before.policy().tries() + 1);
        var failing = (Enrolments) Proxy.newProxyInstance(Enrolments.class.getClassLoader(), new Class<?>[] {Enrolments.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("accept") && arguments[2] == Item.FINGER_RIGHT_MIDDLE && left.getAndDecrement() > 0) {
                        throw new Refusal(EnrolmentMsg.noSuchResident);
                    }
                    return call(method, arguments);
                });
        var taken = new EnumMap<Item, Capture.Image>(Item.class);
        Stream.of(Item.FINGER_RIGHT_INDEX, Item.FINGER_RIGHT_MIDDLE, Item.FINGER_RIGHT_RING, Item.FINGER_RIGHT_LITTLE)
                .forEach(item -> taken.put(item, office.image(item.name(), 80)));
        var slaps = new SlapTries();
        while (left.get() > 0) {
            refused(EnrolmentMsg.noSuchResident, () -> slaps.accept(failing, Office.OPERATOR, before, taken, "scanner:1"));
        }
        var now = slaps.accept(failing, Office.OPERATOR, before, taken, "scanner:1");
        taken.keySet().forEach(item -> assertTrue(now.kept(item).isPresent(), item.name()));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(office.enrolments, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @StoreTest
    void aTemplateThatCouldNotBeMadeIsAStateOfItsCaptureUntilItIsMade() throws Exception {
        office.unreadable = true;
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        var id = begun.enrolment().id();
        office.enrolments.confirmBiodata(Office.OPERATOR, id);
        for (var item : List.of(Item.PORTRAIT, Item.SIGNATURE, Item.FINGER_RIGHT_THUMB, Item.FINGER_RIGHT_INDEX)) {
            accept(begun, item, 80);
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
        accept(begun, Item.PORTRAIT, 80);
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT SEALED FROM CAPTURE_CONTENT")) {
            assertTrue(rows.next());
            assertFalse(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1).contains("portrait"));
        }
    }

    @StoreTest
    void whoeverIsTooYoungAndNotMarriedIsRefused() {
        var young = office.resident("7110014103110002", LocalDate.of(2011, 3, 1), MaritalStatus.SINGLE);
        refused(EnrolmentMsg.underAge, () -> office.enrolments.begin(Office.OPERATOR, young.id()));
        var married = office.resident("7110014103110003", LocalDate.of(2011, 3, 1), MaritalStatus.MARRIED);
        assertEquals(Step.BIODATA, office.enrolments.begin(Office.OPERATOR, married.id()).step());
    }

    @StoreTest
    void nobodyIsRecordedTwice() {
        var resident = office.adult();
        office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { });
        refused(EnrolmentMsg.alreadyRecorded, () -> office.enrolments.begin(Office.OPERATOR, resident.id()));
    }

    @StoreTest
    void twoSeatsDoNotWorkOnOneRecording(TestStore store) {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        try (var other = new Office(store, "loket-2")) {
            refused(EnrolmentMsg.inUseElsewhere, () -> other.enrolments.resume(Office.OPERATOR, begun.enrolment().id()));
            office.enrolments.postpone(Office.OPERATOR, begun.enrolment().id());
            other.enrolments.resume(Office.OPERATOR, begun.enrolment().id());
            refused(EnrolmentMsg.inUseElsewhere, () -> office.enrolments.resume(Office.OPERATOR, begun.enrolment().id()));
            silentFor(store, Duration.ofSeconds(16));
            office.enrolments.resume(Office.OPERATOR, begun.enrolment().id());
        }
    }

    /** Seats reckon by the database's clock, which no test can put forward: the lease is put back. */
    private static void silentFor(TestStore store, Duration time) {
        store.store().write(transaction -> {
            var now = transaction.databaseTime();
            return transaction.entities().createQuery("update Enrolment e set e.seatUntil = :until")
                    .setParameter("until", now.plus(Enrolment.LEASE).minus(time)).executeUpdate();
        });
    }

    @StoreTest
    void sealingAgainMakesNoSecondPacket() {
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(), stored -> { });
        office.enrolments.seal(Office.OPERATOR, result.recording().enrolment().id());
        assertEquals(1, office.packets.size());
    }

    @StoreTest
    void aStrangeFingerIsNotTakenForTheSameAndNeedsASupervisor() {
        var begun = upToVerification();
        var id = begun.enrolment().id();
        for (var attempt = 0; attempt < 3; attempt++) {
            refusedOverride(id);
            var tried = office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("someone else"));
            assertFalse(tried.verified(Item.FINGER_RIGHT_INDEX));
        }
        var decided = office.enrolments.overrideMismatch(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.consent(Enrolments.APPROVE_MISMATCH));
        assertTrue(decided.verified(Item.FINGER_RIGHT_INDEX));
        assertEquals(Item.FINGER_LEFT_INDEX, decided.nextItem().orElseThrow());
    }

    @StoreTest
    void aFingerTakenAgainIsVerifiedAgainstItsNewPrint() {
        var begun = upToVerification();
        var id = begun.enrolment().id();
        office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("new print"));
        var again = office.enrolments.retake(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX);
        assertEquals(Step.FINGERS, again.step());
        office.enrolments.accept(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, List.of(office.image("new print")), "scanner:1");
        var verified = office.enrolments.verify(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX, office.image("new print"));
        assertTrue(verified.verified(Item.FINGER_RIGHT_INDEX));
    }

    @StoreTest
    void aConsentCountsOnlyForWhatItWasGiven() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        refused(EnrolmentMsg.wrongConsent, () -> office.enrolments.except(Office.OPERATOR, begun.enrolment().id(),
                Set.of(Item.IRIS_LEFT), ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_MISMATCH)));
    }

    @StoreTest
    void thePortraitIsAlwaysTaken() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        refused(EnrolmentMsg.notExceptable, () -> office.enrolments.except(Office.OPERATOR, begun.enrolment().id(),
                Set.of(Item.PORTRAIT), ExceptionKind.REFUSED_BY_POLICY, office.consent(Enrolments.APPROVE_EXCEPTION)));
    }

    @StoreTest
    void someoneWithoutHandsIsRecordedByFaceAndIrises() {
        var fingers = java.util.EnumSet.copyOf(Item.of(Step.FINGERS));
        fingers.add(Item.SIGNATURE);
        fingers.add(Item.ENDORSEMENT);
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(),
                List.of(new LeftOut(fingers, ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_EXCEPTION))), stored -> { });
        assertEquals(3, office.captures);
        assertEquals(Set.of(Kind.PORTRAIT), office.references.keySet());
        assertEquals(EnrolmentState.PROCESSING, result.recording().enrolment().state());
    }

    @StoreTest
    void anEndorsementLeftOutEarlyCompletesNothing() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        var excepted = office.enrolments.except(Office.OPERATOR, begun.enrolment().id(), Set.of(Item.ENDORSEMENT),
                ExceptionKind.MISSING, office.consent(Enrolments.APPROVE_EXCEPTION));
        assertEquals(EnrolmentState.UNREGISTERED, excepted.enrolment().state());
        assertEquals(0, office.figures.recordedToday());
    }

    @StoreTest
    void aRecordingBegunByMistakeIsGivenUpWithItsReason(TestStore store) throws Exception {
        var resident = office.adult();
        var id = upToVerification(resident).enrolment().id();
        refused(EnrolmentMsg.reasonMissing, () -> office.enrolments.abandon(Office.OPERATOR, id, "  "));
        assertThrows(Refusal.class, () -> office.enrolments.abandon(Office.SUPERVISOR, id, "salah orang"));
        office.enrolments.abandon(Office.OPERATOR, id, "salah orang");

        assertEquals(List.of(), office.enrolments.begun(Office.OPERATOR, 10));
        assertEquals(0, office.figures.begun());
        assertEquals(1, auditRows(store, "enrolment.abandon"));
        assertEquals(0, count(store, "SELECT COUNT(*) FROM CAPTURE_CONTENT"));
        var again = office.enrolments.begin(Office.OPERATOR, resident.id());
        assertEquals(Step.BIODATA, again.step());
        assertTrue(again.enrolment().id() != id && again.enrolment().replaces().isEmpty());
    }

    @StoreTest
    void whatWasTakenLastMayBeTakenAgainUntilItIsEndorsed() {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        assertTrue(office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id()).lastTaken().isEmpty());
        accept(begun, Item.PORTRAIT, 80);
        assertEquals(Item.SIGNATURE, accept(begun, Item.SIGNATURE, 80).lastTaken().orElseThrow());
        var again = office.enrolments.retake(Office.OPERATOR, begun.enrolment().id(), Item.SIGNATURE);
        assertEquals(Step.SIGNATURE, again.step());
        assertEquals(Item.PORTRAIT, again.lastTaken().orElseThrow());
        var sealed = office.recorder.record(Office.OPERATOR, begun.resident().id(), List.of(), stored -> { }).recording();
        assertTrue(sealed.lastTaken().isEmpty());
    }

    @StoreTest
    void aSealedRecordingIsNotGivenUp() {
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(), stored -> { });
        refused(EnrolmentMsg.alreadySealed,
                () -> office.enrolments.abandon(Office.OPERATOR, result.recording().enrolment().id(), "salah orang"));
    }

    @StoreTest
    void onlyAnOperatorRecords(TestStore store) {
        var resident = office.adult();
        assertThrows(Refusal.class, () -> office.enrolments.begin(TestSessions.of(), resident.id()));
        assertThrows(Refusal.class, () -> office.enrolments.begin(Office.SUPERVISOR, resident.id()));
    }

    @StoreTest
    void everyStepLeavesItsAuditRow(TestStore store) throws Exception {
        office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(), stored -> { });
        assertEquals(15, auditRows(store, "enrolment.accept"));
        assertEquals(2, auditRows(store, "enrolment.verify"));
        assertEquals(1, auditRows(store, "enrolment.seal"));
        assertEquals(1, auditRows(store, "enrolment.slip"));
    }

    private static int auditRows(TestStore store, String action) throws Exception {
        try (var connection = store.connections().getConnection();
                var statement = connection.prepareStatement("SELECT COUNT(*) FROM AUDIT WHERE ACTION = ?")) {
            statement.setString(1, action);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static int count(TestStore store, String query) throws Exception {
        try (var connection = store.connections().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Recording upToVerification() {
        return upToVerification(office.adult());
    }

    private Recording upToVerification(Resident resident) {
        var begun = office.enrolments.begin(Office.OPERATOR, resident.id());
        var now = office.enrolments.confirmBiodata(Office.OPERATOR, begun.enrolment().id());
        while (now.step() != Step.VERIFICATION) {
            now = accept(begun, now.nextItem().orElseThrow(), 80);
        }
        return now;
    }

    private Recording accept(Recording recording, Item item, int quality) {
        return office.enrolments.accept(Office.OPERATOR, recording.enrolment().id(), item,
                List.of(office.image(item.name().toLowerCase(), quality)), "device:1");
    }

    private void refusedOverride(long id) {
        refused(EnrolmentMsg.verifyFirst, () -> office.enrolments.overrideMismatch(Office.OPERATOR, id, Item.FINGER_RIGHT_INDEX,
                office.consent(Enrolments.APPROVE_MISMATCH)));
    }

    private LeftOut leftOut(Item item) {
        return new LeftOut(Set.of(item), ExceptionKind.INJURED, office.consent(Enrolments.APPROVE_EXCEPTION));
    }

    static void refused(Message reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
