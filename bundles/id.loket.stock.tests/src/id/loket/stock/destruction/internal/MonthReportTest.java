package id.loket.stock.destruction.internal;

import static id.loket.stock.supply.internal.SupplyOffice.HEAD;
import static id.loket.stock.supply.internal.SupplyOffice.KEEPER;
import static id.loket.stock.supply.internal.SupplyOffice.paper;
import static id.loket.stock.supply.internal.SupplyOffice.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;

import id.loket.card.BlankSupply.SpoilCause;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.closing.internal.Papers;
import id.loket.stock.destruction.DestructionMsg;
import id.loket.store.Store;
import id.loket.testing.FixedClock;
import id.loket.testing.StoreTest;

class MonthReportTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private InvalidOffice office;

    @BeforeEach
    void open(Store store, FixedClock clock) {
        office = new InvalidOffice(store, clock);
        office.takenIn("LMA000001", office.resident("71.10.01"), SpoilCause.DATA_CHANGE);
        office.takenIn("LMA000002", office.resident("71.10.02"), SpoilCause.DATA_CHANGE);
        office.takenIn("", office.resident("71.10.02"), SpoilCause.DAMAGED);
        office.spoiled(1, SpoilCause.PRINT_FAILURE);
    }

    private void destroyed() {
        var id = office.begun();
        office.photograph(id);
        office.destructions.close(KEEPER, id, office.outcome());
    }

    @StoreTest
    void openingAndWhatCameInLessWhatWasDestroyedIsTheClosing(FixedClock clock) {
        clock.advance(Duration.ofDays(32));
        office.spoiled(2, SpoilCause.ENCODE_FAILURE);
        destroyed();
        office.spoiled(3, SpoilCause.ENCODE_FAILURE);
        var november = office.months.report(HEAD, NOVEMBER);
        assertEquals(4, november.total().in());
        assertEquals(4, november.total().closing());
        var december = office.months.report(HEAD, DECEMBER);
        assertEquals(4, december.total().opening());
        assertEquals(2, december.total().in());
        assertEquals(5, december.total().destroyed());
        assertEquals(1, december.total().closing());
        assertEquals(2, december.kinds().get(SpoilCause.ENCODE_FAILURE.ordinal()).in());
        assertTrue(december.kinds().stream().allMatch(line -> line.residual() == 0));
        assertEquals(0, november.residual());
        assertEquals(0, december.residual());
        assertEquals(1, december.records().size());
    }

    @StoreTest
    void whatCameInIsCountedByTheDistrictItCameFrom() {
        var lines = office.months.report(HEAD, NOVEMBER).districts();
        assertEquals(List.of("", "Kotabunan", "Tutuyan"), lines.stream().map(line -> line.name()).toList());
        assertEquals(1, lines.get(1).of(SpoilCause.DAMAGED));
        assertEquals(2, lines.get(1).pieces());
    }

    @StoreTest
    void theReportIsMadeToPaperAndWorkbookWithTheSameFigures() throws IOException {
        destroyed();
        office.spoiled(2, SpoilCause.ENCODE_FAILURE);
        office.office.store.write(transaction -> {
            office.office.settings.put(transaction, OfficeSettings.HEAD_NAME, "Drs. Hasan Paputungan");
            return null;
        });
        var report = office.months.pdf(HEAD, NOVEMBER);
        paper("monthly-report.pdf", report);
        assertTrue(Papers.words(report).contains("Drs. Hasan Paputungan"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(office.months.workbook(HEAD, NOVEMBER)))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals("Jumlah", rows.get(6).getCellText(0));
            assertEquals("5", rows.get(6).getCellText(2));
            assertEquals("1", rows.get(6).getCellText(5));
        }
    }

    @StoreTest
    void aMonthThatHasNotBegunHasNoReport() {
        refused(DestructionMsg.monthAhead, () -> office.months.report(HEAD, DECEMBER));
    }
}
