package id.loket.verification.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Role;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.tables.DateOrder;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignList.State;

class CampaignListsTest {

    @TempDir
    private Path folder;
    private Office office;
    private long campaign;

    @BeforeEach
    void office(Store store, FixedClock clock) {
        office = new Office(store, clock, folder);
        campaign = office.campaign();
    }

    @StoreTest
    void aRowSaysWhatWasWrittenAndWhatWasRead() throws IOException {
        var list = take(Office.HEADERS + Office.ANI + Office.BUDI);
        assertEquals(1, list.number());
        assertEquals(2, list.totalRows());
        var budi = office.people(list).get(1);
        assertEquals("BUDI PAPUTUNGAN", budi.name());
        assertEquals("25-08-1990", budi.written(ListColumn.BIRTH_DATE));
        assertEquals("7110012508909902", budi.nik());
        assertEquals(PartialDate.of(LocalDate.of(1990, 8, 25)), budi.birth());
        assertEquals(Sex.MALE, budi.sex());
        assertEquals("71.10.01.2004", budi.village().value());
        assertEquals(3, budi.row());
        assertEquals(2, budi.line());
        assertEquals(List.of(), budi.findings());
    }

    @StoreTest
    void noNameAndNoNikLiesInPlainInTheStore(TestStore test) throws Exception {
        take(Office.HEADERS + Office.ANI);
        try (var connection = test.connections().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM LIST_ROW")) {
            assertTrue(rows.next());
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var isSealed = rows.getMetaData().getColumnName(i).equalsIgnoreCase("SEALED");
                var value = isSealed ? new String(rows.getBytes(i), StandardCharsets.ISO_8859_1) : rows.getString(i);
                assertFalse(value != null && (value.contains("MAMONTO") || value.contains("508689901")),
                        rows.getMetaData().getColumnName(i));
            }
        }
    }

    @StoreTest
    void aRowThatWasChangedOrMovedInTheStoreDoesNotOpen(TestStore test) throws Exception {
        var list = take(Office.HEADERS + Office.ANI + Office.BUDI);
        execute(test, "UPDATE LIST_ROW SET SEALED = (SELECT R.SEALED FROM LIST_ROW R WHERE R.LINE = 2) WHERE LINE = 1");
        var refusal = assertThrows(Refusal.class, () -> office.people(list));
        assertEquals(CampaignMsg.rowTampered, refusal.reason());
    }

    @StoreTest
    void theSameFileIsTakenOnce() throws IOException {
        var text = Office.HEADERS + Office.ANI;
        take(text);
        assertEquals(CampaignMsg.listTwice, refusal(text));
        assertEquals(1, office.lists.of(office.verifier, campaign).size());
        office.take(office.campaign(), office.file(text));
    }

    @StoreTest
    void aListKilledInTheMiddleIsNeverHalf(Store store, FixedClock clock, TestStore test) throws Exception {
        var file = office.file(many(2_500));
        assertThrows(Watching.Killed.class, () -> office.take(campaign, file, Watching.killedAt(2_000)));
        assertEquals(List.of(), office.lists.of(office.verifier, campaign));
        execute(test, "UPDATE CAMPAIGN_LIST SET ALIVEAT = '2020-01-01 00:00:00'");

        var again = new Office(store, clock, folder);
        var list = again.take(campaign, file).list();

        assertEquals(2_500, list.totalRows());
        assertEquals(2_500, count(test, "LIST_ROW"));
        assertEquals(List.of(1), again.lists.of(again.verifier, campaign).stream().map(CampaignList::number).toList());
    }

    @StoreTest
    void aListBeingReadElsewhereIsNotTakenTwice(Store store, FixedClock clock) throws IOException {
        var file = office.file(many(2_500));
        var reasons = new ArrayList<Object>();
        office.take(campaign, file, new Watching() {

            @Override
            public void rows(int done, double share) {
                if (reasons.isEmpty()) {
                    reasons.add(assertThrows(Refusal.class, () -> office.take(campaign, file)).reason());
                }
            }
        });
        assertEquals(List.of(CampaignMsg.listBeingRead), reasons);
    }

    @StoreTest
    void aListThatWasTakenBackElsewhereIsNotReadOn(TestStore test) throws Exception {
        var file = office.file(many(2_500));
        var refusal = assertThrows(Refusal.class, () -> office.take(campaign, file, new Watching() {

            @Override
            public void rows(int done, double share) {
                try {
                    execute(test, "UPDATE CAMPAIGN_LIST SET LISTKEY = NULL, VERSION = VERSION + 1");
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
        }));
        assertEquals(CampaignMsg.listGone, refusal.reason());
        assertEquals(0, count(test, "LIST_ROW"));
        assertEquals(0, count(test, "CAMPAIGN_LIST"));
    }

    @StoreTest
    void aCancelledListLeavesNothing(TestStore test) throws Exception {
        var file = office.file(many(2_500));
        var refusal = assertThrows(Refusal.class, () -> office.take(campaign, file, Watching.cancellingAt(1_000)));
        assertEquals(CampaignMsg.listCancelled, refusal.reason());
        assertEquals(0, count(test, "LIST_ROW"));
        assertEquals(0, count(test, "CAMPAIGN_LIST"));
        assertEquals(2_500, office.take(campaign, file).list().totalRows());
    }

    @StoreTest
    void aFileThatBreaksFurtherDownLeavesNothing(TestStore test) throws Exception {
        var rows = new StringBuilder();
        for (int i = 2; i < 4_000; i++) {
            rows.append(RawWorkbook.row(i, "7110014508689901", "ANI MAMONTO"));
        }
        var file = RawWorkbook.of(folder, RawWorkbook.row(1, "NIK", "NAMA") + rows + "<row r=\"4001\"><c");
        var refusal = assertThrows(Refusal.class, () -> office.take(campaign, file));
        assertEquals(CampaignMsg.listBroken, refusal.reason());
        assertEquals(0, count(test, "LIST_ROW"));
    }

    @StoreTest
    void theMappingOfASourceIsRememberedForItsNextList() throws IOException {
        var text = "PENGHUNI,LAHIR,KELAMIN\nANI MAMONTO,13-08-1968,P\n";
        var file = office.file(text);
        var first = office.lists.sketch(office.verifier, file, "Lapas Bontang");
        assertFalse(first.remembered());
        var mapping = first.mapping().with(ListColumn.NAME, "PENGHUNI").with(ListColumn.BIRTH_DATE, "LAHIR")
                .with(DateOrder.DAY_FIRST);
        office.lists.take(office.verifier, campaign, new TakeRequest(file, Set.of(), mapping), Watching.SILENT);
        var next = office.lists.sketch(office.verifier, office.file(text + "BUDI,14-08-1968,L\n"), "Lapas Bontang");
        assertTrue(next.remembered());
        assertEquals(mapping, next.mapping());
        assertFalse(office.lists.sketch(office.verifier, file, "KPU").remembered());
        assertFalse(office.lists.sketch(office.verifier, office.file(Office.HEADERS + Office.ANI), "Lapas Bontang")
                .remembered());
    }

    @StoreTest
    void aRememberedMappingLeavesOutNoColumnThatAnEarlierListLacked() throws IOException {
        take("NIK,NAMA\n7110014508689901,ANI MAMONTO\n");
        var sketch = office.lists.sketch(office.verifier, office.file(Office.HEADERS + Office.ANI), "Lapas Bontang");
        assertTrue(sketch.remembered());
        assertEquals("TGL LAHIR", sketch.mapping().header(ListColumn.BIRTH_DATE));
    }

    @StoreTest
    void twoVersionsAreComparedByWhomTheRowsSpeakOf() throws IOException {
        var citra = "3,,CITRA LOMBAN,TOGID,01-02-1985,P,Togid,\n";
        var dedi = "4,,DEDI LOMBAN,TOGID,02-03-1986,L,Togid,\n";
        var older = take(Office.HEADERS + Office.ANI + Office.BUDI + citra + dedi);
        var moved = dedi.replace("4,", "1,").replace("Togid,\n", "Tutuyan,pindah blok\n");
        var eka = "2,7110014101999903,EKA MOKODOMPIT,TOGID,01-01-1999,P,Togid,\n";
        var newer = take(Office.HEADERS + moved + eka + Office.BUDI.replace("2,7", "3,7")
                + citra.replace("3,,", "4,7110014102859904,"));

        var changes = new ArrayList<RowChange>();
        var counts = office.lists.compare(office.verifier, older.id(), newer.id(), Watching.SILENT, changes::add);

        assertEquals(new VersionCounts(1, 1, 2, 1), counts);
        assertEquals(List.of(ChangeKind.CHANGED, ChangeKind.NEW, ChangeKind.SAME, ChangeKind.CHANGED, ChangeKind.GONE),
                changes.stream().map(RowChange::kind).toList());
        assertEquals(Set.of(ListColumn.VILLAGE, ListColumn.REMARK), changes.get(0).columns());
        assertEquals(2, changes.get(2).olderLine());
        assertEquals(Set.of(ListColumn.NIK), changes.get(3).columns());
        assertEquals("ANI MAMONTO", changes.get(4).older().name());
    }

    @StoreTest
    void aNamesakeTakesNobodysPlaceWhenVersionsAreCompared() throws IOException {
        var twin = Office.ANI.replace("9901", "9905");
        var older = take(Office.HEADERS + Office.ANI);
        var newer = take(Office.HEADERS + twin + Office.ANI);
        var changes = new ArrayList<RowChange>();
        office.lists.compare(office.verifier, older.id(), newer.id(), Watching.SILENT, changes::add);
        assertEquals(List.of(ChangeKind.NEW, ChangeKind.SAME), changes.stream().map(RowChange::kind).toList());
    }

    @StoreTest
    void aDeletedListCannotBeReadAndLeavesItsRecord(TestStore test) throws Exception {
        var file = office.file(Office.HEADERS + Office.ANI + Office.BUDI);
        var list = office.take(campaign, file).list();
        assertThrows(Refusal.class, () -> office.lists.delete(office.verifier, list.id(), "selesai"));
        assertEquals(CampaignMsg.reasonMissing,
                assertThrows(Refusal.class, () -> office.lists.delete(office.supervisor, list.id(), " ")).reason());

        var deletion = office.lists.delete(office.supervisor, list.id(), "hasil sudah dikirim");

        assertEquals(null, deletion.rowsGoneAt());
        assertEquals(CampaignMsg.listGone, assertThrows(Refusal.class, () -> office.people(list)).reason());
        assertEquals(CampaignMsg.listGone, assertThrows(Refusal.class,
                () -> office.lists.delete(office.supervisor, list.id(), "sekali lagi")).reason());
        office.lists.removeRows(office.supervisor, Watching.SILENT);
        assertEquals(0, count(test, "LIST_ROW"));
        assertEquals(list.hash(), deletion.hash());
        assertEquals(2, deletion.totalRows());
        assertEquals("supervisor", deletion.deletedBy());
        assertEquals("hasil sudah dikirim", deletion.reason());
        assertNotNull(office.lists.deletions(office.verifier).get(0).rowsGoneAt());
        var kept = office.lists.of(office.verifier, campaign).get(0);
        assertEquals(State.DELETED, kept.state());
        assertEquals(null, kept.sealedKey());
        assertEquals(2, office.take(campaign, file).list().number());
    }

    @StoreTest
    void removingRowsTellsHowFarItIsAndWhatIsStoppedGoesOnLater(TestStore test) throws Exception {
        var list = office.take(campaign, office.file(many(4_500))).list();
        office.lists.delete(office.supervisor, list.id(), "selesai");
        assertThrows(Refusal.class, () -> office.lists.removeRows(office.verifier, Watching.SILENT));

        office.lists.removeRows(office.supervisor, Watching.cancellingAt(2_000));

        assertEquals(2_500, count(test, "LIST_ROW"));
        assertEquals(null, office.lists.deletions(office.verifier).get(0).rowsGoneAt());
        var told = new ArrayList<Integer>();
        office.lists.removeRows(office.supervisor, new Watching() {

            @Override
            public void rows(int done, double share) {
                told.add(done);
                assertEquals(done / 4_500.0, share);
            }
        });
        assertEquals(List.of(2_000, 4_000, 4_500), told);
        assertEquals(0, count(test, "LIST_ROW"));
        assertNotNull(office.lists.deletions(office.verifier).get(0).rowsGoneAt());
    }

    @StoreTest
    void columnsThatAreNotReadComeAlongForTheSenderAlone(TestStore test) throws Exception {
        var list = take("NO,NAMA,PASAL,NIK,CATATAN SIPIR\n1,ANI MAMONTO,Pasal  362,7110014508689901,\n2,BUDI,,,baik\n");
        assertEquals(List.of("NO", "NAMA", "PASAL", "NIK", "CATATAN SIPIR"),
                list.columns().stream().map(ListHeading::header).toList());
        assertEquals(List.of(false, false, true, false, true), list.columns().stream().map(ListHeading::isOther).toList());
        var people = office.people(list);
        assertEquals(List.of("Pasal  362"), people.get(0).others());
        assertEquals(List.of("", "baik"), people.get(1).others());
        assertEquals(List.of(), people.get(1).withoutOthers().others());
        assertEquals("", people.get(0).other(1));
    }

    @StoreTest
    void sheetsThatOrderTheirColumnsOtherwiseGiveEachCellToItsColumn() throws IOException {
        var file = Workbooks.write(folder, book -> {
            Workbooks.sheet(book, "A", "NAMA,PASAL,NIK,JK", "ANI,362,7110014508689901,P");
            Workbooks.sheet(book, "B", "BLOK,PASAL,ASAL,NAMA", "B1,378,Manado,BUDI");
        });
        var list = office.take(campaign, file).list();
        assertEquals(List.of("NAMA", "PASAL", "NIK", "JK", "BLOK", "ASAL"),
                list.columns().stream().map(ListHeading::header).toList());
        assertEquals(List.of(List.of("362"), List.of("378", "B1", "Manado")),
                office.people(list).stream().map(ListedPerson::others).toList());
    }

    @StoreTest
    void aDayOfAWorkbookStaysADayInAColumnThatIsNotRead() throws IOException {
        var file = Workbooks.write(folder, book -> {
            var sheet = Workbooks.sheet(book, "A", "NAMA,TGL MASUK,BERAT,JAM", "ANI MAMONTO,,,");
            sheet.value(1, 1, 45_000);
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, 45_000);
            sheet.value(1, 3, 45_000.5);
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
        });
        assertEquals(List.of("15-03-2023", "45000", "15-03-2023 12.00"),
                office.people(office.take(campaign, file).list()).get(0).others());
    }

    @StoreTest
    void listsWhoseRetentionIsOverAreDeletedAndTakeNoMore(FixedClock clock, TestStore test) throws Exception {
        take(Office.HEADERS + Office.ANI);
        assertEquals(List.of(), office.lists.deleteExpired(office.supervisor));
        clock.advance(Duration.ofDays(365));
        assertEquals(CampaignMsg.campaignExpired, refusal(Office.HEADERS + Office.BUDI));
        var deletions = office.lists.deleteExpired(office.supervisor);
        assertEquals(List.of(DeletionRecord.Cause.EXPIRED), deletions.stream().map(DeletionRecord::cause).toList());
        office.lists.removeRows(office.supervisor, Watching.SILENT);
        assertEquals(0, count(test, "LIST_ROW"));
        assertEquals(1, office.lists.deletions(office.verifier).size());
    }

    @StoreTest
    void rowsComeByPageAndByGrade() throws IOException {
        var bad = "9,,,,,,,\n";
        var list = take(Office.HEADERS + Office.ANI + bad.replace(",,,,,,,", ",,,TOGID,,,,") + Office.BUDI);
        var first = office.lists.rows(office.verifier, list.id(), null, 0, 2, "uji");
        assertEquals(List.of(1, 2), first.stream().map(ListedPerson::line).toList());
        var second = office.lists.rows(office.verifier, list.id(), null, 2, 2, "uji");
        assertEquals(List.of("BUDI PAPUTUNGAN"), second.stream().map(ListedPerson::name).toList());
        var unusable = office.lists.rows(office.verifier, list.id(), Grade.BAD, 0, 50, "uji");
        assertEquals(List.of(3), unusable.stream().map(ListedPerson::row).toList());
        assertEquals(1, list.badRows());
    }

    @StoreTest
    void everyStepOfAListIsInTheAuditTrailWithItsPurpose(TestStore test) throws IOException {
        var list = take(Office.HEADERS + Office.ANI);
        office.people(list);
        office.lists.rows(office.verifier, list.id(), null, 0, 10, "pencocokan");
        office.lists.delete(office.supervisor, list.id(), "selesai");
        for (var action : List.of("verification.create-campaign", "verification.take-list", "verification.list-ready",
                "verification.remember-mapping", "verification.read-list", "verification.read-rows",
                "verification.delete-list")) {
            assertEquals(1, test.auditTrail().entries(action).size(), action);
        }
        assertEquals("pencocokan", test.auditTrail().entries("verification.read-rows").get(0).purpose());
    }

    @StoreTest
    void aSheetPerPollingStationIsReadWhole() throws IOException {
        var file = Workbooks.write(folder, book -> {
            Workbooks.sheet(book, "TPS 001", Office.HEADERS, Office.ANI);
            Workbooks.sheet(book, "TPS 002", Office.HEADERS, Office.BUDI);
        });
        var people = office.people(office.take(campaign, file).list());
        assertEquals(List.of("TPS 001", "TPS 002"),
                people.stream().map(person -> person.written(ListColumn.POLLING_STATION)).toList());
        assertEquals(List.of(1, 2), people.stream().map(ListedPerson::line).toList());
        assertEquals(List.of(2, 2), people.stream().map(ListedPerson::row).toList());
    }

    @StoreTest
    void whoMayNotWorkOnListsIsRefused(TestStore test) throws IOException {
        var list = take(Office.HEADERS + Office.ANI);
        var operator = TestSessions.of(Role.OPERATOR);
        assertThrows(Refusal.class, () -> office.lists.read(operator, list.id(), "ingin tahu", person -> { }));
        assertThrows(Refusal.class, () -> office.lists.rows(operator, list.id(), null, 0, 1, "ingin tahu"));
        assertThrows(Refusal.class, () -> office.lists.of(operator, campaign));
        assertThrows(Refusal.class, () -> office.lists.sketch(operator, Path.of("x.csv"), ""));
    }

    private CampaignList take(String text) throws IOException {
        return office.take(campaign, office.file(text)).list();
    }

    private Object refusal(String text) throws IOException {
        var file = office.file(text);
        return assertThrows(Refusal.class, () -> office.take(campaign, file)).reason();
    }

    private static String many(int count) {
        var text = new StringBuilder(Office.HEADERS);
        for (int i = 0; i < count; i++) {
            text.append("%d,,ANI %s MAMONTO,TUTUYAN,13-08-19%02d,P,Tutuyan,\n".formatted(i + 1, "I".repeat(i % 40 + 1),
                    i % 99));
        }
        return text.toString();
    }

    private static int count(TestStore test, String table) throws SQLException {
        try (var connection = test.connections().getConnection();
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(TestStore test, String sql) throws SQLException {
        try (var connection = test.connections().getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
