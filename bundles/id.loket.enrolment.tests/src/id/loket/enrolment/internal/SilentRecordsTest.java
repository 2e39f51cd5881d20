package id.loket.enrolment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import id.loket.centre.CentreAnswer;
import id.loket.enrolment.Cases;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.NextAction;
import id.loket.kernel.EnrolmentState;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.Resident;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Transaction;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

class SilentRecordsTest {

    private final Map<String, String> settings = new HashMap<>();
    private Office office;
    private Resident resident;
    private Enrolment sent;
    private SilentRecords silence;

    @BeforeEach
    void record(TestStore store) {
        office = new Office(store);
        resident = office.adult();
        sent = office.recorder.record(Office.OPERATOR, resident.id(), List.of(), stored -> { }).recording().enrolment();
        store.store().write(transaction -> {
            office.centre.delivered(transaction, packetId(), Receiver.CENTRE, transaction.now());
            return null;
        });
        silence = new SilentRecords(store.store(), new Settings(settings), store.clock());
        silence.stop();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @StoreTest
    void aRecordWithoutAnAnswerForTooManyDaysBecomesACaseOnce() {
        office.store.clock().advance(Duration.ofDays(20));
        assertEquals(0, silence.openCases());
        office.store.clock().advance(Duration.ofSeconds(1));
        assertEquals(1, silence.openCases());
        assertEquals(0, silence.openCases());
        var row = office.cases.open(Office.SUPERVISOR, 10).get(0);
        assertEquals(NextAction.ASK_DECISION, row.matter().nextAction());
        assertTrue(row.matter().detail().contains("NIK"), row.matter().detail());
    }

    @StoreTest
    void theOfficeSettlesHowManyDaysThatAre() {
        settings.put(Cases.SILENCE_DAYS, "3");
        office.store.clock().advance(Duration.ofDays(4));
        assertEquals(1, silence.openCases());
    }

    @StoreTest
    void anyWordOfTheCentreEndsTheSilence() {
        office.store.clock().advance(Duration.ofDays(21));
        silence.openCases();
        answer("RECEIVED_AT_CENTRAL", 1);
        assertEquals(0, office.figures.openCases());
    }

    @StoreTest
    void aWordThatNeedsTheOfficeGoesOnInTheSameCase() {
        office.store.clock().advance(Duration.ofDays(21));
        silence.openCases();
        answer("DUPLICATE_RECORD", 1);
        var rows = office.cases.open(Office.SUPERVISOR, 10);
        assertEquals(1, rows.size());
        assertEquals(EnrolmentState.DUPLICATE_RECORD, rows.get(0).matter().state());
    }

    private void answer(String status, int minute) {
        office.store.store().write(transaction -> {
            office.centre.answered(transaction, new CentreAnswer(UUID.randomUUID().toString(), packetId(), resident.nik(),
                    status, "", Office.CENTRE_TIME.plus(Duration.ofMinutes(minute))));
            return null;
        });
    }

    private String packetId() {
        return office.store.store().read(transaction -> transaction.entities().find(Enrolment.class, sent.id()).packetId());
    }

    private record Settings(Map<String, String> set) implements OfficeSettings {

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(set.get(key));
        }

        @Override
        public void put(Transaction transaction, String key, String value) {
            set.put(key, value);
        }
    }
}
