package id.loket.centre.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.centre.CentreMsg;
import id.loket.centre.Routes.Route;
import id.loket.centre.simulator.Fault;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Letters;
import id.loket.packet.Packets.Receiver;
import id.loket.store.Installation;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** Packets on a stick, receipts and answers back, and routes switched in the middle of the queue. */
class MediumTest {

    private static final Session SUPERVISOR = TestSessions.of(Role.SUPERVISOR);
    private static final List<String> NIKS = List.of("7110012505990001", "7110012505990002", "7110012505990003",
            "7110012505990004");

    @TempDir
    private Path folder;
    @TempDir
    private Path stick;
    private Office office;
    private final List<String> handled = new ArrayList<>();

    @BeforeEach
    void open(TestStore store) throws Exception {
        office = new Office(store, folder, false, Map.of());
        office.handlers.add((transaction, answer) -> handled.add(answer.status()));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @StoreTest
    void aStickCarriesPacketsOutAndReceiptsAndAnswersBack() throws Exception {
        office.routes.switchTo(SUPERVISOR, Route.OFFLINE);
        var id = office.record(NIKS.get(0));
        office.exchange.due();
        assertEquals(CentreMsg.waitsOffline.text(), office.packets.waiting().get(0).reason());

        assertEquals(1, office.routes.exportTo(SUPERVISOR, stick));
        assertNull(office.packets.waiting().get(0).nextAttempt());
        assertFalse(office.packets.waiting().get(0).reason().isBlank());
        office.carryToCentre(stick.resolve("loket-test"));
        var read = office.routes.importFrom(SUPERVISOR, stick);
        assertEquals(2, read.delivered());
        assertEquals(0, read.stillWaiting());

        office.clock.advance(Office.DELAY.multipliedBy(2));
        office.carryToCentre(stick.resolve("loket-test"));
        assertEquals(2, office.routes.importFrom(SUPERVISOR, stick).answers());
        assertEquals(0, office.routes.importFrom(SUPERVISOR, stick).answers(), "reading again changes nothing");
        assertEquals(List.of("RECEIVED_AT_CENTRAL", "PRINT_READY_RECORD"), handled);
        assertEquals(1, office.journalled("CENTRE", "ACCEPTED", id));
    }

    @StoreTest
    void switchingTheRouteInTheMiddleOfTheQueueRecordsNothingTwice() throws Exception {
        var ids = new ArrayList<String>();
        ids.add(office.record(NIKS.get(0)));
        office.fail(Fault.DOWN, "REGENCY");
        office.exchange.due();
        ids.add(office.record(NIKS.get(1)));
        office.routes.switchTo(SUPERVISOR, Route.OFFLINE);
        ids.add(office.record(NIKS.get(2)));
        office.routes.exportTo(SUPERVISOR, stick);
        office.carryToCentre(stick.resolve("loket-test"));
        ids.add(office.record(NIKS.get(3)));

        office.routes.switchTo(SUPERVISOR, Route.LOCAL_SERVER);
        assertEquals(0, office.routes.exchangeNow().stillWaiting());
        assertEquals(0, office.routes.importFrom(SUPERVISOR, stick).delivered(), "the wire was first");

        for (var id : ids) {
            assertEquals(1, office.journalled("CENTRE", "ACCEPTED", id));
            assertEquals(1, office.journalled("REGENCY", "ACCEPTED", id));
        }
    }

    @StoreTest
    void aDamagedReceiptIsNotTakenAndTheOthersAre() throws Exception {
        office.routes.switchTo(SUPERVISOR, Route.OFFLINE);
        var id = office.record(NIKS.get(0));
        office.routes.exportTo(SUPERVISOR, stick);
        office.carryToCentre(stick.resolve("loket-test"));
        var receipt = stick.resolve("loket-test/receipts/CENTRE-" + id + ".p7m");
        var bytes = Files.readAllBytes(receipt);
        bytes[bytes.length - 3] ^= 1;
        Files.write(receipt, bytes);

        var refusal = assertThrows(Refusal.class, () -> office.routes.importFrom(SUPERVISOR, stick));

        assertEquals(CentreMsg.mediumPartlyRead, refusal.reason());
        assertEquals(1, office.packets.waiting().size());
    }

    @StoreTest
    void answersForAnotherStationAreNotTakenAndHideNoneOfOurs() {
        var letterbox = new Letterbox(new OpenLetters(), office.answers, office.get(Installation.class));
        var letter = "{\"node\":\"lain\",\"answers\":[{\"sequence\":9}]}";

        assertThrows(IOException.class, () -> letterbox.takeAnswers(letter.getBytes()));

        assertEquals(0, office.answers.cursor("test"));
    }

    @StoreTest
    void aFolderWithoutReceiptsIsRefused() {
        var refusal = assertThrows(Refusal.class, () -> office.routes.importFrom(SUPERVISOR, stick));

        assertEquals(CentreMsg.mediumNotReadable, refusal.reason());
    }

    @StoreTest
    void whatCannotBeWrittenStaysInTheQueue() throws IOException {
        office.record(NIKS.get(0));
        Files.writeString(stick.resolve("loket-test"), "a file where the folder should be");

        var refusal = assertThrows(Refusal.class, () -> office.routes.exportTo(SUPERVISOR, stick));

        assertEquals(CentreMsg.mediumNotWritten, refusal.reason());
        assertEquals(2, office.packets.waiting().size());
        assertTrue(office.packets.waiting().stream().allMatch(row -> row.nextAttempt() != null));
    }

    @StoreTest
    void theRouteIsSwitchedOnlyByWhoMay() {
        assertThrows(Refusal.class, () -> office.routes.switchTo(TestSessions.of(Role.OPERATOR), Route.OFFLINE));

        assertEquals(Route.DIRECT, office.routes.current());
    }

    /** Letters without envelope and signature. */
    private static final class OpenLetters implements Letters {

        @Override
        public byte[] seal(Receiver receiver, byte[] content) {
            return content;
        }

        @Override
        public byte[] open(Receiver receiver, byte[] message) {
            return message;
        }
    }
}
