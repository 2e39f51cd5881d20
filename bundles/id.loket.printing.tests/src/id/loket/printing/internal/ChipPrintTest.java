package id.loket.printing.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.card.Card;
import id.loket.card.PrintAttempt;
import id.loket.device.Device;
import id.loket.device.Devices;
import id.loket.kernel.CardState;
import id.loket.kernel.ChipNumber;
import id.loket.printing.Printing;
import id.loket.printing.Printing.Order;
import id.loket.printing.Printing.Outcome;
import id.loket.printing.Printing.Watch;
import id.loket.printing.internal.chip.ChipBench;
import id.loket.printing.internal.chip.ChipMsg;
import id.loket.printing.internal.chip.MemoryChip;
import id.loket.printing.internal.chip.MemoryChip.Whim;
import id.loket.printing.internal.chip.MemoryReader;
import id.loket.printing.rules.ChipPolicy;
import id.loket.store.Store;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

/** The chip from the number on the reader to the comparison, with each of its faults; the real reader is tested beside. */
class ChipPrintTest {

    private static final ChipNumber CHIP = new ChipNumber("DKB000001");

    @TempDir
    private Path data;

    private final Session operator = TestSessions.of(Role.PRINT_OPERATOR);
    private final Office office = new Office();
    private final ScriptedPrinter printer = new ScriptedPrinter();
    private final MemoryReader reader = new MemoryReader();
    private final MemoryChip chip = new MemoryChip(CHIP.value());
    private Store store;
    private People people;
    private Printing printing;
    private long card;

    @BeforeEach
    void open(TestStore opened) {
        store = opened.store();
        people = new People(store);
        office.settings.put(ChipPolicy.SETTING, "required");
        reader.lying = chip;
        printing = new Room(store, opened.clock(), data, office).with(printer, office.supply(5), null,
                new ChipBench(new Readers(reader), office.settings(), office.references(), new MemoryChip.Profile()));
        card = people.released(people.adult(), opened.clock().instant());
    }

    private record Readers(MemoryReader reader) implements Devices {

        @Override
        public List<Device> all() {
            return List.of(reader);
        }

        @Override
        public <T extends Device> List<T> of(Class<T> kind) {
            return List.of(kind.cast(reader));
        }
    }

    @StoreTest
    void aChipIsWrittenBeforeTheFaceIsPrintedAndComparedAfterwards() {
        var writtenBefore = new boolean[1];
        printer.onSubmit = () -> writtenBefore[0] = chip.contents != null;
        assertEquals(CardState.PRINTED, print().state());
        assertTrue(writtenBefore[0]);
        assertEquals("SITI AMINAH MOKODOMPIT", chip.contents.biodata().get("name"));
        assertEquals("KOTABUNAN", chip.contents.biodata().get("birthPlace"));
        assertEquals("12-09-2002", chip.contents.biodata().get("birthDate"));
        assertEquals("AB+", chip.contents.biodata().get("bloodGroup"));
        assertEquals("003", chip.contents.biodata().get("rt"));
        assertEquals("COMPARED", step());
    }

    @StoreTest
    void theChipTakesPortraitSignatureAndBothIndexFingersInItsRoom() {
        print();
        assertEquals(0xFFD8, (chip.contents.portrait()[0] & 0xFF) << 8 | chip.contents.portrait()[1] & 0xFF);
        assertTrue(chip.contents.portrait().length > 1_000 && chip.contents.portrait().length <= 3_400,
                chip.contents.portrait().length + " bytes");
        assertTrue(chip.contents.signature().length > 60 && chip.contents.signature().length <= 1_000,
                chip.contents.signature().length + " bytes");
        assertEquals(Map.of(2, 2, 7, 7), Map.of(2, (int) chip.contents.fingers().get(2)[4], 7,
                (int) chip.contents.fingers().get(7)[4]));
    }

    @StoreTest
    void anotherBlankThanProposedIsForAPersonWithBothNumbersAndIsNotWritten() {
        reader.lying = new MemoryChip("DKB000004");
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains("DKB000001") && outcome.note().contains("DKB000004"), outcome.note());
        assertNull(reader.lying.contents);
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void theNumberIsBoundBeforeAnythingIsWritten() {
        var seen = new CardState[1];
        chip.whim = Whim.FULL;
        printer.onSubmit = () -> seen[0] = state();
        print();
        assertEquals("take", office.bookings.get(0));
        assertEquals(1, chip.writes);
    }

    @StoreTest
    void withoutABlankOnTheReaderNothingHappens() {
        reader.lying = null;
        var outcome = print();
        assertEquals(CardState.QUEUED, outcome.state());
        assertTrue(outcome.note().contains(ChipMsg.noCardLaid.text("Pembaca 1").split("\\|")[0]), outcome.note());
        assertEquals("left", office.blanks.get(CHIP));
        assertEquals(PrintAttempt.Result.UNUSED, lastAttempt().result());
    }

    @StoreTest
    void aForeignCardIsNotTouched() {
        reader.lying = new MemoryChip("");
        assertEquals(CardState.QUEUED, print().state());
        assertEquals("left", office.blanks.get(CHIP));
        assertEquals(0, reader.lying.writes);
    }

    @StoreTest
    void whatDoesNotFitLeavesTheBlankUnused() {
        chip.whim = Whim.FULL;
        assertEquals(CardState.QUEUED, print().state());
        assertEquals("left", office.blanks.get(CHIP));
        assertEquals("UNTOUCHED", step());
    }

    @StoreTest
    void aChipThatRefusesHalfwayIsSpoiledAsEncodeFailureAndTheCardWaitsForTheNextBlank() {
        chip.whim = Whim.REFUSES_HALFWAY;
        spoiledByEncoding(print());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void aCardThatWasLiftedAndLaidBackIsWrittenAgain() {
        chip.whim = Whim.LIFTED_ONCE;
        assertEquals(CardState.PRINTED, print().state());
        assertEquals(2, chip.writes);
        assertEquals(1, attempts());
    }

    @StoreTest
    void aCardThatIsLiftedForGoodIsForAPerson() {
        chip.whim = Whim.LIFTED;
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains(ChipMsg.writeUnfinished.text(CHIP)), outcome.note());
        assertEquals("taken", office.blanks.get(CHIP));
        assertEquals("UNCLEAR", step());
    }

    @StoreTest
    void aChipThatThinksForeverOrTalksNonsenseIsForAPerson() {
        chip.whim = Whim.SLOW;
        assertEquals(CardState.INSPECT, print().state());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void nonsenseWhileWritingIsForAPerson() {
        chip.whim = Whim.GARBAGE;
        assertEquals(CardState.INSPECT, print().state());
    }

    @StoreTest
    void aNameThatDiffersOnTheChipSpoilsThePieceAndIsNamed() {
        chip.whim = Whim.FORGETFUL;
        var outcome = print();
        spoiledByEncoding(outcome);
        assertTrue(outcome.note().contains(ChipMsg.name.text()), outcome.note());
        assertEquals(1, printer.jobs.size());
    }

    @StoreTest
    void aSingleByteOfAFingerThatDiffersSpoilsThePiece() {
        chip.whim = Whim.WORN;
        var outcome = print();
        spoiledByEncoding(outcome);
        assertTrue(outcome.note().contains(ChipMsg.finger.text(2)), outcome.note());
    }

    @StoreTest
    void aPrintedCardThatIsNotLaidBackIsForAPerson() {
        printer.onSubmit = () -> {
            reader.lying = null;
            reader.next.clear();
        };
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains(ChipMsg.notReadBack.text(CHIP, "")), outcome.note());
    }

    @StoreTest
    void anotherCardLaidBackIsForAPerson() {
        printer.onSubmit = () -> {
            reader.next.clear();
            reader.next.add(new MemoryChip("DKB000003"));
        };
        var outcome = print();
        assertEquals(CardState.INSPECT, outcome.state());
        assertTrue(outcome.note().contains("DKB000003"), outcome.note());
    }

    @StoreTest
    void aBlankThatStaysOnTheReaderIsNotSentToThePrinter() {
        reader.handsFree = false;
        assertEquals(CardState.INSPECT, print().state());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void whereNoReaderIsTheRequiredChipKeepsTheCardInTheQueue() {
        reader.unplug();
        var outcome = print();
        assertEquals(CardState.QUEUED, outcome.state());
        assertTrue(outcome.note().contains(ChipMsg.noReader.text().split("\\|")[0]), outcome.note());
        assertEquals("left", office.blanks.get(CHIP));
    }

    @StoreTest
    void whereNoReaderIsTheWishedChipIsLeftOut() {
        office.settings.put(ChipPolicy.SETTING, "if-reader");
        reader.unplug();
        assertEquals(CardState.PRINTED, print().state());
    }

    @StoreTest
    void withoutThePolicyNoChipIsTouched() {
        office.settings.remove(ChipPolicy.SETTING);
        assertEquals(CardState.PRINTED, print().state());
        assertEquals(0, chip.writes);
    }

    @StoreTest
    void aPolicyNobodyKnowsDoesNotSwitchTheChipOff() {
        office.settings.put(ChipPolicy.SETTING, "perhaps");
        assertEquals(CardState.QUEUED, print().state());
        assertTrue(printer.jobs.isEmpty());
    }

    @StoreTest
    void equalPeopleGiveEqualChips() {
        print();
        var first = chip.contents;
        var second = new MemoryChip("DKB000002");
        reader.lying = second;
        reader.next.clear();
        var again = people.released(people.adult(), store.read(transaction -> transaction.now()));
        printing.print(operator, new Order(again, ScriptedPrinter.KEY, new ChipNumber("DKB000002")), Watch.NONE);
        assertArrayEquals(first.portrait(), second.contents.portrait());
        assertArrayEquals(first.signature(), second.contents.signature());
    }

    private void spoiledByEncoding(Outcome outcome) {
        assertEquals(CardState.QUEUED, outcome.state());
        assertEquals(SpoilCause.ENCODE_FAILURE, lastAttempt().spoilCause());
        assertEquals("spoiled", office.blanks.get(CHIP));
        assertEquals("WRONG", step());
    }

    private Outcome print() {
        return printing.print(operator, new Order(card, ScriptedPrinter.KEY, CHIP), Watch.NONE);
    }

    private CardState state() {
        return store.read(transaction -> transaction.entities().find(Card.class, card).state());
    }

    private int attempts() {
        return store.read(transaction -> transaction.entities().find(Card.class, card).attempts());
    }

    private PrintAttempt lastAttempt() {
        return store.read(transaction -> {
            var story = transaction.entities().find(Card.class, card).story();
            return story.get(story.size() - 1);
        });
    }

    private String step() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select c.step from ChipRecord c where c.cardId = :card", Object.class)
                .setParameter("card", card).getSingleResult().toString());
    }
}
