package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.centre.Centre.LinkState;
import id.loket.centre.CentreAnswer;
import id.loket.centre.CentreMsg;
import id.loket.centre.CentreSilent;
import id.loket.centre.SilenceCause;
import id.loket.centre.simulator.Fault;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;
import id.loket.kernel.OutageCause;
import id.loket.packet.Packets.OutboxRow;
import id.loket.packet.Packets.Receiver;
import id.loket.registry.office.OutageLog;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

/** A station and the simulated centre, through everything a link can do. */
class ExchangeTest {

    private static final String NIK = "7110012505990007";
    private static final String OTHER_NIK = "7110016505990008";

    @TempDir
    private Path folder;
    private Office office;
    private final List<CentreAnswer> handled = new ArrayList<>();

    @BeforeEach
    void open(TestStore store) throws Exception {
        office = new Office(store, folder, false, Map.of());
        office.handlers.add((transaction, answer) -> handled.add(answer));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @StoreTest
    void aPacketReachesBothReceiversAndTheAnswersComeBackOnce() throws IOException {
        var id = office.record(NIK);

        var sent = office.exchange.due();
        assertEquals(2, sent.delivered());
        assertEquals(0, sent.stillWaiting());
        assertEquals("", office.answers.awaited().get(0).lastStatus());

        office.clock.advance(Office.DELAY.multipliedBy(2));
        assertEquals(2, office.exchange.due().answers());
        office.exchange.due();

        assertEquals(List.of("RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"), statuses());
        assertEquals(NIK, handled.get(0).nik().value());
        assertTrue(office.answers.awaited().isEmpty());
        assertOnce(id);
    }

    @StoreTest
    void anAnswerLostOnTheWayBackMakesNoSecondRecord() throws IOException {
        var id = office.record(NIK);
        office.fail(Fault.LOSE_ANSWER, "CENTRE", "REGENCY");
        assertEquals(0, office.exchange.due().delivered());
        assertEquals(2, office.packets.waiting().size());

        office.fail(Fault.UP, "CENTRE", "REGENCY");
        office.clock.advance(Duration.ofMinutes(5));
        assertEquals(2, office.exchange.due().delivered());

        assertOnce(id);
        assertTrue(office.journalled("CENTRE", "REPEATED", id) > 0);
    }

    @StoreTest
    void aStopBetweenSendingAndSettlingMakesNoSecondRecord() throws IOException {
        office.exchange.due();
        var id = office.record(NIK);
        office.store.write(transaction -> office.packets.claim(transaction, transaction.now(), 10, Duration.ofMinutes(1)));
        var packet = office.store.read(transaction -> office.packets.find(transaction, id)).orElseThrow();
        office.wire.put(office.wire.address(Peer.CENTRE).orElseThrow(), "packets/" + id, packet.bytes());

        assertEquals(0, office.exchange.due().delivered(), "the lease still runs");
        office.clock.advance(Duration.ofMinutes(1));
        assertEquals(2, office.exchange.due().delivered());

        assertOnce(id);
    }

    @StoreTest
    void whatWasClaimedWhenTheStationWasKilledIsSentAtOnceAfterItsStart() throws IOException {
        var id = office.record(NIK);
        office.store.write(transaction -> office.packets.claim(transaction, transaction.now(), 10, Duration.ofMinutes(1)));

        assertEquals(2, office.exchange.due().delivered());

        assertOnce(id);
    }

    @StoreTest
    void aStationThatIsEndingBeginsNoPacketAndClaimsNone() {
        office.record(NIK);
        office.exchange.end();

        assertEquals(0, office.exchange.due().delivered());

        assertTrue(office.packets.waiting().stream().noneMatch(row -> row.nextAttempt().isAfter(office.clock.instant())));
    }

    @StoreTest
    void anAnswerThatComesTwiceIsHandledOnce() throws IOException {
        office.record(NIK);
        office.fail(Fault.TWICE, "CENTRE");
        office.exchange.due();
        office.clock.advance(Office.DELAY.multipliedBy(2));

        office.exchange.due();
        office.exchange.due();

        assertEquals(List.of("RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"), statuses());
    }

    @StoreTest
    void anOlderAnswerThatComesLaterIsKnownToBeLate() throws IOException {
        var late = new ArrayList<Boolean>();
        office.handlers.add((transaction, answer) -> late.add(office.answers.arrivedLate(transaction, answer)));
        office.fail(Fault.OUT_OF_ORDER, "CENTRE");
        office.record(NIK);
        office.exchange.due();

        office.clock.advance(Office.DELAY);
        office.exchange.due();
        office.clock.advance(Office.DELAY);
        office.exchange.due();

        assertEquals(List.of("PRINT_READY_RECORD", "RECEIVED_AT_CENTRAL"), statuses());
        assertEquals(List.of(false, true), late);
        assertTrue(office.answers.awaited().isEmpty());
    }

    @StoreTest
    void anAnswerNobodyCanHandleNowIsAskedForAgainAndStopsNoOther() {
        var first = office.record(NIK);
        var second = office.record(OTHER_NIK);
        var broken = new boolean[] {true};
        office.handlers.add((transaction, answer) -> {
            if (broken[0] && answer.packetId().equals(first)) {
                throw new IllegalStateException("cannot now");
            }
        });
        office.exchange.due();
        office.clock.advance(Office.DELAY.multipliedBy(2));
        assertEquals(2, office.exchange.due().answers());
        assertEquals(List.of(first), office.answers.awaited().stream().map(awaited -> awaited.packetId()).toList());

        assertEquals(2, office.answers.unhandled());
        broken[0] = false;
        assertEquals(2, office.exchange.due().answers());
        assertEquals(0, office.exchange.due().answers());
        assertEquals(2, handled.stream().filter(answer -> answer.packetId().equals(second)).count());
    }

    @StoreTest
    void withNobodyToActOnThemAnswersStayAtTheCentre() {
        office.record(NIK);
        office.handlers.clear();
        office.exchange.due();
        office.clock.advance(Office.DELAY.multipliedBy(2));
        assertEquals(0, office.exchange.due().answers());

        office.handlers.add((transaction, answer) -> handled.add(answer));
        assertEquals(2, office.exchange.due().answers());
    }

    @StoreTest
    void aWordNobodyKnowsIsHandedOnAsItIs() throws Exception {
        var id = office.record(NIK);
        office.exchange.due();
        office.command("answer?packet=" + id + "&node=test&nik=" + NIK + "&status=PACKET_RETRY");

        office.exchange.due();

        assertEquals("PACKET_RETRY", handled.get(0).status());
        assertEquals(EnrolmentState.UNKNOWN, handled.get(0).state());
    }

    @StoreTest
    void anOutageBooksItselfWithCauseAndWhatHadToWait() throws IOException {
        var outages = office.get(OutageLog.class);
        office.fail(Fault.DOWN, "CENTRE");
        office.record(NIK);
        office.exchange.due();

        var open = outages.open();
        assertEquals(1, open.size());
        assertEquals(OutageCause.CENTRAL, open.get(0).cause());
        assertEquals(new LinkState(false, SilenceCause.REFUSED, office.clock.instant()),
                office.centre.link());
        var waiting = office.packets.waiting();
        assertEquals(List.of(Receiver.CENTRE), waiting.stream().map(OutboxRow::receiver).toList());
        assertEquals(CentreMsg.silenceRefused.text(), waiting.get(0).reason());

        office.fail(Fault.UP, "CENTRE");
        office.clock.advance(Duration.ofMinutes(30));
        assertEquals(1, office.exchange.due().delivered());
        assertTrue(outages.open().isEmpty());
        var past = outages.latest(5).get(0);
        assertEquals(Duration.ofMinutes(30), Duration.between(past.startedAt(), past.endedAt()));
        assertEquals(1, past.lostOutput());
        assertTrue(office.centre.link().up());
    }

    @StoreTest
    void whenThePeerIsBackEverythingThatWaitedIsDueAtOnce() throws IOException {
        office.fail(Fault.ERROR, "CENTRE", "REGENCY");
        office.record(NIK);
        office.record(OTHER_NIK);
        office.exchange.due();
        assertEquals(CentreMsg.silenceError.text(), office.packets.waiting().get(0).reason());

        office.fail(Fault.UP, "CENTRE", "REGENCY");
        office.exchange.due();

        assertTrue(office.packets.waiting().stream().filter(row -> row.receiver() == Receiver.CENTRE)
                .allMatch(row -> !row.nextAttempt().isAfter(office.clock.instant())));
    }

    @StoreTest
    void aServerThatIsTooSlowIsToldApartFromOneThatIsDown() throws IOException {
        office.fail(Fault.SLOW, "CENTRE");

        var silent = assertThrows(CentreSilent.class, () -> office.centre.confirmPrintable(new Nik(NIK)));

        assertEquals(SilenceCause.TIMEOUT, silent.silence());
    }

    @StoreTest
    void aReceiverThatWillNotTakeItGivesItsReasonToAPerson() throws IOException {
        Files.delete(folder.resolve("exchange/offices/test.cer"));
        var id = office.record(NIK);
        office.exchange.due();

        var row = office.packets.waiting().get(0);
        assertEquals(OutboxRow.State.REFUSED, row.state());
        assertTrue(row.reason().contains("known office"), row.reason());
        assertNull(row.nextAttempt());
        assertEquals(0, office.journalled("CENTRE", "ACCEPTED", id));
    }

    @StoreTest
    void printingIsReleasedOnlyByTheCentresOwnFreshWord() {
        assertFalse(office.centre.confirmPrintable(new Nik(NIK)).printable());
        office.record(NIK);
        office.exchange.due();
        office.clock.advance(Office.DELAY.multipliedBy(2));

        var release = office.centre.confirmPrintable(new Nik(NIK));

        assertTrue(release.printable());
        assertEquals("PRINT_READY_RECORD", release.status());
    }

    @StoreTest
    void aRecordTheCentreKeepsSilentAboutSaysWhyAfterSomeDays() throws Exception {
        office.command("rules?ending=0007&status=SENT_FOR_ENROLLMENT");
        office.record(NIK);
        office.exchange.due();
        assertFalse(office.answers.awaited().get(0).overdue());

        office.clock.advance(Duration.ofDays(21));
        office.exchange.due();

        var awaited = office.answers.awaited().get(0);
        assertTrue(awaited.overdue());
        assertEquals(CentreMsg.silentForDays.text(21L), awaited.reason());
    }

    private List<String> statuses() {
        return handled.stream().map(CentreAnswer::status).toList();
    }

    private void assertOnce(String id) throws IOException {
        for (var receiver : Set.of("CENTRE", "REGENCY")) {
            assertEquals(1, office.journalled(receiver, "ACCEPTED", id), receiver);
            assertEquals(0, office.journalled(receiver, "CONFLICT", id), receiver);
        }
    }
}
