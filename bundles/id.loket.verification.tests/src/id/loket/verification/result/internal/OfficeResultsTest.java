package id.loket.verification.result.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.testing.StoreTest;
import id.loket.testing.TestStore;
import id.loket.verification.campaign.CampaignKind;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.desk.Outcome;
import id.loket.verification.result.ListResult;
import id.loket.verification.result.ResultCheck.Verdict;
import id.loket.verification.result.ResultMsg;
import id.loket.verification.result.ResultRequest;

class OfficeResultsTest {

    private static final String SHEET = "daftar.csv";

    @TempDir
    private Path folder;
    private ResultOffice office;

    @BeforeEach
    void office(TestStore test) {
        office = new ResultOffice(test, folder);
    }

    @StoreTest
    void theSendersColumnsStandInTheirOrderAndBehindThemWhatBecameOfEachRow() throws IOException {
        var list = office.list();
        office.decideAll();
        office.make(list);
        var rows = office.sheet(office.file(), SHEET);
        assertEquals(List.of("NO", "NAMA WBP", "NIK", "TGL LAHIR", "BLOK", "BARIS ASAL", "HASIL", "KETERANGAN HASIL",
                "TANGGAL HASIL"), rows.get(0));
        assertEquals(List.of("1", "ANI MAMONTO", "7110014508689901", "05-08-1968", "A1", "2",
                "Ditemukan, sudah rekam, sudah cetak", "Terdata dan sudah memiliki KTP-el.", "02-11-2026"), rows.get(1));
        assertEquals(4, rows.size());
    }

    @StoreTest
    void columnsThatNobodyHereNeedsGoBackUnchangedAndWhereTheyStood() throws IOException {
        var campaign = office.list().campaignId();
        var file = Files.writeString(folder.resolve("lengkap.csv"), "NO,PASAL,NAMA WBP,NIK,REGISTER\n"
                + "1,\"Pasal 362,  KUHP\",ANI MAMONTO,7110014508689901,B.I/12\n2,,BUDI PAPUTUNGAN,,\n");
        var list = office.take(campaign, file);
        office.decideAll();
        office.make(list);
        var rows = office.sheet(office.file(), "lengkap.csv");
        assertEquals(List.of("NO", "PASAL", "NAMA WBP", "NIK", "REGISTER", "BARIS ASAL"), rows.get(0).subList(0, 6));
        assertEquals(List.of("1", "Pasal 362,  KUHP", "ANI MAMONTO", "7110014508689901", "B.I/12", "2"), rows.get(1).subList(0, 6));
        assertEquals("", rows.get(2).get(1));
    }

    @StoreTest
    void whoBelongsElsewhereIsGivenBackWithTheHomeRegencyAndNothingMore() throws IOException {
        var list = office.list();
        office.decideAll();
        office.make(list);
        var cici = office.sheet(office.file(), SHEET).get(3);
        assertEquals(List.of("Penduduk kabupaten/kota lain",
                "Penduduk Kabupaten Kutai Timur. Datanya ada pada Disdukcapil setempat."), cici.subList(6, 8));
    }

    @StoreTest
    void whatTheDeskWroteForItselfDoesNotLeaveTheOffice() throws IOException {
        var list = office.list();
        office.decideAll();
        office.make(list);
        for (var name : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertFalse(part(name).contains("DEDI TUNGKAGI"), name);
        }
        assertTrue(part("xl/worksheets/sheet2.xml").contains("BUDI PAPUTUNGAN"));
    }

    @StoreTest
    void healthAndCustodyAreToldOnlyToWhoKeepsThem() throws IOException {
        assertEquals("Sudah diperiksa", outcome(CampaignKind.KPU, Outcome.IN_PRISON));
        assertEquals("Sudah diperiksa", outcome(CampaignKind.SCHOOL, Outcome.ODGJ));
        assertEquals("Sudah diperiksa", outcome(CampaignKind.LAPAS, Outcome.HOME_VISIT));
        assertEquals(Outcome.ODGJ.label(Languages.INDONESIAN), outcome(CampaignKind.MINISTRY, Outcome.ODGJ));
        assertEquals(Outcome.TRANSFERRED.label(Languages.INDONESIAN), outcome(CampaignKind.LAPAS, Outcome.TRANSFERRED));
    }

    private String outcome(CampaignKind kind, Outcome outcome) throws IOException {
        var list = office.list(kind);
        office.decide(1, outcome);
        Files.deleteIfExists(office.file());
        office.make(list);
        return office.sheet(office.file(), SHEET).get(1).get(6);
    }

    @StoreTest
    void aListWithOpenRowsIsAPartialResultAndSaysSo() throws IOException {
        var list = office.list();
        office.decide(1, Outcome.NOT_FOUND);
        var made = office.make(list);
        assertTrue(made.isPartial());
        assertEquals(1, made.decidedRows());
        var about = office.sheet(office.file(), "Keterangan");
        assertEquals("HASIL SEMENTARA: 2 baris belum diputus.", about.get(1).get(0));
        assertEquals("Belum diputus", office.sheet(office.file(), SHEET).get(2).get(6));
        var check = office.results.check(office.verifier, office.file());
        assertTrue(check.isPartial());
        assertEquals(2, check.manifest().orElseThrow().open());
    }

    @StoreTest
    void theResidualIsToldAlsoWhenItIsNothing() throws IOException {
        var list = office.list();
        office.decideAll();
        office.make(list);
        var residual = office.sheet(office.file(), "Keterangan").stream().filter(row -> row.get(0).equals("Selisih"))
                .findFirst().orElseThrow();
        assertEquals("0", residual.get(1));
    }

    @StoreTest
    void whatIsMadeIsGenuineAndWhatTookItsPlaceIsNamed() throws IOException {
        var list = office.list();
        var first = folder.resolve("pertama.zip");
        office.make(list, first);
        assertEquals(Verdict.GENUINE, office.results.check(office.verifier, first).verdict());
        office.decideAll();
        var second = office.make(list);
        var check = office.results.check(office.verifier, first);
        assertEquals(Verdict.OLDER, check.verdict());
        assertEquals(second.number(), check.about());
        assertEquals(Verdict.GENUINE, office.results.check(office.verifier, office.file()).verdict());
    }

    @StoreTest
    void aResultMadeWithTheSealButNotByTheDeskIsFound(TestStore test) throws Exception {
        office.make(office.list());
        try (var connection = test.connections().getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM LIST_RESULT");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        assertEquals(Verdict.NOT_REGISTERED, office.results.check(office.verifier, office.file()).verdict());
    }

    @StoreTest
    void theRegisterKnowsNumberHashListWhoAndWhenAndOutlivesTheList(TestStore test) throws IOException {
        var list = office.list();
        office.decideAll();
        var made = office.make(list);
        assertEquals("470/0001/VERIFIKASI/XI/2026", made.number());
        office.lists.delete(office.supervisor, list.id(), "selesai");
        var kept = office.results.of(office.verifier, list.campaignId());
        assertEquals(List.of(made.number()), kept.stream().map(ListResult::number).toList());
        assertEquals(64, kept.get(0).rowsHash().length());
        assertEquals(made.letterHash(), kept.get(0).letterHash());
        assertEquals(test.clock().instant(), kept.get(0).madeAt());
        assertEquals(office.supervisor.account(), kept.get(0).madeBy());
        assertEquals(Verdict.GENUINE, office.results.check(office.verifier, office.file()).verdict());
    }

    @StoreTest
    void everyResultThatLeavesTheOfficeIsAuditedAndWatermarked(TestStore test) throws IOException {
        office.make(office.list());
        assertEquals(1, test.auditTrail().entries("verification.result").size());
        office.results.check(office.verifier, office.file());
        assertEquals(1, test.auditTrail().entries("verification.result-check").size());
        for (var name : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertTrue(part(name).contains("dibuat oleh Sri Mulyani pada 02-11-2026 09.00"), name);
        }
    }

    /** @return what lies inside the workbook, as it is stored */
    private String part(String name) throws IOException {
        var workbook = Unpacked.of(office.file(), Files.createTempDirectory(folder, "isi")).resolve(ResultContainer.ROWS);
        try (var zip = new ZipFile(workbook.toFile()); var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @StoreTest
    void aCancelledResultLeavesNothingAndUsesNoNumber() throws IOException {
        var list = office.list();
        assertEquals(ResultMsg.cancelled, assertThrows(Refusal.class, () -> office.results.make(office.supervisor,
                ResultOffice.request(list), office.file(), ResultOffice.stoppingAt(0))).reason());
        assertEquals(List.of(SHEET), files());
        assertEquals("470/0001/VERIFIKASI/XI/2026", office.make(list).number());
        assertEquals(List.of(SHEET, "hasil.zip"), files());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @StoreTest
    void aDeletedListGoesToNobody() throws IOException {
        var list = office.list();
        office.lists.delete(office.supervisor, list.id(), "dicabut");
        assertEquals(CampaignMsg.listGone, assertThrows(Refusal.class, () -> office.make(list)).reason());
    }

    @StoreTest
    void onlyASupervisorTakesAListOutOfTheOffice() throws IOException {
        var list = office.list();
        assertThrows(Refusal.class, () -> office.results.make(office.verifier, ResultOffice.request(list), office.file(),
                ResultOffice.unwatched()));
        assertFalse(Files.exists(office.file()));
    }

    @StoreTest
    void withoutTheOfficesSealNothingIsMadeOrChecked() throws IOException {
        var list = office.list();
        office.make(list);
        office.sealHere = false;
        assertEquals(ResultMsg.noSeal, assertThrows(Refusal.class, () -> office.make(list)).reason());
        assertEquals(ResultMsg.noSeal, assertThrows(Refusal.class,
                () -> office.results.check(office.verifier, office.file())).reason());
    }

    @StoreTest
    void aResultNeverTakesThePlaceOfAnother() throws IOException {
        var list = office.list();
        office.make(list);
        var before = Files.readAllBytes(office.file());
        assertEquals(ResultMsg.fileThere, assertThrows(Refusal.class, () -> office.make(list)).reason());
        assertArrayEquals(before, Files.readAllBytes(office.file()));
        assertEquals(1, office.results.of(office.verifier, list.campaignId()).size());
    }

    @StoreTest
    void aFileThatCannotBeWrittenIsRefusedWithItsName() throws IOException {
        var list = office.list();
        var inTheWay = Files.writeString(folder.resolve("bukan-folder"), "");
        assertEquals(ResultMsg.notWritten,
                assertThrows(Refusal.class, () -> office.make(list, inTheWay.resolve("hasil.zip"))).reason());
    }

    @StoreTest
    void aLetterToNobodyIsRefused() {
        assertEquals(ResultMsg.recipientMissing,
                assertThrows(Refusal.class, () -> new ResultRequest(1, " ", "")).reason());
        assertEquals(ResultMsg.textTooLong,
                assertThrows(Refusal.class, () -> new ResultRequest(1, "x".repeat(201), "")).reason());
    }
}
