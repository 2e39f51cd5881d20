package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Item;
import id.loket.enrolment.Step;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.text.Refusal;
import id.loket.packet.PacketDraft.Part;
import id.loket.registry.biometrics.BiometricReference.Kind;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class RecordingTest extends OfficeTest {

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
        office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(office.leftOut(Item.FINGER_RIGHT_LITTLE)), stored -> { });
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
        office.accept(begun, Item.PORTRAIT, 80);
        office.accept(begun, Item.SIGNATURE, 80);
        office.accept(begun, Item.FINGER_RIGHT_THUMB, 80);
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
    void whoeverIsTooYoungAndNotMarriedIsRefused() {
        var young = office.resident("7110014103110002", LocalDate.of(2011, 3, 1), MaritalStatus.SINGLE);
        Office.refused(EnrolmentMsg.underAge, () -> office.enrolments.begin(Office.OPERATOR, young.id()));
        var married = office.resident("7110014103110003", LocalDate.of(2011, 3, 1), MaritalStatus.MARRIED);
        assertEquals(Step.BIODATA, office.enrolments.begin(Office.OPERATOR, married.id()).step());
    }

    @StoreTest
    void nobodyIsRecordedTwice() {
        var resident = office.adult();
        office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { });
        Office.refused(EnrolmentMsg.alreadyRecorded, () -> office.enrolments.begin(Office.OPERATOR, resident.id()));
    }

    @StoreTest
    void twoSeatsDoNotWorkOnOneRecording(TestStore store) {
        var begun = office.enrolments.begin(Office.OPERATOR, office.adult().id());
        try (var other = new Office(store, "loket-2")) {
            Office.refused(EnrolmentMsg.inUseElsewhere, () -> other.enrolments.resume(Office.OPERATOR, begun.enrolment().id()));
            office.enrolments.postpone(Office.OPERATOR, begun.enrolment().id());
            other.enrolments.resume(Office.OPERATOR, begun.enrolment().id());
            Office.refused(EnrolmentMsg.inUseElsewhere, () -> office.enrolments.resume(Office.OPERATOR, begun.enrolment().id()));
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
    void aRecordingBegunByMistakeIsGivenUpWithItsReason(TestStore store) throws Exception {
        var resident = office.adult();
        var id = office.upToVerification(resident).enrolment().id();
        Office.refused(EnrolmentMsg.reasonMissing, () -> office.enrolments.abandon(Office.OPERATOR, id, "  "));
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
        office.accept(begun, Item.PORTRAIT, 80);
        assertEquals(Item.SIGNATURE, office.accept(begun, Item.SIGNATURE, 80).lastTaken().orElseThrow());
        var again = office.enrolments.retake(Office.OPERATOR, begun.enrolment().id(), Item.SIGNATURE);
        assertEquals(Step.SIGNATURE, again.step());
        assertEquals(Item.PORTRAIT, again.lastTaken().orElseThrow());
        var sealed = office.recorder.record(Office.OPERATOR, begun.resident().id(), List.of(), stored -> { }).recording();
        assertTrue(sealed.lastTaken().isEmpty());
    }

    @StoreTest
    void aSealedRecordingIsNotGivenUp() {
        var result = office.recorder.record(Office.OPERATOR, office.adult().id(), List.of(), stored -> { });
        Office.refused(EnrolmentMsg.alreadySealed,
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
}
