package id.loket.stock.closing.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import id.loket.access.People;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Languages;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.stock.PlaceNames.Names;
import id.loket.stock.closing.DayLine;
import id.loket.stock.closing.DaySheet;
import id.loket.stock.closing.Kinds;
import id.loket.stock.closing.MonthSheet;

/** The sheets of a day and a month, for the office's file. Their words are the templates'. */
final class ClosingPapers {

    private static final Template DAY = Template.of(ClosingPapers.class, "closing-day.html");
    private static final Template MONTH = Template.of(ClosingPapers.class, "closing-month.html");

    private final Documents documents;
    private final Regions regions;
    private final People people;
    private final Names places;
    private final ZoneId zone;

    ClosingPapers(Documents documents, Regions regions, People people, Names places, ZoneId zone) {
        this.documents = documents;
        this.regions = regions;
        this.people = people;
        this.places = places;
        this.zone = zone;
    }

    byte[] day(DaySheet sheet) {
        var closed = sheet.closed().orElseThrow();
        var model = model(sheet.kinds());
        model.put("day", sheet.day());
        model.put("lines", sheet.lines().stream().map(this::row).toList());
        model.put("differences", sheet.lines().stream().filter(line -> line.differs() || line.carried().isPresent())
                .map(line -> difference(sheet, line)).toList());
        model.put("movements", sheet.movements());
        model.put("firstMovement", sheet.firstMovement());
        model.put("lastMovement", sheet.lastMovement());
        model.put("closedBy", people.name(closed.by()));
        model.put("closedAt", LocalDateTime.ofInstant(closed.at(), zone));
        model.put("countersignedBy", people.name(closed.countersignedBy()));
        model.put("stockHead", closed.stockHead());
        model.put("auditHead", closed.auditHead());
        return documents.pdf(DAY, model);
    }

    byte[] month(MonthSheet sheet) {
        var model = model(sheet.kinds());
        model.put("month", sheet.month().atDay(1));
        model.put("lines", sheet.lines().stream().map(line -> Map.of("place", places.of(line.place(), Languages.INDONESIAN),
                "opening", line.opening(), "in", line.in(), "out", line.out(), "closing", line.closing(),
                "difference", line.difference(), "shelf", line.place().isShelf())).toList());
        model.put("days", sheet.days().stream().map(day -> Map.of("day", day.day(), "movements", day.movements(),
                "invalid", day.kinds().sum(), "difference", day.lines().stream().mapToLong(DayLine::difference).sum(),
                "by", people.name(day.closed().orElseThrow().by()),
                "countersignedBy", people.name(day.closed().orElseThrow().countersignedBy()))).toList());
        model.put("differences", sheet.days().stream().flatMap(day -> day.lines().stream().filter(DayLine::differs)
                .map(line -> difference(day, line))).toList());
        model.put("obstacles", sheet.obstacles().stream().map(Refusal::happened).toList());
        model.put("closedBy", sheet.closed().map(MonthSheet.Closed::by).map(people::name).orElse(""));
        model.put("countersignedBy", sheet.closed().map(MonthSheet.Closed::countersignedBy).map(people::name).orElse(""));
        sheet.closed().ifPresent(closed -> model.put("closedAt", LocalDateTime.ofInstant(closed.at(), zone)));
        return documents.pdf(MONTH, model);
    }

    private Map<String, Object> model(Kinds kinds) {
        var model = new HashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("kinds", kinds);
        model.put("kindsSum", kinds.sum());
        return model;
    }

    private Map<String, Object> row(DayLine line) {
        var row = new HashMap<String, Object>();
        row.put("place", places.of(line.place(), Languages.INDONESIAN));
        row.put("opening", line.opening());
        row.put("in", line.in());
        row.put("out", line.out());
        row.put("closing", line.closing());
        row.put("expected", line.expected());
        line.count().ifPresent(found -> row.put("counted", found.pieces()));
        row.put("difference", line.difference());
        row.put("differs", line.differs());
        row.put("since", line.since());
        return row;
    }

    private Map<String, Object> difference(DaySheet sheet, DayLine line) {
        var row = new HashMap<String, Object>();
        row.put("day", sheet.day());
        row.put("place", places.of(line.place(), Languages.INDONESIAN));
        row.put("difference", line.difference());
        line.carried().ifPresent(carried -> {
            row.put("carried", carried.pieces());
            row.put("carriedFrom", carried.from());
        });
        line.count().ifPresent(found -> {
            row.put("missing", found.missing());
            row.put("surplus", found.surplus());
            row.put("explanation", found.explanation());
            row.put("countedBy", people.name(found.countedBy()));
            row.put("countersignedBy", people.name(found.countersignedBy()));
            row.put("revision", found.revision());
        });
        return row;
    }
}
