package id.loket.centre.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import id.loket.centre.simulator.Records.Verdict;

class RecordsTest {

    private static final String NIK = "7110012505990007";

    @TempDir
    private Path folder;
    private final Rules rules = new Rules();
    private final Hands clock = new Hands();
    private Journal journal;
    private Records records;

    @BeforeEach
    void open() throws IOException {
        journal = new Journal(folder.resolve("journal.jsonl"));
        records = new Records(journal, rules, Duration.ofSeconds(1), clock);
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    @Test
    void aPacketCountsOnceHoweverOftenItComes() {
        assertEquals(Verdict.ACCEPTED, records.offer("CENTRE", packet("a", NIK), "11"));
        assertEquals(Verdict.REPEATED, records.offer("CENTRE", packet("a", NIK), "11"));
        assertEquals(Verdict.CONFLICT, records.offer("CENTRE", packet("a", NIK), "22"));
        assertEquals(Verdict.ACCEPTED, records.offer("REGENCY", packet("a", NIK), "11"));

        assertEquals(1, records.figures().path("CENTRE_ACCEPTED").asInt());
        assertEquals(1, records.figures().path("CENTRE_REPEATED").asInt());
    }

    @Test
    void theUsualRecordIsReceivedThenPrintReady() {
        records.offer("CENTRE", packet("a", NIK), "11");
        assertEquals(List.of(), statuses(0));

        clock.forward(1);
        assertEquals(List.of("RECEIVED_AT_CENTRAL"), statuses(0));
        clock.forward(1);
        assertEquals(List.of("RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"), statuses(0));
        assertEquals(List.of("PRINT_READY_RECORD"), statuses(1));
        assertEquals("PRINT_READY_RECORD", records.lastStatus(NIK).orElseThrow());
    }

    @Test
    void theLongestEndingOfTheNikDecides() {
        rules.decide("7", "DUPLICATE_RECORD");
        rules.decide("0007", "ADJUDICATE_RECORD");
        records.offer("CENTRE", packet("a", NIK), "11");
        clock.forward(2);

        assertEquals("ADJUDICATE_RECORD", records.lastStatus(NIK).orElseThrow());
    }

    @Test
    void aSecondRecordOfOnePersonIsADuplicate() {
        records.offer("CENTRE", packet("a", NIK), "11");
        clock.forward(2);
        records.answers("n", 0);
        records.offer("CENTRE", packet("b", NIK), "22");
        clock.forward(2);

        assertEquals("DUPLICATE_RECORD", records.lastStatus(NIK).orElseThrow());
    }

    @Test
    void outOfOrderTheDecisionComesFirstButIsLaterByTheCentresTime() {
        records.answerOutOfOrder(true);
        records.offer("CENTRE", packet("a", NIK), "11");
        clock.forward(2);

        var answers = records.answers("n", 0);
        assertEquals(List.of("PRINT_READY_RECORD", "RECEIVED_AT_CENTRAL"), answers.stream().map(Answer::status).toList());
        assertTrue(answers.get(0).at().isAfter(answers.get(1).at()));
        assertEquals("PRINT_READY_RECORD", records.lastStatus(NIK).orElseThrow());
    }

    @Test
    void aRestartForgetsNothingAndAnswersNothingTwice() throws IOException {
        records.offer("CENTRE", packet("a", NIK), "11");
        clock.forward(1);
        records.answers("n", 0);
        journal.close();
        // A line the crash cut off was never acknowledged.
        Files.writeString(folder.resolve("journal.jsonl"), "{\"event\":\"ACCE", StandardOpenOption.APPEND);

        open();
        assertEquals(Verdict.REPEATED, records.offer("CENTRE", packet("a", NIK), "11"));
        clock.forward(1);
        assertEquals(List.of("RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"), statuses(0));
    }

    private List<String> statuses(long after) {
        return records.answers("n", after).stream().map(Answer::status).toList();
    }

    private static Packet packet(String id, String nik) {
        return new Packet(id, "n", 1, "enrolment", nik);
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2018-07-02T01:00:00Z");

        void forward(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
