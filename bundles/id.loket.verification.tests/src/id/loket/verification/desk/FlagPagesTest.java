package id.loket.verification.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.RowState;

class FlagPagesTest {

    @TempDir
    private Path folder;

    @StoreTest
    void rowsOfAFlagComeInTheListsOrderWhateverElseIsTrueOfThem(TestStore test) throws IOException {
        var office = new DeskOffice(test, folder);
        var ani = office.ani();
        var budi = office.budi();
        office.recorded(ani);
        var list = office.list(DeskOffice.ANI, DeskOffice.BUDI, DeskOffice.CICI);
        office.decide(office.verifier, office.row(list, 1), Outcome.FOUND_RECORDED_NOT_PRINTED, ani);
        office.decide(office.verifier, office.row(list, 2), Outcome.FOUND_NOT_RECORDED, budi);
        office.decide(office.verifier, office.row(list, 3), Outcome.NOT_FOUND, null);

        var verified = RowFilter.all(list.id()).with(RowState.DECIDED).with(Flag.VERIFIED);

        assertEquals(List.of(1, 2, 3), office.lines(verified));
        assertEquals(List.of(1, 2), office.lines(verified.with(Flag.FOUND)));
        assertEquals(List.of(1), office.lines(verified.with(Flag.RECORDED)));
        assertEquals(List.of(office.row(list, 1)), ids(office, verified, 0));
        assertEquals(List.of(office.row(list, 2)), ids(office, verified, office.row(list, 1)));
        assertEquals(3, office.desk.count(office.verifier, verified));
        var flags = office.desk.totals(office.verifier, list.id()).flags();
        assertEquals(3, flags.get(Flag.VERIFIED).count());
        assertEquals(2, flags.get(Flag.FOUND).count());
        assertEquals(1, flags.get(Flag.RECORDED).count());
        assertEquals(0, flags.get(Flag.PRINTED).count());
    }

    private static List<Long> ids(DeskOffice office, RowFilter filter, long after) {
        return office.desk.rows(office.verifier, filter, after, 1).stream().map(DeskRow::id).toList();
    }
}
