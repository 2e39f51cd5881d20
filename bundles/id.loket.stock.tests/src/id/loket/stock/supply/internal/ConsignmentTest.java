package id.loket.stock.supply.internal;

import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.TODAY;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.kernel.text.Refusal;
import id.loket.stock.BlankRange;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.supply.Consignment;
import id.loket.stock.supply.DeliveryNote;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.Line;
import id.loket.stock.supply.Line.Condition;
import id.loket.stock.supply.Sender;
import id.loket.stock.supply.SupplyMsg;
import id.loket.stock.supply.Verdict;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;

class ConsignmentTest {

    private static final List<Line> BOXES = Line.parse("DKB000001 - DKB000500\nDKB000501 - DKB001000");

    private SupplyOffice office;
    private StoredConsignments consignments;
    private StoredEvidence evidence;

    @BeforeEach
    void open(Store store, FixedClock clock) {
        office = new SupplyOffice(store, clock);
        consignments = new StoredConsignments(store, office.stock, clock);
        evidence = new StoredEvidence(store);
    }

    private static DeliveryNote note(String number) {
        return new DeliveryNote(number, TODAY, Sender.MINISTRY, null);
    }

    private long announced(String number) {
        return consignments.announce(KEEPER, note(number), BOXES).id();
    }

    private Consignment consignment() {
        return consignments.latest(KEEPER, 1).get(0);
    }

    @StoreTest
    void aConsignmentThatComesWholeIsCompleteAndInTheStore() {
        var id = announced("SJ-1");
        var arrival = consignments.receive(KEEPER, id, BOXES);
        assertEquals(1000, arrival.pieces());
        assertEquals(Consignment.State.COMPLETE, consignment().state());
        assertEquals(1000, office.at(Place.OFFICE));
        assertTrue(office.stock.balance(KEEPER).agrees());
        assertEquals("SJ-1", office.story("DKB000777").get(0).document());
    }

    @StoreTest
    void whatDidNotComeStaysExpectedAndIsReceivedLaterUnderTheSameNote() {
        var id = announced("SJ-1");
        consignments.receive(KEEPER, id, Line.parse("DKB000001 - DKB000400"));
        assertEquals(Consignment.State.PARTLY, consignment().state());
        assertEquals(List.of(BlankRange.parse("DKB000401 - DKB001000")), consignments.expected(KEEPER, id));
        var second = consignments.receive(KEEPER, id, Line.parse("DKB000401 - DKB001000"));
        assertEquals("SJ-1 (2)", second.document());
        assertEquals(Consignment.State.COMPLETE, consignment().state());
        assertEquals(List.of(), consignments.expected(KEEPER, id));
        assertEquals(2, consignments.arrivals(KEEPER, id).size());
    }

    @StoreTest
    void damagedPiecesGoThroughTheStoreToTheInvalidStoreWithTheirCause() {
        var id = announced("SJ-1");
        var arrival = consignments.receive(KEEPER, id, Line.parse("DKB000001 - DKB000500\n! DKB000010 - DKB000019"));
        assertEquals(500, arrival.pieces());
        assertEquals(10, arrival.damaged());
        assertEquals(490, office.at(Place.OFFICE));
        assertEquals(10, office.at(Place.INVALID));
        var last = office.story("DKB000012").get(1);
        assertEquals(Kind.DAMAGE, last.kind());
        assertEquals(SpoilCause.DAMAGED, last.cause());
        assertTrue(office.stock.balance(KEEPER).agrees());
    }

    @StoreTest
    void everyWrongRowIsNamedWithItsNumberAndItsRule() {
        office.stock.receive(KEEPER, "SJ-0", List.of(BlankRange.parse("DKB000900 - DKB000910")));
        var id = consignments.announce(KEEPER, note("SJ-1"), Line.parse("DKB000001 - DKB000500")).id();
        consignments.receive(KEEPER, id, Line.parse("DKB000001 - DKB000010"));
        var verdicts = consignments.check(KEEPER, id, Line.parse("""
                DKB000011 - DKB000020
                DKB0000x1
                DKB000030 - DKC000040
                DKB000050 - DKB000041
                DKB000001 - DKB900000
                DKB000015 - DKB000025
                DKB000900 - DKB000901
                DKB000005
                DKB000501 - DKB000600
                DKB000100 - DKB000199 = 98
                DKB000200 - DKB000299 = 100"""));
        assertEquals(List.of("", "lineForm", "lineForm", "lineForm", "lineForm", "lineTwice", "lineInBooks", "lineReceived",
                "lineForeign", "lineCount", ""), verdicts.stream().map(ConsignmentTest::rule).toList());
        var words = verdicts.get(5).fault().in(Locale.ENGLISH);
        assertTrue(words.contains("Row 6") && words.contains("DKB000015") && words.contains("row 1"), words);
    }

    private static String rule(Verdict verdict) {
        return verdict.right() ? "" : verdict.fault().reason().name();
    }

    @StoreTest
    void aWrongRowStopsTheEntryButTheRightRowsCanBeBookedWithoutIt() {
        var id = announced("SJ-1");
        var lines = Line.parse("DKB000001 - DKB000500\nDKB999999\nDKB000501 - DKB000600");
        refused(SupplyMsg.lineForeign, () -> consignments.receive(KEEPER, id, lines));
        assertEquals(0, office.at(Place.OFFICE));
        var booked = consignments.receiveRight(KEEPER, id, lines);
        assertEquals(600, booked.arrival().pieces());
        assertEquals(List.of(2), booked.refused().stream().map(verdict -> verdict.line().row()).toList());
        refused(SupplyMsg.lineReceived, () -> consignments.receiveRight(KEEPER, id, lines.subList(0, 2)));
    }

    @StoreTest
    void aNoteIsEnteredOnceAlsoIfTheStockBookedItBefore() {
        announced("SJ-1");
        refused(SupplyMsg.noteKnown, () -> announced("sj-1 "));
        office.stock.receive(KEEPER, "SJ-9", List.of(BlankRange.parse("ZZZ000001")));
        refused(SupplyMsg.noteKnown, () -> consignments.announce(KEEPER, note("SJ-9"), List.of()));
    }

    @StoreTest
    void aNoteWithoutNumberSenderOrDateOrWithAnImpossibleDateIsRefused() {
        refused(SupplyMsg.noteNumberMissing, () -> consignments.announce(KEEPER, note(" "), BOXES));
        refused(SupplyMsg.noteNumberLong, () -> consignments.announce(KEEPER, note("9".repeat(101)), BOXES));
        refused(SupplyMsg.noteSenderMissing, () -> consignments.announce(KEEPER, new DeliveryNote("1", TODAY, null, null), BOXES));
        refused(SupplyMsg.noteDateMissing, () -> consignments.announce(KEEPER, new DeliveryNote("1", null, Sender.PROVINCE, null), BOXES));
        refused(SupplyMsg.noteDateAhead, () -> consignments.announce(KEEPER,
                new DeliveryNote("1", TODAY.plusDays(1), Sender.PROVINCE, null), BOXES));
        refused(SupplyMsg.noteDateOld, () -> consignments.announce(KEEPER,
                new DeliveryNote("1", TODAY.minusYears(3), Sender.PROVINCE, null), BOXES));
    }

    @StoreTest
    void twoOpenNotesDoNotAnnounceTheSameNumbers() {
        announced("SJ-1");
        refused(SupplyMsg.lineAnnouncedElsewhere, () -> consignments.announce(KEEPER, note("SJ-2"), Line.parse("DKB000999 - DKB001100")));
    }

    @StoreTest
    void aNoteWithoutNumbersTakesWhatComesUntilItIsClosed() {
        var id = consignments.announce(KEEPER, note("SJ-1"), List.of()).id();
        refused(SupplyMsg.noLines, () -> consignments.receive(KEEPER, id, List.of()));
        consignments.receive(KEEPER, id, Line.parse("DKB000001 - DKB000500"));
        assertEquals(Consignment.State.PARTLY, consignment().state());
        refused(SupplyMsg.closeReason, () -> consignments.close(KEEPER, id, " "));
        assertEquals(Consignment.State.COMPLETE, consignments.close(KEEPER, id, "semua sudah datang").state());
        refused(SupplyMsg.noteClosed, () -> consignments.receive(KEEPER, id, Line.parse("DKB000501")));
    }

    @StoreTest
    void whatNeverCameIsOnRecordWhenTheNoteIsClosed() {
        var id = announced("SJ-1");
        consignments.receive(KEEPER, id, Line.parse("DKB000001 - DKB000500"));
        var closed = consignments.close(KEEPER, id, "satu dus tertinggal di provinsi");
        assertEquals(Consignment.State.SHORT, closed.state());
        assertEquals(500, closed.expected());
    }

    @StoreTest
    void whoMayNotReceiveBooksNothing() {
        assertThrows(Refusal.class, () -> consignments.announce(TestSessions.of(), note("SJ-1"), BOXES));
        var id = announced("SJ-1");
        assertThrows(Refusal.class, () -> consignments.receive(TestSessions.of(), id, BOXES));
    }

    @StoreTest
    void rangesAreReadFromCsvWithBoxAndCount(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("sj.csv"), """
                No Dus;Nomor awal;Nomor akhir;Jumlah
                Dus 1;DKB000001;DKB000500;500
                Dus 2;DKB000501;DKB001000;499
                Dus 3;;;
                Dus 4;DKB001001 - DKB001010;;10
                Rusak;DKB001011;;1
                """);
        var lines = consignments.read(KEEPER, file);
        assertEquals(new Line(2, "DKB000001 - DKB000500", "Dus 1", 500, Condition.GOOD), lines.get(0));
        assertEquals(Condition.DAMAGED, lines.get(4).condition());
        var verdicts = consignments.checkNote(KEEPER, note("SJ-1"), lines);
        assertEquals(List.of("", "lineCount", "lineForm", "", ""), verdicts.stream().map(ConsignmentTest::rule).toList());
    }

    @StoreTest
    void rangesAreReadFromAWorkbook(@TempDir Path folder) throws IOException {
        var file = folder.resolve("sj.xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "Loket", "1.0")) {
            var sheet = workbook.newWorksheet("Lampiran");
            sheet.value(0, 0, "Dari");
            sheet.value(0, 1, "Sampai");
            sheet.value(1, 0, "DKB000001");
            sheet.value(1, 1, "DKB000500");
        }
        assertEquals(List.of(new Line(2, "DKB000001 - DKB000500", "", Line.UNCOUNTED, Condition.GOOD)), consignments.read(KEEPER, file));
    }

    @StoreTest
    void aFileThatIsEmptyOrDamagedOrOldOrWithoutNumbersIsRefused(@TempDir Path folder) throws IOException {
        refused(SupplyMsg.fileEmpty, () -> consignments.read(KEEPER, Files.createFile(folder.resolve("empty.csv"))));
        refused(SupplyMsg.fileNoNumbers, () -> consignments.read(KEEPER, Files.writeString(folder.resolve("names.csv"), "nama;umur\nSITI;20")));
        refused(SupplyMsg.fileDamaged, () -> consignments.read(KEEPER, Files.write(folder.resolve("half.xlsx"),
                new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8})));
        refused(SupplyMsg.fileOldExcel, () -> consignments.read(KEEPER, Files.write(folder.resolve("old.xls"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0})));
        refused(SupplyMsg.fileDamaged, () -> consignments.read(KEEPER, folder.resolve("gone.csv")));
    }

    @StoreTest
    void theScanOfTheNoteIsKeptSealedAndOpensAgain(Store store) {
        var subject = EvidenceFiles.consignment(announced("SJ-1"));
        var scan = "%PDF-1.7 surat jalan".getBytes();
        evidence.attach(KEEPER, subject, "sj-1.pdf", scan);
        var kept = evidence.of(KEEPER, subject).get(0);
        assertArrayEquals(scan, evidence.open(KEEPER, kept));
        var sealed = store.read(transaction -> transaction.entities().find(EvidenceContent.class, kept.id()).sealed());
        assertFalse(new String(sealed).contains("surat jalan"));
    }

    @StoreTest
    void anAttachmentThatIsEmptyTooLargeOrOfAnotherFormatIsRefused() {
        refused(SupplyMsg.evidenceEmpty, () -> evidence.attach(KEEPER, "consignment:1", "a.pdf", new byte[0]));
        refused(SupplyMsg.evidenceLarge, () -> evidence.attach(KEEPER, "consignment:1", "a.pdf", new byte[(15 << 20) + 1]));
        refused(SupplyMsg.evidenceFormat, () -> evidence.attach(KEEPER, "consignment:1", "a.pdf", "MZ program".getBytes()));
    }
}
