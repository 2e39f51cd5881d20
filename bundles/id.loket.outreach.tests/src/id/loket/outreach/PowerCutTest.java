package id.loket.outreach;

import static id.loket.outreach.FieldDay.OPERATOR;
import static id.loket.outreach.FieldDay.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.outreach.MortalStore.PowerCut;
import id.loket.outreach.field.FieldProgress;
import id.loket.outreach.field.LaptopPackage;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;

/** Every act is cut off before and after each of its commits, and simply done again. */
class PowerCutTest {

    private static final int NOTES = 6;
    private static FieldDay day;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        day = new FieldDay();
    }

    @AfterAll
    static void close() {
        day.close();
    }

    @BeforeEach
    void begin(TestStore office) {
        day.begin(office, folder);
    }

    @StoreTest
    void noRecordIsLostOrTwiceHoweverOftenThePowerFails() {
        var file = day.packed(day.first);
        assertTrue(cutAtEveryCommit(day.first.store, 2,
                () -> day.first.laptop.open(OPERATOR, file, FieldProgress.NONE), this::isOpen) > 4);
        assertEquals(5, SampleCargo.texts(day.first.store).size());
        IntStream.range(0, NOTES).forEach(i -> day.note(day.first, "note " + i));

        assertTrue(cutAtEveryCommit(day.first.store, Integer.MAX_VALUE, () -> day.home(day.first), () -> false) >= 4);
        var home = day.home(day.first);
        var cuts = cutAtEveryCommit(day.office.store, 1,
                () -> day.office.homecomings.take(OPERATOR, home, FieldProgress.NONE), () -> false);
        assertTrue(cuts >= 2 * NOTES, () -> cuts + " cuts");
        assertEquals(IntStream.range(0, NOTES).mapToObj(i -> "note " + i).toList(),
                SampleCargo.texts(day.office.store).stream().filter(text -> text.startsWith("note")).toList());

        var id = day.first.laptop.current().orElseThrow().id();
        var receipt = day.office.homecomings.receipt(OPERATOR, id, day.stick, FieldProgress.NONE);
        cutAtEveryCommit(day.first.store, Integer.MAX_VALUE, () -> day.first.laptop.takeReceipt(OPERATOR, receipt, FieldProgress.NONE),
                () -> false);
        assertEquals(NOTES, day.first.laptop.standing().proven());
        assertTrue(cutAtEveryCommit(day.first.store, 2, () -> day.first.laptop.wipe(SUPERVISOR, FieldProgress.NONE),
                () -> day.first.laptop.current().isEmpty()) > 4);
        assertEquals(List.of(), SampleCargo.texts(day.first.store));
    }

    private boolean isOpen() {
        return day.first.laptop.current().filter(parcel -> parcel.state() == LaptopPackage.State.OPEN).isPresent();
    }

    /**
     * @param begun commits that come again each time the act is repeated; the one after them is the first that goes on
     * @param done whether the act cannot be repeated any more, since a cut after its last commit came too late
     * @return how often it was cut off
     */
    private static int cutAtEveryCommit(MortalStore store, int begun, Runnable act, BooleanSupplier done) {
        var cuts = 0;
        for (var commit = 0;; commit = Math.min(commit + 1, begun)) {
            for (var before : new boolean[] {true, false}) {
                if (done.getAsBoolean()) {
                    return cuts;
                }
                store.dieAt(commit, before);
                try {
                    act.run();
                    return cuts;
                } catch (PowerCut cut) {
                    cuts++;
                } finally {
                    store.live();
                }
            }
        }
    }
}
