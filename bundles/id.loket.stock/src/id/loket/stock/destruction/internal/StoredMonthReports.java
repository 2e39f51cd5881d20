package id.loket.stock.destruction.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.stock.Movement;
import id.loket.stock.Movement.Kind;
import id.loket.stock.Place;
import id.loket.stock.destruction.DestructionMsg;
import id.loket.stock.destruction.Destructions;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.stock.destruction.MonthReport;
import id.loket.stock.destruction.MonthReport.DistrictLine;
import id.loket.stock.destruction.MonthReport.KindLine;
import id.loket.stock.destruction.MonthReports;
import id.loket.stock.internal.Figures;
import id.loket.store.Store;
import id.loket.store.Transaction;

/**
 * The month of the invalid store. What lies there now is counted piece by piece and carried back by the movements since;
 * the ledger's balance at the end of the month is the other side of the residual.
 */
@Component
public final class StoredMonthReports implements MonthReports {

    private static final Template PAPER = Template.of(StoredMonthReports.class, "destruction-month.html");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Languages.INDONESIAN);

    private final Store store;
    private final Regions regions;
    private final Documents documents;
    private final Clock clock;
    private final OfficeSettings settings;

    /**
     * @param store open
     * @param regions name the districts
     * @param documents make the paper
     * @param clock of the installation, with its zone
     * @param settings name the head of the office
     */
    @Activate
    public StoredMonthReports(@Reference Store store, @Reference Regions regions, @Reference Documents documents, @Reference Clock clock,
            @Reference OfficeSettings settings) {
        this.store = store;
        this.regions = regions;
        this.documents = documents;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public MonthReport report(Session session, YearMonth month) {
        session.require(Destructions.READ);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Refusal(DestructionMsg.monthAhead, MONTH.format(month));
        }
        return store.write(transaction -> {
            transaction.audit(session.entry("stock.destroy-month", month.toString()));
            return report(transaction, month);
        });
    }

    private MonthReport report(Transaction transaction, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var invalid = new InvalidStore(transaction, clock.getZone());
        var now = invalid.all().stream().collect(Collectors.groupingBy(StoredMonthReports::name, Collectors.counting()));
        var since = moved(transaction, from);
        var kinds = causes().map(cause -> line(cause, now, since, until)).toList();
        var came = since.stream().filter(each -> each.movedAt().isBefore(until)).filter(StoredMonthReports::isIn).toList();
        var booked = Figures.between(transaction, Figures.BEGINNING, until).net(Place.INVALID);
        return new MonthReport(month, kinds, districts(invalid, came), booked, records(transaction, from, until));
    }

    private static KindLine line(SpoilCause cause, Map<String, Long> now, List<Movement> since, Instant until) {
        var ofKind = since.stream().filter(each -> each.cause() == cause).toList();
        var inside = ofKind.stream().filter(each -> each.movedAt().isBefore(until)).toList();
        var after = ofKind.stream().filter(each -> !each.movedAt().isBefore(until)).toList();
        var closing = now.getOrDefault(name(cause), 0L) - in(after) + out(after);
        var destroyed = inside.stream().filter(each -> !isIn(each) && each.kind() == Kind.DESTROY).mapToLong(Movement::pieces).sum();
        return new KindLine(cause, closing - in(inside) + out(inside), in(inside), destroyed, out(inside) - destroyed, closing);
    }

    private static long in(List<Movement> movements) {
        return movements.stream().filter(StoredMonthReports::isIn).mapToLong(Movement::pieces).sum();
    }

    private static long out(List<Movement> movements) {
        return movements.stream().filter(each -> !isIn(each)).mapToLong(Movement::pieces).sum();
    }

    private static boolean isIn(Movement movement) {
        return movement.target().equals(Place.INVALID);
    }

    private static List<Movement> moved(Transaction transaction, Instant from) {
        return transaction.entities()
                .createQuery("select m from Movement m where m.movedAt >= :from and (m.target = :invalid or m.source = :invalid) order by m.id",
                        Movement.class)
                .setParameter("from", from)
                .setParameter("invalid", Place.INVALID.code())
                .getResultList();
    }

    private List<DistrictLine> districts(InvalidStore invalid, List<Movement> came) {
        var origins = invalid.origins(came);
        var perDistrict = new TreeMap<String, Map<SpoilCause, Long>>();
        var pieces = new HashMap<String, Long>();
        for (var movement : came) {
            var district = origins.getOrDefault(movement.id(), InvalidStore.Origin.NONE).district();
            var name = district == null ? "" : regions.name(district).orElse(district.value());
            var counts = perDistrict.computeIfAbsent(name, any -> new EnumMap<>(SpoilCause.class));
            if (movement.cause() != null) {
                counts.merge(movement.cause(), movement.pieces(), Long::sum);
            }
            pieces.merge(name, movement.pieces(), Long::sum);
        }
        return perDistrict.entrySet().stream().map(each -> new DistrictLine(each.getKey(), each.getValue(), pieces.get(each.getKey()))).toList();
    }

    private static List<String> records(Transaction transaction, Instant from, Instant until) {
        return transaction.entities()
                .createQuery("select d.recordNumber from Destruction d where d.destroyedAt >= :from and d.destroyedAt < :until order by d.id", String.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    @Override
    public byte[] pdf(Session session, YearMonth month) {
        var report = report(session, month);
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("monthWord", MONTH.format(month));
        model.put("day", LocalDate.now(clock));
        model.put("head", settings.get(OfficeSettings.HEAD_NAME).orElse(""));
        model.put("headNumber", settings.get(OfficeSettings.HEAD_NUMBER).orElse(""));
        model.put("report", report);
        model.put("lines", lines(report));
        model.put("causeWords", Stream.of(SpoilCause.values()).map(DestructionPapers::words).toList());
        model.put("districts", districtLines(report));
        return documents.pdf(PAPER, model);
    }

    @Override
    public byte[] workbook(Session session, YearMonth month) {
        var report = report(session, month);
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Loket", "1.0")) {
            var kinds = new ArrayList<List<Object>>();
            kinds.add(Stream.of(DestructionMsg.columnKind, DestructionMsg.columnOpening, DestructionMsg.columnIn, DestructionMsg.columnDestroyed,
                    DestructionMsg.columnOthers, DestructionMsg.columnClosing, DestructionMsg.columnResidual).<Object>map(StoredMonthReports::words).toList());
            lines(report).forEach(line -> kinds.add(List.of(line.kind(), line.opening(), line.in(), line.destroyed(), line.others(),
                    line.closing(), line.residual())));
            sheet(workbook, words(DestructionMsg.sheetKinds), kinds);
            var districts = new ArrayList<List<Object>>();
            districts.add(Stream.of(Stream.of(words(DestructionMsg.columnDistrict)), Stream.of(SpoilCause.values()).map(DestructionPapers::words),
                    Stream.of(words(DestructionMsg.columnTotal))).<Object>flatMap(words -> words).toList());
            districtLines(report).forEach(line -> districts.add(Stream.of(Stream.of(line.name()), line.counts().stream(), Stream.of(line.pieces()))
                    .<Object>flatMap(cells -> cells).toList()));
            sheet(workbook, words(DestructionMsg.sheetDistricts), districts);
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, List<List<Object>> rows) {
        var sheet = workbook.newWorksheet(name);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column) instanceof Number number) {
                    sheet.value(row, column, number);
                } else {
                    sheet.value(row, column, rows.get(row).get(column).toString());
                }
            }
        }
        sheet.range(0, 0, 0, Math.max(0, rows.get(0).size() - 1)).style().bold().set();
    }

    private static List<PaperLine> lines(MonthReport report) {
        return Stream.concat(report.kinds().stream().map(line -> PaperLine.of(DestructionPapers.words(line.cause()), line, false)),
                Stream.of(PaperLine.of(words(DestructionMsg.columnTotal), report.total(), true))).toList();
    }

    private static List<PaperDistrict> districtLines(MonthReport report) {
        if (report.districts().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<PaperDistrict>();
        report.districts().forEach(line -> lines.add(new PaperDistrict(
                line.name().isEmpty() ? words(DestructionMsg.districtUnknown) : line.name(),
                Stream.of(SpoilCause.values()).map(line::of).toList(), line.pieces(), false)));
        lines.add(new PaperDistrict(words(DestructionMsg.columnTotal), Stream.of(SpoilCause.values())
                .map(cause -> report.districts().stream().mapToLong(line -> line.of(cause)).sum()).toList(),
                report.districts().stream().mapToLong(DistrictLine::pieces).sum(), true));
        return lines;
    }

    private static Stream<SpoilCause> causes() {
        return Stream.concat(Stream.of(SpoilCause.values()), Stream.of((SpoilCause) null));
    }

    private static String name(InvalidPiece piece) {
        return name(piece.cause());
    }

    private static String name(SpoilCause cause) {
        return cause == null ? "" : cause.name();
    }

    private static String words(DestructionMsg message) {
        return message.in(Languages.INDONESIAN);
    }

    /** A line as the paper shows it. */
    public record PaperLine(String kind, long opening, long in, long destroyed, long others, long closing, long residual, boolean sum) {

        static PaperLine of(String kind, KindLine line, boolean sum) {
            return new PaperLine(kind, line.opening(), line.in(), line.destroyed(), line.others(), line.closing(), line.residual(), sum);
        }
    }

    /** A kecamatan as the paper shows it. */
    public record PaperDistrict(String name, List<Long> counts, long pieces, boolean sum) {
    }
}
