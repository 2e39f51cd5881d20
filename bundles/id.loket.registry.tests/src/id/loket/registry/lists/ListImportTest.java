package id.loket.registry.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import id.loket.access.Approval;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Message;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.Samples;
import id.loket.registry.internal.StoredResidents;
import id.loket.registry.lists.RowVerdict.Verdict;
import id.loket.registry.lists.internal.ListImporter;
import id.loket.registry.tables.DateOrder;
import id.loket.registry.tables.TableMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;
import id.loket.testing.TestSessions;
import id.loket.testing.TestStore;

class ListImportTest {

    private static final String HEADERS = "NIK,NO_KK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN,STAT_KWN,KODE_WILAYAH\n";
    private static final String ANI = "7110014508689901,7110011203159901,ANI MAMONTO,TUTUYAN,05-08-1968,P,KAWIN,"
            + "71.10.01.2003\n";
    private static final String BUDI = "7110012508909902,,Budi  Paputungan,Togid,25-08-1990,L,BELUM KAWIN,7110012004\n";

    private final Session verifier = TestSessions.of(Role.VERIFIER);
    @TempDir
    private Path folder;
    private ListImport lists;

    @BeforeEach
    void importer(Store store, FixedClock clock) {
        lists = new ListImporter(store, Samples.regions(folder, clock), clock);
    }

    @StoreTest
    void everyFieldArrivesAsTheCardWillShowIt(Store store) throws IOException {
        var result = run(file(HEADERS + ANI + BUDI));
        assertEquals(2, result.added());
        var budi = resident(store, "7110012508909902");
        assertEquals("BUDI PAPUTUNGAN", budi.name());
        assertEquals("TOGID", budi.birthPlace());
        assertEquals(LocalDate.of(1990, 8, 25), budi.birthDate());
        assertEquals(Sex.MALE, budi.sex());
        assertEquals(MaritalStatus.SINGLE, budi.maritalStatus());
        assertEquals(new RegionCode("71.10.01.2004"), budi.village());
        assertNull(budi.familyCardNumber());
        assertEquals(result.importId(), budi.listImportId());
    }

    @StoreTest
    void theSameFileTwiceChangesNothing() throws IOException {
        var list = file(HEADERS + ANI + BUDI);
        run(list);
        var second = run(list);
        assertEquals(2, second.same());
        assertEquals(0, second.added() + second.changed() + second.rejected());
    }

    @StoreTest
    void aLaterListChangesWhatItSaysAndEmptiesNothing(Store store) throws IOException {
        run(file(HEADERS + ANI));
        var result = run(file(HEADERS + ANI.replace("7110011203159901", "").replace("KAWIN,", "CERAI MATI,")));
        assertEquals(1, result.changed());
        var ani = resident(store, "7110014508689901");
        assertEquals(MaritalStatus.WIDOWED, ani.maritalStatus());
        assertEquals("7110011203159901", ani.familyCardNumber());
    }

    @StoreTest
    void whatWasCorrectedAtTheOfficeStays(Store store) throws IOException {
        var list = file(HEADERS + ANI);
        run(list);
        var id = resident(store, "7110014508689901").id();
        var approval = new Approval("penyelia", Residents.APPROVE_CORRECTION, Residents.subject(id), "akta", Instant.EPOCH);
        new StoredResidents(store).correct(TestSessions.of(Role.OPERATOR), approval, id,
                Map.of("name", "ANITA MAMONTO"), "Akta 12");
        var verdict = preview(list).get(0);
        assertEquals(Verdict.SAME, verdict.verdict());
        assertEquals(List.of(ListMsg.correctedKept), rules(verdict));
        assertEquals(1, run(list).same());
        assertEquals("ANITA MAMONTO", resident(store, "7110014508689901").name());
    }

    @StoreTest
    void oneBadRowStopsNoOtherAndIsWrittenOutWithItsRule() throws IOException {
        var rejected = folder.resolve("ditolak.csv");
        var list = file(HEADERS + ANI + ",,TANPA NIK,TUTUYAN,05-08-1968,P,KAWIN,71.10.01.2003\n" + BUDI);
        var result = lists.run(verifier, request(list, rejected), new Silent());
        assertEquals(2, result.added());
        assertEquals(1, result.rejected());
        var lines = Files.readAllLines(result.rejectedFile());
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains("TANPA NIK") && lines.get(1).contains(";3;"), lines.get(1));
        assertTrue(lines.get(1).endsWith(TableMsg.nikEmpty.text()), lines.get(1));
    }

    @StoreTest
    void aNikTwiceInOneListIsTakenOnce(Store store) throws IOException {
        var other = ANI.replace("ANI MAMONTO", "ANI MOKODOMPIT");
        var verdicts = preview(file(HEADERS + ANI + other + ANI));
        assertEquals(List.of(Verdict.NEW, Verdict.REJECTED, Verdict.SAME),
                verdicts.stream().map(RowVerdict::verdict).toList());
        assertEquals(List.of(ListMsg.nikTwice), rules(verdicts.get(1)));
        run(file(HEADERS + ANI + other));
        assertEquals("ANI MAMONTO", resident(store, "7110014508689901").name());
    }

    @StoreTest
    void aPreviewChangesNothing() throws IOException {
        var list = file(HEADERS + ANI + BUDI);
        assertEquals(2, preview(list).size());
        assertEquals(2, run(list).added());
    }

    @StoreTest
    void everyEncodingAndDelimiterIsRecognised() throws IOException {
        var text = (HEADERS + ANI).replace("ANI", "RENÉ");
        for (var charset : List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            for (var delimiter : List.of(",", ";", "\t", "|")) {
                var list = folder.resolve(charset + delimiter.codePointAt(0) + ".csv");
                Files.writeString(list, text.replace(",", delimiter), Charset.forName(charset));
                assertEquals("RENÉ MAMONTO", preview(list).get(0).name(), charset + delimiter);
            }
        }
        var marked = folder.resolve("marked.csv");
        Files.writeString(marked, "\uFEFF" + text, StandardCharsets.UTF_8);
        assertEquals("RENÉ MAMONTO", preview(marked).get(0).name());
    }

    @StoreTest
    void titlesAboveTheHeadersAreSkipped() throws IOException {
        var verdicts = preview(file("DAFTAR PENDUDUK,,,,,,,\nKABUPATEN,,,,,,,\n\n" + HEADERS + "1,2,3,4,5,6,7,8\n" + ANI));
        assertEquals(List.of(Verdict.NEW), verdicts.stream().map(RowVerdict::verdict).toList());
        assertEquals(6, verdicts.get(0).row());
    }

    @StoreTest
    void aQuoteThatIsNeverClosedCostsNoOtherRow() throws IOException {
        var open = ANI.replace("ANI MAMONTO", "\"ANI MAMONTO");
        var verdicts = preview(file(HEADERS + open + BUDI));
        assertEquals(List.of("ANI MAMONTO", "BUDI PAPUTUNGAN"), verdicts.stream().map(RowVerdict::name).toList());
    }

    @StoreTest
    void theNikSettlesTheOrderOfDayAndMonth(Store store) throws IOException {
        run(file(HEADERS + ANI.replace("05-08-1968", "08/05/1968")));
        assertEquals(LocalDate.of(1968, 8, 5), resident(store, "7110014508689901").birthDate());
    }

    @StoreTest
    void datesThatTellNoOrderAreAskedAbout() throws IOException {
        var list = file(HEADERS + ANI.replace("05-08-1968", "03-04-1968"));
        assertEquals(TableMsg.dateOrderUnclear, assertThrows(Refusal.class, () -> preview(list)).reason());
        var sheet = lists.outline(verifier, list).sheets().get(0);
        var mapping = ColumnMapping.suggested(sheet.headers()).with(DateOrder.DAY_FIRST);
        var verdicts = new ArrayList<RowVerdict>();
        lists.preview(verifier, new ImportRequest(list, Set.of(), mapping, "KPU", null), new Silent(), verdicts::add);
        assertEquals(List.of(ListMsg.nikDateDiffers), rules(verdicts.get(0)));
    }

    @StoreTest
    void aMappingIsSavedAndFoundAgain() throws IOException {
        var sheet = lists.outline(verifier, file(HEADERS + ANI)).sheets().get(0);
        var mapping = ColumnMapping.suggested(sheet.headers()).with(DateOrder.MONTH_FIRST).named("Daftar KPU");
        lists.save(verifier, mapping);
        lists.save(verifier, mapping.with(ListField.ADDRESS, "ALAMAT"));
        assertEquals(List.of(mapping.with(ListField.ADDRESS, "ALAMAT")), lists.mappings());
        assertEquals(ListMsg.mappingNeedsName,
                assertThrows(Refusal.class, () -> lists.save(verifier, mapping.named(" "))).reason());
    }

    @StoreTest
    void anImportIsOnRecordWithItsFilesHashAndCounts() throws IOException {
        var result = run(file(HEADERS + ANI + BUDI));
        var kept = lists.latest(5).get(0);
        assertEquals(result.importId(), kept.id());
        assertEquals(64, kept.hash().length());
        assertEquals(ImportedList.State.DONE, kept.state());
        assertEquals(2, kept.result().added());
        assertEquals("verifier", kept.startedBy());
    }

    @StoreTest
    void aCancelledImportGoesOnWhereItStopped() throws IOException {
        var rows = new StringBuilder(HEADERS);
        for (int i = 0; i < 2_500; i++) {
            rows.append("71100105%02d%02d%04d,,ANI MAMONTO %s,TUTUYAN,05-%02d-19%02d,L,KAWIN,71.10.01.2003\n".formatted(
                    i % 12 + 1, 50 + i / 98, 9901 + i % 98, "I".repeat(i % 7 + 1), i % 12 + 1, 50 + i / 98));
        }
        var list = file(rows.toString());
        var first = lists.run(verifier, request(list, null), new StopAfter(1_000));
        assertTrue(first.cancelled());
        assertEquals(1_000, first.rows());
        var second = run(list);
        assertEquals(1_000, second.same());
        assertEquals(2_500, second.rows());
    }

    @StoreTest
    void whoMayNotImportIsRefused(TestStore test) throws IOException {
        var list = file(HEADERS + ANI);
        assertThrows(Refusal.class, () -> lists.outline(TestSessions.of(Role.OPERATOR), list));
    }

    private ImportResult run(Path list) {
        return lists.run(verifier, request(list, null), new Silent());
    }

    private List<RowVerdict> preview(Path list) {
        var verdicts = new ArrayList<RowVerdict>();
        lists.preview(verifier, request(list, null), new Silent(), verdicts::add);
        return verdicts;
    }

    private ImportRequest request(Path list, Path rejected) {
        var sheet = lists.outline(verifier, list).sheets().get(0);
        return new ImportRequest(list, Set.of(sheet.name()), ColumnMapping.suggested(sheet.headers()), "Kemendagri",
                rejected);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("daftar.csv"), text);
    }

    private static List<Message> rules(RowVerdict verdict) {
        return verdict.findings().stream().map(Finding::rule).toList();
    }

    private static Resident resident(Store store, String nik) {
        return store.read(transaction -> transaction.entities()
                .createQuery("select r from Resident r where r.nik = :nik", Resident.class).setParameter("nik", nik)
                .getSingleResult());
    }

    private static class Silent implements ImportProgress {

        @Override
        public void rows(int done, double share) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private static final class StopAfter extends Silent {

        private final int rows;
        private int done;

        StopAfter(int rows) {
            this.rows = rows;
        }

        @Override
        public void rows(int read, double share) {
            done = read;
        }

        @Override
        public boolean cancelled() {
            return done >= rows;
        }
    }
}
