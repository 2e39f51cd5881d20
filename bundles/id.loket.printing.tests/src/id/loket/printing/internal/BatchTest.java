package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.Cards;
import id.loket.card.Origin;
import id.loket.device.CardPrinter.Job;
import id.loket.document.Documents;
import id.loket.kernel.CardState;
import id.loket.kernel.text.Refusal;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Answer;
import id.loket.printing.RunOrder;
import id.loket.printing.RunWatch;
import id.loket.printing.batch.Batch;
import id.loket.printing.batch.BatchMsg;
import id.loket.printing.batch.Batches;
import id.loket.printing.batch.Batches.Move;
import id.loket.printing.batch.Choice;
import id.loket.printing.batch.Item;
import id.loket.printing.batch.internal.BatchBook;
import id.loket.printing.check.Checks;
import id.loket.printing.check.internal.PrintedCards;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class BatchTest {

    private static final String VILLAGE = "71.10.02.2001";

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final BlankSupply supply = office.supply(40);
    private TestStore test;
    private Store store;
    private People people;
    private Printing printing;
    private Batches batches;
    private Checks checks;

    @BeforeEach
    void open(TestStore opened) throws ReflectiveOperationException {
        test = opened;
        people = new People(opened.store());
        begin();
    }

    private void begin() throws ReflectiveOperationException {
        store = test.store();
        var node = new TestInstallation().named("station-1").in(data);
        printing = new Room(store, test.clock(), data, office).with(printer, supply, null);
        var fleet = new Fleet(new Room.These(List.of(printer)), supply);
        var queue = new Queue(store, office.regions(), new Gate(office.settings(), test.clock(), null), fleet);
        batches = new BatchBook(store, office.regions(), test.clock(), queue, documents(node), node);
        checks = new PrintedCards(store, Cards.in(store), office.regions(), fleet);
    }

    private static Documents documents(Installation node) throws ReflectiveOperationException {
        return (Documents) Documents.class.getClassLoader().loadClass("id.loket.document.internal.HtmlDocuments")
                .getConstructors()[0].newInstance(node);
    }

    @StoreTest
    void aVillagesCardsMakeABatchAndEachCountsOnce() {
        cards(3);
        var batch = make(new Choice.OfVillage(VILLAGE), 10);
        var contents = batches.open(operator, batch);
        assertEquals(new Batch.Sums(3, 0, 0, 0, 3, 0, 0, 0), contents.batch().sums());
        assertEquals(List.of(1, 2, 3), contents.items().stream().map(Item::place).toList());
        assertTrue(contents.items().get(0).maskedNik().contains("•"), contents.items().get(0).maskedNik());
    }

    @StoreTest
    void cardsAreChosenByVisitByListByDayAndByNumber() {
        var cards = cards(6);
        origin(cards.get(0), Origin.Kind.VISIT, "Jemput bola Kotabunan");
        origin(cards.get(1), Origin.Kind.FIELD_PACKAGE, "Jemput bola Kotabunan");
        origin(cards.get(2), Origin.Kind.LIST, "KPU 427");
        var day = LocalDate.of(2026, 3, 2);
        assertEquals(2, batches.count(operator, new Choice.OfVisit("Jemput bola Kotabunan", day)));
        assertEquals(1, batches.count(operator, new Choice.OfList("KPU 427", day)));
        assertEquals(3, batches.count(operator, new Choice.Recorded(day, day)));
        var today = LocalDate.now(test.clock());
        assertEquals(6, batches.count(operator, new Choice.Requested(today, today)));
        assertEquals(0, batches.count(operator, new Choice.Requested(today.minusDays(3), today.minusDays(1))));
        assertEquals(6, batches.count(operator, new Choice.First()));
        assertEquals(4, batches.open(operator, make(new Choice.First(), 4)).items().size());
        assertEquals(List.of("Jemput bola Kotabunan, 02-03-2026"),
                batches.options(operator, Choice.Kind.VISIT).stream().map(Batches.Option::label).toList());
        assertEquals(6, batches.options(operator, Choice.Kind.VILLAGE).get(0).cards());
    }

    @StoreTest
    void theFirstCardsAreThoseThatThePolicyPrintsFirst() {
        var cards = cards(4);
        store.write(transaction -> {
            var last = transaction.entities().find(Card.class, cards.get(3));
            Cards.in(store).interimLetter(transaction, last.residentId(), LocalDate.now(test.clock()).plusDays(3));
            return null;
        });
        assertEquals(List.of(cards.get(3), cards.get(0)),
                batches.open(operator, make(new Choice.First(), 2)).items().stream().map(Item::cardId).toList());
    }

    @StoreTest
    void noCardIsInTwoOpenBatches() {
        cards(2);
        make(new Choice.First(), 10);
        assertEquals(0, batches.count(operator, new Choice.OfVillage(VILLAGE)));
        assertEquals(BatchMsg.noCards,
                assertThrows(Refusal.class, () -> make(new Choice.OfVillage(VILLAGE), 10)).reason());
    }

    @StoreTest
    void whoMayNotBePrintedYetIsNotInABatch() {
        people.released(people.born(LocalDate.now(test.clock()).minusYears(16)), test.clock().instant());
        standings();
        assertEquals(0, batches.count(operator, new Choice.First()));
    }

    @StoreTest
    void aRunPrintsTheBatchInItsOrderAndNothingElse() {
        var cards = cards(4);
        var batch = make(new Choice.First(), 3);
        batches.move(operator, batch, cards.get(2), Move.TOP);
        var run = printing.run(operator, new RunOrder(new RunOrder.OfBatch(batch), Set.of(), 10, false),
                RunWatch.NONE);
        assertEquals(3, run.printed());
        assertEquals(List.of(cards.get(2), cards.get(0), cards.get(1)), printed());
        assertEquals(3, batches.open(operator, batch).batch().sums().printed());
    }

    @StoreTest
    void aPausedBatchIsResumedAfterARestartAtTheCardWhereItStopped() throws ReflectiveOperationException {
        var cards = cards(3);
        var batch = make(new Choice.First(), 3);
        run(batch, 1);
        batches.pause(operator, batch);
        assertEquals(0, run(batch, 5));
        test.restart();
        begin();
        batches.resume(operator, batch);
        assertEquals(2, run(batch, 5));
        assertEquals(cards, printed());
    }

    @StoreTest
    void cardsMoveUpDownToTheTopAndToTheEndAmongThoseThatWait() {
        var cards = cards(4);
        var batch = make(new Choice.First(), 4);
        run(batch, 1);
        batches.move(operator, batch, cards.get(3), Move.UP);
        assertEquals(List.of(cards.get(0), cards.get(1), cards.get(3), cards.get(2)), order(batch));
        batches.move(operator, batch, cards.get(1), Move.DOWN);
        assertEquals(List.of(cards.get(0), cards.get(3), cards.get(1), cards.get(2)), order(batch));
        batches.move(operator, batch, cards.get(2), Move.TOP);
        assertEquals(List.of(cards.get(0), cards.get(2), cards.get(3), cards.get(1)), order(batch));
        batches.move(operator, batch, cards.get(2), Move.UP);
        batches.move(operator, batch, cards.get(2), Move.TOP);
        assertEquals(cards.get(2), order(batch).get(1));
        batches.move(operator, batch, cards.get(3), Move.BOTTOM);
        assertEquals(List.of(cards.get(0), cards.get(2), cards.get(1), cards.get(3)), order(batch));
        assertEquals(BatchMsg.notWaiting, assertThrows(Refusal.class,
                () -> batches.move(operator, batch, cards.get(0), Move.TOP)).reason());
    }

    @StoreTest
    void aCardTakenOutKeepsItsReasonAndMayGoIntoAnotherBatch() {
        var cards = cards(2);
        var batch = make(new Choice.First(), 2);
        assertEquals(BatchMsg.reasonMissing, assertThrows(Refusal.class,
                () -> batches.takeOut(operator, batch, cards.get(0), " ")).reason());
        batches.takeOut(operator, batch, cards.get(0), "Pindah alamat");
        var item = batches.open(operator, batch).items().get(0);
        assertEquals(Item.State.TAKEN_OUT, item.state());
        assertEquals("Pindah alamat", item.words());
        assertEquals(1, batches.count(operator, new Choice.First()));
        assertEquals(1, run(batch, 5));
        assertEquals(0, batches.open(operator, batch).batch().sums().residual());
    }

    @StoreTest
    void everyFateOfACardIsCountedAndNothingIsLeftOver() {
        office.settings.put(Checks.SETTING, "every");
        var cards = cards(5);
        var batch = make(new Choice.First(), 5);
        run(batch, 2);
        checks.good(operator, cards.get(0));
        checks.bad(operator, cards.get(1), SpoilCause.DAMAGED);
        batches.takeOut(operator, batch, cards.get(4), "Meninggal");
        batches.move(operator, batch, cards.get(1), Move.BOTTOM);
        printer.ends = Job.State.CANCELLED;
        run(batch, 1);
        var contents = batches.open(operator, batch);
        assertEquals(new Batch.Sums(5, 1, 0, 1, 1, 0, 1, 1), contents.batch().sums());
        assertEquals(0, contents.batch().sums().residual());
        assertEquals(contents.batch().sums(), batches.list(operator, 5).get(0).sums());
        assertEquals(1, contents.items().stream().filter(item -> item.cardId() == cards.get(1)).findFirst().orElseThrow()
                .spoiled());
    }

    @StoreTest
    void aCardOutsideTheQueueIsTheResidual() {
        var cards = cards(2);
        var batch = make(new Choice.First(), 2);
        run(batch, 2);
        store.write(transaction -> transaction.entities().createQuery("update Card c set c.state = :gone where c.id = :id")
                .setParameter("gone", CardState.SPOILED).setParameter("id", cards.get(0)).executeUpdate());
        assertEquals(1, batches.open(operator, batch).batch().sums().residual());
    }

    @StoreTest
    void aBatchClosesOnlyWhenNothingIsInDoubtAndGivesItsCardsBack() {
        cards(3);
        var batch = make(new Choice.First(), 3);
        printer.ends = Job.State.CANCELLED;
        run(batch, 1);
        assertEquals(BatchMsg.stillInWork, assertThrows(Refusal.class, () -> batches.close(operator, batch)).reason());
        var inspected = printing.toInspect(operator).get(0).cardId();
        printing.answer(operator, inspected, new Answer.Unused());
        batches.close(operator, batch);
        assertEquals(3, batches.count(operator, new Choice.First()));
        assertEquals(BatchMsg.notOpen, assertThrows(Refusal.class, () -> batches.resume(operator, batch)).reason());
    }

    @StoreTest
    void whatMakesNoBatchIsRefused() {
        cards(1);
        assertEquals(BatchMsg.nameMissing,
                assertThrows(Refusal.class, () -> batches.make(operator, " ", new Choice.First(), 1)).reason());
        assertEquals(BatchMsg.tooFew, assertThrows(Refusal.class, () -> make(new Choice.First(), 0)).reason());
        assertEquals(BatchMsg.tooMany,
                assertThrows(Refusal.class, () -> make(new Choice.First(), Batches.MOST + 1)).reason());
        var today = LocalDate.now(test.clock());
        assertEquals(BatchMsg.daysTurned, assertThrows(Refusal.class,
                () -> make(new Choice.Requested(today, today.minusDays(1)), 1)).reason());
        assertThrows(Refusal.class, () -> batches.make(TestSessions.of(Role.HEAD), "x", new Choice.First(), 1));
    }

    @StoreTest
    void theRunSheetIsAPdfOverSeveralPages() throws IOException {
        var cards = cards(34);
        named();
        var batch = batches.make(operator, "Kotabunan Selatan, 3 Maret", new Choice.OfVillage(VILLAGE), 34);
        run(batch, 20);
        batches.takeOut(operator, batch, batches.open(operator, batch).items().get(28).cardId(), "Pindah ke kabupaten lain");
        var pdf = batches.runSheet(operator, batch);
        assertTrue(pdf.length > 5_000);
        assertEquals(34, cards.size());
        var folder = System.getProperty("loket.samples");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve("run-sheet.pdf"), pdf);
        }
    }

    private List<Long> cards(int count) {
        var cards = IntStream.range(0, count)
                .mapToObj(i -> people.released(people.adult(), test.clock().instant())).toList();
        standings();
        return cards;
    }

    /** As the registry says it of residents whose cards are asked for in the usual way. */
    private void standings() {
        store.write(transaction -> {
            transaction.entities().createQuery("select c from Card c", Card.class).getResultList()
                    .forEach(card -> Cards.in(store).residentChanged(transaction, card.residentId()));
            return null;
        });
    }

    /** Made-up people, so that the sheet can be read as one. */
    private void named() {
        var first = List.of("SITI AMINAH", "RUDI HARTONO", "MARIA YULIANA", "AGUS SALIM", "DEWI LESTARI", "YOHANES");
        var last = List.of("MOKODOMPIT", "MAMONTO", "PAPUTUNGAN", "GINOGA", "LASABUDA");
        store.write(transaction -> {
            var residents = transaction.entities().createQuery("select r.id from Resident r order by r.id", Long.class)
                    .getResultList();
            for (var i = 0; i < residents.size(); i++) {
                transaction.entities().createNativeQuery("UPDATE RESIDENT SET NAME = ? WHERE ID = ?")
                        .setParameter(1, first.get(i % first.size()) + " " + last.get(i % last.size()))
                        .setParameter(2, residents.get(i)).executeUpdate();
            }
            return null;
        });
    }

    private void origin(long cardId, Origin.Kind kind, String label) {
        store.write(transaction -> {
            Cards.in(store).origin(transaction, transaction.entities().find(Card.class, cardId).residentId(),
                    new Origin(kind, label, LocalDate.of(2026, 3, 2)));
            return null;
        });
    }

    private long make(Choice choice, int most) {
        return batches.make(operator, "Percobaan", choice, most);
    }

    private int run(long batch, int most) {
        return printing.run(operator, new RunOrder(new RunOrder.OfBatch(batch), Set.of(), most, false),
                RunWatch.NONE).printed();
    }

    private List<Long> order(long batch) {
        return batches.open(operator, batch).items().stream().map(Item::cardId).toList();
    }

    private List<Long> printed() {
        return printer.jobs.stream().map(job -> Long.parseLong(job.split("-")[3])).toList();
    }
}
