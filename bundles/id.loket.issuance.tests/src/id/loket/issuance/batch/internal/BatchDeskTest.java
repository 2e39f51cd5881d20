package id.loket.issuance.batch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.PrintAttempt;
import id.loket.document.Documents;
import id.loket.issuance.Issuance;
import id.loket.issuance.Issuance.OldCard;
import id.loket.issuance.batch.BatchItem.Outcome;
import id.loket.issuance.batch.BatchItem.Proof;
import id.loket.issuance.batch.BatchMsg;
import id.loket.issuance.batch.Batches;
import id.loket.issuance.batch.Batches.Mark;
import id.loket.issuance.request.internal.OldCardTaken;
import id.loket.kernel.BloodGroup;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.Citizenship;
import id.loket.kernel.IssueReason;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Transaction;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.Stub;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class BatchDeskTest {

    private static final RegionCode KOTABUNAN = new RegionCode("71.10.02.2001");
    private static final RegionCode BULAWAN = new RegionCode("71.10.02.2002");
    private static final Mark HANDED = Mark.of(Outcome.HANDED_OVER);
    private static final Mark BACK = Mark.of(Outcome.BROUGHT_BACK);
    private static final Mark OUT = Mark.of(Outcome.OUT);

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private TestStore test;
    private BatchDesk desk;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        desk = desk(Stub.answering(Documents.class, (name, with) -> new byte[] {1}), null);
    }

    @StoreTest
    void cardsGoToTheirVillageAndComeBackAsHandedOverOrUncollected() {
        var cards = printed(3, KOTABUNAN);
        var batch = desk.ship(operator, KOTABUNAN, cards, "Pak Camat");
        assertEquals(CardState.SHIPPED, state(cards.get(0)));
        assertEquals(1, desk.returned(operator, batch.id(), Map.of(1, HANDED, 2, BACK),
                "Sangadi Kotabunan", consent(batch.id())));
        assertEquals(CardState.HANDED_OVER, state(cards.get(0)));
        assertEquals(CardState.PRINTED, state(cards.get(1)));
        assertEquals(CardState.SHIPPED, state(cards.get(2)));
        var sent = desk.batches(operator, 10).get(0);
        assertEquals(3, sent.cards());
        assertEquals(1, sent.out(), "the residual stays visible");
        var line = desk.lines(operator, batch.id()).get(0).item();
        assertEquals(Proof.SIGNATURE, line.proof());
        assertEquals("Sangadi Kotabunan", line.signedBy());
        assertEquals(0, desk.returned(operator, batch.id(), Map.of(3, BACK), null, null));
        assertNotNull(desk.batches(operator, 10).get(0).batch().closedAt());
    }

    @StoreTest
    void aCardThatCameBackHasWaitedAllAlong() {
        var card = printed(1, KOTABUNAN).get(0);
        test.clock().advance(Duration.ofDays(20));
        var batch = desk.ship(operator, KOTABUNAN, List.of(card), "Pak Camat");
        test.clock().advance(Duration.ofDays(20));
        desk.returned(operator, batch.id(), Map.of(1, BACK), null, null);
        assertEquals(FixedClock.START, desk.waiting(operator, KOTABUNAN, 10).get(0).since());
        var again = desk.ship(operator, KOTABUNAN, List.of(card), "Pak Camat");
        assertEquals(FixedClock.START, desk.lines(operator, again.id()).get(0).item().waitingSince());
    }

    @StoreTest
    void aMatchAtALaptopEndsTheCardsLineByItself() {
        var card = printed(1, KOTABUNAN).get(0);
        var batch = desk.ship(operator, KOTABUNAN, List.of(card), "Pak Camat");
        test.store().write(transaction -> {
            BatchRows.handedOver(transaction, card, "laptop");
            return null;
        });
        assertEquals(Proof.FINGER, desk.lines(operator, batch.id()).get(0).item().proof());
        assertNotNull(desk.batches(operator, 10).get(0).batch().closedAt());
        refused(BatchMsg.lineDone, () -> desk.returned(operator, batch.id(), Map.of(1, BACK), null, null));
    }

    @StoreTest
    void whatDoesNotBelongInABatchIsRefused() {
        var cards = printed(2, KOTABUNAN);
        refused(BatchMsg.noCards, () -> desk.ship(operator, KOTABUNAN, List.of(), "Pak Camat"));
        refused(BatchMsg.courierMissing, () -> desk.ship(operator, KOTABUNAN, cards, " "));
        refused(BatchMsg.otherVillage, () -> desk.ship(operator, BULAWAN, cards, "Pak Camat"));
        refused(BatchMsg.cardGone, () -> desk.ship(operator, KOTABUNAN, List.of(-1L), "Pak Camat"));
        refused(BatchMsg.tooMany, () -> desk.ship(operator, KOTABUNAN,
                IntStream.range(0, 301).mapToObj(Long::valueOf).toList(), "Pak Camat"));
        assertEquals(CardState.PRINTED, state(cards.get(0)));
        desk.ship(operator, KOTABUNAN, cards, "Pak Camat");
        refused(BatchMsg.notInOffice, () -> desk.ship(operator, KOTABUNAN, cards, "Pak Camat"));
        assertThrows(Refusal.class, () -> desk.ship(TestSessions.of(Role.STOCK_KEEPER), KOTABUNAN, cards, "Pak Camat"));
    }

    @StoreTest
    void aSignatureCountsOnlyWithNameAndConsent() {
        var batch = desk.ship(operator, KOTABUNAN, printed(1, KOTABUNAN), "Pak Camat");
        var given = Map.of(1, HANDED);
        refused(BatchMsg.signerMissing, () -> desk.returned(operator, batch.id(), given, "", consent(batch.id())));
        refused(BatchMsg.consentMissing, () -> desk.returned(operator, batch.id(), given, "Sangadi", null));
        refused(BatchMsg.consentMissing, () -> desk.returned(operator, batch.id(), given, "Sangadi",
                new Approval("supervisor", Issuance.REQUEST, Batches.subject(batch.id()), "x", Instant.EPOCH)));
        refused(BatchMsg.nothingRecorded, () -> desk.returned(operator, batch.id(), Map.of(1, OUT), null, null));
        refused(BatchMsg.lineGone, () -> desk.returned(operator, batch.id(), Map.of(2, BACK), null, null));
        refused(BatchMsg.batchGone, () -> desk.returned(operator, -1, Map.of(1, BACK), null, null));
    }

    @StoreTest
    void consentToOneListDoesNotCountForAnother() {
        var first = desk.ship(operator, KOTABUNAN, printed(1, KOTABUNAN), "Pak Camat");
        var second = desk.ship(operator, KOTABUNAN, printed(1, KOTABUNAN, 50), "Pak Camat");
        refused(BatchMsg.consentMissing,
                () -> desk.returned(operator, second.id(), Map.of(1, HANDED), "Sangadi", consent(first.id())));
        assertEquals(0, desk.returned(operator, second.id(), Map.of(1, HANDED), "Sangadi", consent(second.id())));
    }

    @StoreTest
    void theOldCardComesBackWithTheListOrItsLineStaysOut() {
        var damaged = printed(1, KOTABUNAN, 4);
        var batch = desk.ship(operator, KOTABUNAN, damaged, "Pak Camat");
        assertTrue(desk.lines(operator, batch.id()).get(0).oldCardDue());
        refused(BatchMsg.oldCardMissing,
                () -> desk.returned(operator, batch.id(), Map.of(1, HANDED), "Sangadi", consent(batch.id())));
        assertEquals(CardState.SHIPPED, state(damaged.get(0)));
        assertTrue(desk.oldCards(operator).isEmpty());

        var mark = new Mark(Outcome.HANDED_OVER, OldCard.typed("old 000-777"));
        desk.returned(operator, batch.id(), Map.of(1, mark), "Sangadi", consent(batch.id()));
        assertEquals(CardState.HANDED_OVER, state(damaged.get(0)));
        assertEquals("OLD000777", desk.lines(operator, batch.id()).get(0).item().oldChip());
        assertEquals(Optional.of("OLD000777"), desk.oldCards(operator).get(0).chip());
    }

    @StoreTest
    void anOldCardThatCannotBeReadComesBackTooAndNoneIsAskedForWhereNoneIsDue() {
        var batch = desk.ship(operator, KOTABUNAN, printed(2, KOTABUNAN, 3), "Pak Camat");
        var lines = desk.lines(operator, batch.id());
        assertEquals(List.of(false, true), lines.stream().map(Batches.Line::oldCardDue).toList());
        var marks = Map.of(1, HANDED, 2, new Mark(Outcome.HANDED_OVER, OldCard.typed(OldCard.UNREADABLE)));
        assertEquals(0, desk.returned(operator, batch.id(), marks, "Sangadi", consent(batch.id())));
        assertEquals(List.of(Optional.empty()), desk.oldCards(operator).stream().map(Batches.KeptCard::chip).toList());
    }

    @StoreTest
    void anUncollectedCardIsFoundAgainByItsPlaceAndItsOwnerReminded() {
        var cards = printed(2, KOTABUNAN);
        desk.put(operator, cards.get(0), "Kotak 3 / 17");
        refused(BatchMsg.textTooLong, () -> desk.put(operator, cards.get(0), "x".repeat(41)));
        desk.remind(operator, KOTABUNAN);
        test.clock().advance(Duration.ofDays(1));
        desk.remind(operator, KOTABUNAN);
        var row = desk.waiting(operator, null, 10).get(0);
        assertEquals("Kotak 3 / 17", row.place());
        assertEquals(2, row.reminders());
        assertTrue(row.remindedAt().isAfter(FixedClock.START));
        refused(BatchMsg.noneWaits, () -> desk.remind(operator, BULAWAN));
        assertEquals(2, desk.villages(operator).get(0).cards());
    }

    @StoreTest
    void whoHasWaitedLongestComesFirstThoughTheCardWasInAVillage() {
        var early = printed(1, KOTABUNAN).get(0);
        var batch = desk.ship(operator, KOTABUNAN, List.of(early), "Pak Camat");
        test.clock().advance(Duration.ofDays(10));
        printed(1, KOTABUNAN, 50);
        test.clock().advance(Duration.ofDays(10));
        desk.returned(operator, batch.id(), Map.of(1, BACK), null, null);
        assertEquals(early, desk.waiting(operator, KOTABUNAN, 1).get(0).cardId());
    }

    @StoreTest
    void everyOwnerOfAVillageIsRemindedHoweverManyTheyAre() {
        printed(BatchDesk.MOST + 2, KOTABUNAN);
        desk.remind(operator, KOTABUNAN);
        assertTrue(desk.waiting(operator, KOTABUNAN, 1_000).stream().allMatch(each -> each.reminders() == 1));
    }

    @StoreTest
    void oldCardsTakenInWithoutAStockAreTakenOverByALaterOne() {
        test.store().write(transaction -> {
            transaction.entities().persist(new OldCardTaken(1, 2, Optional.of(new ChipNumber("OLD000001")), SpoilCause.DAMAGED)
                    .taken("operator", transaction.now()));
            return null;
        });
        refused(BatchMsg.noStock, () -> desk.reconcile(operator));
        assertEquals(Optional.of("OLD000001"), desk.oldCards(operator).get(0).chip());
        var taken = new ArrayList<String>();
        var withStock = desk(Stub.answering(Documents.class, (name, with) -> new byte[] {1}), Stub.answering(BlankSupply.class, (name, with) -> {
            taken.add(name + " " + ((Optional<?>) with[1]).orElseThrow());
            return null;
        }));
        assertEquals(1, withStock.reconcile(operator));
        assertEquals(List.of("takeIn OLD000001"), taken);
        assertTrue(withStock.oldCards(operator).isEmpty());
        assertEquals(0, withStock.reconcile(operator));
    }

    @StoreTest
    void thePapersAreMadeThroughTheUseCases() throws IOException {
        var printing = desk(Documents.in(new TestInstallation()), null);
        var cards = printed(45, KOTABUNAN);
        test.clock().advance(Duration.ofDays(47));
        sample("reminder.pdf", printing.remind(operator, KOTABUNAN));
        var batch = printing.ship(operator, KOTABUNAN, cards, "Jufri Mamonto, Sekdes Kotabunan");
        sample("hand-over-list.pdf", printing.list(operator, batch.id()));
    }

    private static void sample(String name, byte[] pdf) throws IOException {
        assertTrue(pdf.length > 5_000);
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            Files.write(Path.of(folder, name), pdf);
        }
    }

    private static Approval consent(long batch) {
        return new Approval("supervisor", Issuance.VOUCH, Batches.subject(batch), "no reader in the village", Instant.EPOCH);
    }

    private CardState state(long card) {
        return test.store().read(transaction -> transaction.entities().find(Card.class, card).state());
    }

    private List<Long> printed(int count, RegionCode village) {
        return printed(count, village, 0);
    }

    private List<Long> printed(int count, RegionCode village, int first) {
        return IntStream.range(first, first + count).mapToObj(at -> test.store().write(transaction -> {
            var resident = new Resident(new Nik("711002520902" + (at < 90 ? 9910 + at : 9000 + at)), new Biodata(null,
                    names().get(at % names().size()), "KOTABUNAN", LocalDate.of(2002, 9, 12), Sex.FEMALE, Religion.ISLAM,
                    MaritalStatus.SINGLE, BloodGroup.UNKNOWN, 3, Citizenship.WNI, "JL. TRANS LINGKAR", "003", "001", village));
            transaction.entities().persist(resident);
            transaction.entities().flush();
            var card = Cards.in(test.store()).request(transaction, resident.id(),
                    at % 5 == 4 ? IssueReason.DAMAGED : IssueReason.FIRST);
            card.queue(transaction.now(), transaction.now());
            card.assign(new PrintAttempt.Place(new ChipNumber("DKB%06d".formatted(10 + at)), "ipp:" + at, "station-1"), transaction.now());
            card.printing("1", transaction.now());
            card.printed(transaction.now());
            return card.id();
        })).toList();
    }

    private static List<String> names() {
        return List.of("SITI AMINAH MOKODOMPIT", "RAHMAT PAPUTUNGAN", "NURHAYATI MAMONTO", "YUSUF DAMOPOLII", "FATIMAH MANOPPO",
                "ABDUL POTABUGA", "MARLINA SUGEHA");
    }

    private BatchDesk desk(Documents documents, BlankSupply supply) {
        return new BatchDesk(test.store(), Cards.in(test.store()), Stub.answering(Residents.class, (name, with) ->
                Optional.ofNullable(((Transaction) with[0]).entities().find(Resident.class, with[1]))),
                Stub.answering(Regions.class, (name, with) -> name.equals("office")
                        ? new Regions.Region(new RegionCode("71.10"), "Kabupaten Bolaang Mongondow Timur")
                        : Optional.of("Kotabunan")),
                documents, new TestInstallation(), supply);
    }

    private static void refused(BatchMsg reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }
}
