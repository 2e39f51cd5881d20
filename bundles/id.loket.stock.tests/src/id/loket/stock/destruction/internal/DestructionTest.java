package id.loket.stock.destruction.internal;

import static id.loket.stock.supply.internal.SupplyOffice.HEAD;
import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.SUPERVISOR;
import static id.loket.stock.supply.internal.SupplyOffice.TODAY;
import static id.loket.stock.supply.internal.SupplyOffice.paper;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.closing.internal.Papers;
import id.loket.stock.destruction.Destruction.State;
import id.loket.stock.destruction.DestructionMsg;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.Destructions.Filter;
import id.loket.stock.destruction.Destructions.Outcome;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.stock.destruction.Witness;
import id.loket.stock.internal.Ledger;
import id.loket.stock.Movement.Entry;
import id.loket.stock.BlankRange;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class DestructionTest {

    private InvalidOffice office;
    private StoredDestructions destructions;

    @BeforeEach
    void open(Store store, FixedClock clock) {
        office = new InvalidOffice(store, clock);
        destructions = office.destructions;
        office.takenIn("LMA000007", office.resident("71.10.01"), SpoilCause.DATA_CHANGE);
        office.takenIn("", office.resident("71.10.02"), SpoilCause.DAMAGED);
        office.spoiled(1, SpoilCause.PRINT_FAILURE);
        office.spoiled(2, SpoilCause.ENCODE_FAILURE);
        office.spoiled(3, SpoilCause.ENCODE_FAILURE);
    }

    @StoreTest
    void theInvalidStoreIsFoundByKindDateAndDistrict() {
        assertEquals(5, destructions.invalid(KEEPER, Filter.all(), 100).total());
        assertEquals(2, destructions.invalid(KEEPER, Filter.all(), 2).pieces().size());
        assertEquals(2, destructions.invalid(KEEPER, new Filter(SpoilCause.ENCODE_FAILURE, null, null, null), 100).total());
        assertEquals(0, destructions.invalid(KEEPER, new Filter(null, TODAY.plusDays(1), null, null), 100).total());
        assertEquals(5, destructions.invalid(KEEPER, new Filter(null, TODAY, TODAY, null), 100).total());
        var kotabunan = destructions.invalid(KEEPER, new Filter(null, null, null, new RegionCode("71.10.02")), 100).pieces();
        assertEquals(List.of("X00000001"), kotabunan.stream().map(piece -> piece.chip().value()).toList());
    }

    @StoreTest
    void piecesAreDestroyedOnlyWithTheOutcomeAndNotBefore(Store store) {
        var id = office.begun();
        assertEquals(5, office.office.at(Place.INVALID));
        office.photograph(id);
        office.office.clock.advance(Duration.ofHours(2));
        var done = destructions.close(KEEPER, id, office.outcome());
        assertEquals(State.DONE, done.state());
        assertEquals(0, office.office.at(Place.INVALID));
        assertEquals(5, office.office.at(Place.DESTROYED));
        var last = office.office.story("DKB000002").get(3);
        assertEquals(Kind.DESTROY, last.kind());
        assertEquals(done.recordNumber(), last.document());
        assertEquals("head", last.approvedBy());
        assertEquals(SpoilCause.ENCODE_FAILURE, last.cause());
        assertEquals(0, office.office.stock.balance(KEEPER).residual());
    }

    @StoreTest
    void threePeopleActAndNobodyForThemselves() {
        var id = office.prepared();
        assertThrows(Refusal.class, () -> destructions.consent(KEEPER, id));
        assertThrows(Refusal.class, () -> destructions.consent(HEAD, id));
        refused(DestructionMsg.stepNotAllowed, () -> destructions.begin(KEEPER, id));
        refused(DestructionMsg.samePerson, () -> destructions.consent(TestSessions.named("keeper", Role.SUPERVISOR), id));
        assertEquals(State.CHECKED, destructions.consent(SUPERVISOR, id).state());
        refused(DestructionMsg.samePerson, () -> destructions.consent(TestSessions.named("supervisor", Role.HEAD), id));
        refused(DestructionMsg.stepNotAllowed, () -> destructions.begin(KEEPER, id));
        assertEquals(State.APPROVED, destructions.consent(HEAD, id).state());
        refused(DestructionMsg.stepNotAllowed, () -> destructions.consent(HEAD, id));
    }

    @StoreTest
    void consentAtTheKeepersScreenCountsForWhoTypedThePassword() {
        var id = office.prepared();
        refused(DestructionMsg.wrongConsent, () -> destructions.consent(KEEPER, id, consent(Destructions.APPROVE, id, "head")));
        destructions.consent(KEEPER, id, consent(Destructions.CHECK, id, "supervisor"));
        assertEquals("head", destructions.consent(KEEPER, id, consent(Destructions.APPROVE, id, "head")).approvedBy());
    }

    @StoreTest
    void consentToOneListBurnsNoOther() {
        var id = office.prepared();
        refused(DestructionMsg.wrongConsent,
                () -> destructions.consent(KEEPER, id, consent(Destructions.CHECK, id + 1, "supervisor")));
    }

    private Approval consent(Permission right, long destruction, String account) {
        return office.office.consent(right, Destructions.subject(destruction), account);
    }

    @StoreTest
    void aPieceIsOnOneOpenListAndFreeAgainWhenItIsAborted() {
        var first = destructions.prepare(KEEPER, List.of(new ChipNumber("DKB000001")));
        refused(DestructionMsg.notFree, () -> destructions.prepare(KEEPER, List.of(new ChipNumber("DKB000001"))));
        assertEquals(4, destructions.invalid(KEEPER, Filter.all(), 10).total());
        refused(DestructionMsg.noReason, () -> destructions.abort(KEEPER, first.id(), " "));
        assertEquals(State.ABORTED, destructions.abort(KEEPER, first.id(), "tungku rusak").state());
        refused(DestructionMsg.stepNotAllowed, () -> destructions.abort(KEEPER, first.id(), "lagi"));
        assertEquals(5, destructions.invalid(KEEPER, Filter.all(), 10).total());
        destructions.prepare(KEEPER, List.of(new ChipNumber("DKB000001")));
    }

    @StoreTest
    void nothingTwiceOrSomethingElseIsNotListed() {
        refused(DestructionMsg.nothingChosen, () -> destructions.prepare(KEEPER, List.of()));
        refused(DestructionMsg.notFree, () -> destructions.prepare(KEEPER, List.of(new ChipNumber("DKB000009"))));
        refused(DestructionMsg.notFree, () -> destructions.prepare(KEEPER,
                List.of(new ChipNumber("DKB000001"), new ChipNumber("DKB000001"))));
        assertThrows(Refusal.class, () -> destructions.prepareAll(SUPERVISOR, Filter.all()));
    }

    @StoreTest
    void aPieceThatLeftTheStoreSinceIsFoundBeforeTheFire(Store store) {
        var id = office.approved(office.prepared());
        store.write(transaction -> new Ledger(transaction).move(BlankRange.parse("DKB000002"), Place.INVALID, Place.LOST,
                Entry.of(Kind.LOSE, "keeper").by("LP-1").approved("supervisor")));
        refused(DestructionMsg.pieceGone, () -> destructions.begin(KEEPER, id));
        assertEquals(State.APPROVED, destructions.latest(KEEPER, 1).get(0).state());
    }

    @StoreTest
    void anOutcomeWithoutPlaceMethodWitnessesPhotographOrARealTimeIsRefused() {
        var id = office.begun();
        var two = office.outcome().witnesses().subList(0, 2);
        var now = office.office.clock.instant();
        refused(DestructionMsg.noPhotograph, () -> destructions.close(KEEPER, id, office.outcome()));
        office.photograph(id);
        refused(DestructionMsg.noPlace, () -> destructions.close(KEEPER, id, new Outcome(" ", "dibakar", now, two)));
        refused(DestructionMsg.noMethod, () -> destructions.close(KEEPER, id, new Outcome("kantor", "", now, two)));
        refused(DestructionMsg.timeWrong, () -> destructions.close(KEEPER, id, new Outcome("kantor", "dibakar", null, two)));
        refused(DestructionMsg.timeWrong, () -> destructions.close(KEEPER, id, new Outcome("kantor", "dibakar", now.plusSeconds(60), two)));
        refused(DestructionMsg.timeWrong, () -> destructions.close(KEEPER, id, new Outcome("kantor", "dibakar", now.minusSeconds(3600), two)));
        refused(DestructionMsg.fewWitnesses, () -> destructions.close(KEEPER, id, office.outcome(two.subList(0, 1))));
        refused(DestructionMsg.witnessIncomplete, () -> destructions.close(KEEPER, id,
                office.outcome(List.of(two.get(0), new Witness("Tanpa Nomor", "Polres", " ")))));
        refused(DestructionMsg.witnessTwice, () -> destructions.close(KEEPER, id, office.outcome(List.of(two.get(0), two.get(0)))));
        assertEquals(5, office.office.at(Place.INVALID));
        destructions.close(KEEPER, id, office.outcome(two));
        refused(DestructionMsg.stepNotAllowed, () -> destructions.close(KEEPER, id, office.outcome(two)));
    }

    @StoreTest
    void theOfficialRecordListsEveryPieceByNameAndAddress() {
        for (var number = 10; number < 60; number++) {
            office.takenIn("LMA%06d".formatted(number), office.resident(number % 2 == 0 ? "71.10.01" : "71.10.02"),
                    number % 3 == 0 ? SpoilCause.DAMAGED : SpoilCause.DATA_CHANGE);
        }
        var id = office.begun();
        refused(DestructionMsg.stepNotAllowed, () -> destructions.officialRecord(KEEPER, id));
        var list = destructions.list(HEAD, id);
        paper("destruction-list.pdf", list);
        assertTrue(Papers.words(list).contains("Disusun oleh Rina Mokodompit"));
        office.photograph(id);
        destructions.close(KEEPER, id, office.outcome());
        var record = destructions.officialRecord(HEAD, id);
        paper("berita-acara.pdf", record);
        var words = Papers.words(record);
        InvalidOffice.PEOPLE.values().forEach(person -> assertTrue(words.contains(person), person));
    }

    @StoreTest
    void thePiecesKnowTheirKindAndTheirResident() {
        var pieces = destructions.invalid(KEEPER, Filter.all(), 10).pieces();
        assertEquals(List.of(Kind.TAKE_IN, Kind.TAKE_IN, Kind.SPOIL, Kind.SPOIL, Kind.SPOIL), pieces.stream().map(InvalidPiece::kind).toList());
        assertTrue(pieces.get(0).residentId() != null);
        assertEquals(new RegionCode("71.10.01"), pieces.get(0).district());
    }
}
