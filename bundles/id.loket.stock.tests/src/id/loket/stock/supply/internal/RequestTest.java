package id.loket.stock.supply.internal;

import static id.loket.stock.supply.internal.SupplyOffice.HEAD;
import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.TODAY;
import static id.loket.stock.supply.internal.SupplyOffice.paper;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.supply.BlankRequest;
import id.loket.stock.supply.DeliveryNote;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.Requests.Draft;
import id.loket.stock.supply.Requests.QuotaTerms;
import id.loket.stock.supply.Sender;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class RequestTest {

    private static final QuotaTerms NOVEMBER = new QuotaTerms(Sender.MINISTRY, TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(30), 500,
            "400.8.1.2/1234");

    private SupplyOffice office;
    private StoredRequests requests;
    private StoredConsignments consignments;

    @BeforeEach
    void open(Store store, FixedClock clock) {
        office = new SupplyOffice(store, clock);
        requests = new StoredRequests(store, office.forecasts(), office.settings, office.regions, office.documents, clock);
        consignments = new StoredConsignments(store, office.stock, clock);
    }

    @StoreTest
    void whatIsAnnouncedIsOnItsWayOnceWhetherItWasAskedForOrNot() {
        office.stock.receive(KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000001 - DKB000100")));
        assertEquals(100, requests.propose(KEEPER).stock());
        consignments.announce(KEEPER, new DeliveryNote("SJ-1", TODAY, Sender.MINISTRY, null), Line.parse("DKB001001 - DKB001500"));
        assertEquals(500, requests.propose(KEEPER).expected());
        var request = requests.write(KEEPER, new Draft(Sender.MINISTRY, 2000, ""));
        requests.send(KEEPER, request.id());
        consignments.announce(KEEPER, new DeliveryNote("SJ-2", TODAY, Sender.MINISTRY, request.id()), Line.parse("DKB002001 - DKB002500"));
        assertEquals(2500, requests.propose(KEEPER).expected());
        assertEquals(2500, office.forecasts().forecast(KEEPER).asked());
    }

    @StoreTest
    void theProposalIsWhatTheForecastWillAskForAlsoBeforeItIsDue() {
        office.stock.receive(KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000001 - DKB000250")));
        for (var day = 0; day < 14; day++) {
            for (var piece = 1; piece <= 5; piece++) {
                office.print("DKB%06d".formatted(day * 5 + piece));
            }
            office.clock.advance(Duration.ofHours(24));
        }
        var early = requests.propose(KEEPER);
        assertTrue(early.pieces() > 0 && !early.due(), early::toString);
        office.clock.advance(Duration.ofDays(2));
        for (var piece = 71; piece <= 200; piece++) {
            office.print("DKB%06d".formatted(piece));
        }
        office.clock.advance(Duration.ofDays(1));
        var due = requests.propose(KEEPER);
        assertTrue(due.due(), due::toString);
        assertEquals(office.forecasts().forecast(KEEPER).request().orElseThrow().pieces(), due.pieces());
    }

    @StoreTest
    void theDailyUseOfAProposalIsThatOfTheForecast() {
        office.stock.receive(KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000001 - DKB000100")));
        for (var piece = 1; piece <= 9; piece++) {
            office.print("DKB00000" + piece);
            office.clock.advance(Duration.ofHours(piece % 3 == 0 ? 24 : 1));
        }
        var learned = office.forecasts().forecast(KEEPER).learned().perDay();
        assertEquals(3, learned, 0.01);
        assertEquals(3, requests.propose(KEEPER).perDay());
        assertEquals(3, requests.write(KEEPER, new Draft(Sender.MINISTRY, 1000, "")).perDay());
    }

    @StoreTest
    void aLetterIsNumberedInItsYearAndMadeToPdf() {
        office.stock.receive(KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000001 - DKB000312")));
        var first = requests.write(KEEPER, new Draft(Sender.MINISTRY, 2000, "Perekaman di 81 desa dimulai pada 9 November 2026."));
        var second = requests.write(KEEPER, new Draft(Sender.PROVINCE, 500, ""));
        assertEquals("470/001/BLANGKO/71.10/XI/2026", first.letterNumber());
        assertEquals("470/002/BLANGKO/71.10/XI/2026", second.letterNumber());
        paper("blank-request.pdf", requests.letter(KEEPER, first.id()));
    }

    @StoreTest
    void aRequestIsWrittenThenSentThenAnsweredThenFulfilledInParts() {
        var id = requests.write(KEEPER, new Draft(Sender.MINISTRY, 1000, "")).id();
        refused(SupplyMsg.requestStep, () -> requests.answer(KEEPER, id, 600, "A-1"));
        requests.send(KEEPER, id);
        refused(SupplyMsg.requestStep, () -> requests.send(KEEPER, id));
        assertEquals(BlankRequest.State.ANSWERED, requests.answer(KEEPER, id, 600, "A-1").state());
        var note = consignments.announce(KEEPER, new DeliveryNote("SJ-1", TODAY, Sender.MINISTRY, id), Line.parse("DKB000001 - DKB000600"));
        consignments.receive(KEEPER, note.id(), Line.parse("DKB000001 - DKB000200"));
        assertEquals(BlankRequest.State.PARTLY_FULFILLED, requests.latest(KEEPER, 1).get(0).state());
        consignments.receive(KEEPER, note.id(), Line.parse("DKB000201 - DKB000600"));
        assertEquals(BlankRequest.State.FULFILLED, requests.latest(KEEPER, 1).get(0).state());
    }

    @StoreTest
    void aRequestThatIsDeclinedSaysSo() {
        var id = requests.write(KEEPER, new Draft(Sender.MINISTRY, 1000, "")).id();
        requests.send(KEEPER, id);
        refused(SupplyMsg.answerDocument, () -> requests.answer(KEEPER, id, 0, ""));
        assertEquals(BlankRequest.State.DECLINED, requests.answer(KEEPER, id, 0, "A-1").state());
    }

    @StoreTest
    void anAbsurdAmountOrNoRecipientIsRefused() {
        refused(SupplyMsg.requestPieces, () -> requests.write(KEEPER, new Draft(Sender.MINISTRY, 0, "")));
        refused(SupplyMsg.requestPieces, () -> requests.write(KEEPER, new Draft(Sender.MINISTRY, 200_001, "")));
        refused(SupplyMsg.requestRecipient, () -> requests.write(KEEPER, new Draft(null, 10, "")));
        assertThrows(Refusal.class, () -> requests.write(HEAD, new Draft(Sender.MINISTRY, 10, "")));
    }

    @StoreTest
    void whatIsLeftOfAQuotaIsWhatCameInItsPeriodAndMoreNeedsAReason() {
        requests.enter(KEEPER, NOVEMBER);
        var note = consignments.announce(KEEPER, new DeliveryNote("SJ-1", TODAY, Sender.MINISTRY, null), Line.parse("DKB000001 - DKB000200"));
        consignments.receive(KEEPER, note.id(), Line.parse("DKB000001 - DKB000200"));
        assertEquals(300, requests.quotas(HEAD).get(0).left());
        refused(SupplyMsg.requestOverQuota, () -> requests.write(KEEPER, new Draft(Sender.MINISTRY, 301, " ")));
        requests.write(KEEPER, new Draft(Sender.MINISTRY, 301, "pilkada"));
        requests.write(KEEPER, new Draft(Sender.PROVINCE, 301, ""));
    }

    @StoreTest
    void aQuotaWithoutLetterOrWithAnImpossiblePeriodIsRefused() {
        requests.enter(KEEPER, NOVEMBER);
        refused(SupplyMsg.quotaOverlaps, () -> requests.enter(KEEPER, NOVEMBER));
        refused(SupplyMsg.quotaBackwards, () -> requests.enter(KEEPER, new QuotaTerms(Sender.PROVINCE, TODAY, TODAY.minusDays(1), 5, "x")));
        refused(SupplyMsg.quotaIncomplete, () -> requests.enter(KEEPER, new QuotaTerms(Sender.PROVINCE, null, TODAY, 5, "x")));
        refused(SupplyMsg.answerDocument, () -> requests.enter(KEEPER, new QuotaTerms(Sender.PROVINCE, TODAY, TODAY, 5, " ")));
    }
}
