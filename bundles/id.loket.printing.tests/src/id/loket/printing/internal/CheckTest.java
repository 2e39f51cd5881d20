package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.CardMsg;
import id.loket.card.Cards;
import id.loket.card.Machine;
import id.loket.card.PrintAttempt;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Watch;
import id.loket.printing.check.Checks;
import id.loket.printing.check.internal.PrintedCards;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class CheckTest {

    private static final ChipNumber CHIP = new ChipNumber("DKB000001");

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final BlankSupply supply = office.supply(9);
    private TestStore test;
    private Store store;
    private People people;
    private Printing printing;
    private Checks checks;

    @BeforeEach
    void open(TestStore opened) {
        test = opened;
        people = new People(opened.store());
        begin();
    }

    private void begin() {
        store = test.store();
        printing = new Room(store, test.clock(), data, office).with(printer, supply, null);
        checks = new PrintedCards(store, Cards.in(store), office.regions(),
                new Fleet(new Room.These(List.of(printer)), supply));
    }

    @StoreTest
    void withoutThePolicyACardIsPrintedAtOnce() {
        print(card());
        assertEquals(0, checks.count());
        assertEquals(1, printing.figures().printedToday());
    }

    @StoreTest
    void nothingIsPrintedAndGoodBeforeThePersonSaidSo() {
        office.settings.put(Checks.SETTING, "every");
        var card = card();
        print(card);
        assertEquals("taken", office.blanks.get(CHIP));
        assertEquals(0, printing.figures().printedToday());
        assertEquals(CardMsg.checkDue, assertThrows(Refusal.class, () -> handOver(card)).reason());
        checks.good(operator, card);
        assertEquals("printed", office.blanks.get(CHIP));
        assertEquals(1, printing.figures().printedToday());
        handOver(card);
        assertEquals(CardState.HANDED_OVER, find(card).state());
    }

    @StoreTest
    void theNextCardIsPrintedWhileTheOneBeforeIsLookedAt() {
        office.settings.put(Checks.SETTING, "every");
        card();
        card();
        var run = printing.run(operator, ScriptedPrinter.KEY, 2, Watch.NONE);
        assertEquals(2, run.printed());
        assertEquals(2, run.toCheck());
        assertEquals(2, checks.count());
    }

    @StoreTest
    void sinceWhenTheFirstUncheckedCardWaitsIsKnown() {
        office.settings.put(Checks.SETTING, "every");
        assertEquals(Optional.empty(), checks.oldest());
        var first = card();
        print(first);
        test.clock().advance(Duration.ofMinutes(3));
        print(card());
        assertEquals(Optional.of(find(first).checkDueAt()), checks.oldest());
    }

    @StoreTest
    void eachOfTheFourCausesSpoilsThePieceAndTheCardWaitsAgain() {
        office.settings.put(Checks.SETTING, "every");
        for (var cause : SpoilCause.values()) {
            var card = card();
            print(card);
            checks.bad(operator, card, cause);
            assertEquals(CardState.QUEUED, find(card).state());
            var story = store.read(transaction -> List.copyOf(transaction.entities().find(Card.class, card).story()));
            assertEquals(PrintAttempt.Result.SPOILED, story.get(0).result());
            assertEquals(cause, story.get(0).spoilCause());
            assertTrue(find(card).note().contains(cause.label()));
            print(card);
            checks.good(operator, card);
        }
        assertEquals(4, printing.figures().printedToday());
        assertEquals(4, printing.figures().spoiledToday());
    }

    @StoreTest
    void whatIsNotCheckedSurvivesARestartAndIsNotPutToInspection() {
        office.settings.put(Checks.SETTING, "every");
        var card = card();
        print(card);
        test.restart();
        begin();
        assertEquals(CardState.PRINTED, find(card).state());
        var waiting = checks.waiting(operator, 10);
        assertEquals(List.of(card), waiting.stream().map(Checks.ToCheck::cardId).toList());
        assertEquals(CHIP, waiting.get(0).chip());
        checks.good(operator, card);
        assertEquals(0, checks.count());
    }

    @StoreTest
    void everyThirdCardIsLookedAt() {
        office.settings.put(Checks.SETTING, "3");
        for (var i = 0; i < 7; i++) {
            print(card());
        }
        assertEquals(2, checks.count());
    }

    @StoreTest
    void aPolicyNobodyKnowsAsksForEveryCard() {
        office.settings.put(Checks.SETTING, "sometimes");
        print(card());
        assertEquals(1, checks.count());
    }

    @StoreTest
    void ofTwoWhoAnswerTheSecondIsTold() {
        office.settings.put(Checks.SETTING, "every");
        var card = card();
        print(card);
        checks.good(operator, card);
        assertEquals(CardMsg.noCheckDue,
                assertThrows(Refusal.class, () -> checks.bad(operator, card, SpoilCause.DAMAGED)).reason());
        assertEquals("printed", office.blanks.get(CHIP));
    }

    @StoreTest
    void onlyWhoPrintsMaySayWhatWasSeen() {
        office.settings.put(Checks.SETTING, "every");
        var card = card();
        print(card);
        assertThrows(Refusal.class, () -> checks.good(TestSessions.of(Role.HEAD), card));
        assertEquals(1, checks.count());
    }

    private long card() {
        return people.released(people.adult(), test.clock().instant());
    }

    private void print(long card) {
        var next = supply.next(new Machine(ScriptedPrinter.KEY)).orElseThrow();
        printing.print(operator, new Order(card, ScriptedPrinter.KEY, next), Watch.NONE);
    }

    private Card find(long card) {
        return store.read(transaction -> transaction.entities().find(Card.class, card));
    }

    private void handOver(long card) {
        store.write(transaction -> {
            transaction.entities().find(Card.class, card).handedOver(transaction.now());
            return null;
        });
    }
}
