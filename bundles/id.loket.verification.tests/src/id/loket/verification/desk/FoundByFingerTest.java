package id.loket.verification.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.FingerPosition;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.identify.FingerSearch;
import id.loket.verification.identify.Probe;
import id.loket.verification.identify.Question;

/** Whom a search by finger found, at the desk. */
class FoundByFingerTest {

    @TempDir
    private Path folder;

    @StoreTest
    void whoWasFoundByFingerStandsFirstBesideTheRowWhateverTheNamesSay(TestStore test) throws IOException {
        var office = new DeskOffice(test, folder);
        var ani = office.ani();
        var budi = office.budi();
        var row = office.row(office.matched(DeskOffice.ANI), 1);
        assertEquals(List.of(ani), residents(office, row));
        office.store.write(transaction -> {
            var search = new FingerSearch(new Question(null, null, 0, true, row, "tanpa dokumen"),
                    new Probe(FingerPosition.RIGHT_INDEX, new byte[0], 80, 40, new byte[0]), 2, 40, "verifier", transaction.now());
            search.found(budi, "verifier", transaction.now());
            transaction.entities().persist(search);
            return null;
        });
        assertEquals(List.of(budi, ani), residents(office, row));
    }

    private static List<Long> residents(DeskOffice office, long row) {
        return office.desk.open(office.verifier, row).candidates().stream().map(each -> each.resident().id()).toList();
    }
}
