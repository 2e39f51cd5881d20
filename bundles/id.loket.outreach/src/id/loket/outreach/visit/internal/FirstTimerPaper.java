package id.loket.outreach.visit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.FirstTimers.Row;
import id.loket.outreach.visit.FirstTimers.Wanted;
import id.loket.registry.Regions;

/** The list of first-timers for a school or a village: who, from when on, how far. No NIK: it hangs on a wall. */
final class FirstTimerPaper {

    private static final Template PAPER = Template.of(FirstTimerPaper.class, "first-timers.html");

    private final Documents documents;
    private final Regions regions;

    FirstTimerPaper(Documents documents, Regions regions) {
        this.documents = documents;
        this.regions = regions;
    }

    byte[] make(List<Row> rows, Wanted wanted, LocalDate today, String by) {
        var where = Stream.concat(wanted.schools().stream().sorted(), wanted.villages().stream().sorted().map(this::name))
                .collect(Collectors.joining(", "));
        return documents.pdf(PAPER, Map.of("office", regions.office().name(), "where", where, "from", wanted.turning().from(),
                "until", wanted.turning().until(), "today", today, "by", by, "schools", rows.stream().anyMatch(row -> !row.school().isEmpty()), "rows",
                rows.stream().map(this::line).toList()));
    }

    private String name(RegionCode village) {
        return regions.name(village).orElse(village.value());
    }

    private Line line(Row row) {
        return new Line(row.name(), row.birthDate(), row.birthday(), row.school(),
                row.village() == null ? "" : name(row.village()), row.rt() == null ? "" : row.rt() + "/" + row.rw(),
                row.done());
    }

    /** One line of the paper. */
    public record Line(String name, LocalDate born, LocalDate birthday, String school, String village, String rt,
            boolean recorded) {
    }
}
