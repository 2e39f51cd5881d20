package id.loket.enrolment.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.enrolment.Coverage;
import id.loket.enrolment.Recordings;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StartTable;

/** "Capaian per kecamatan" on the start page. */
@Component
public final class DistrictTable implements StartTable {

    /** Counting goes over all residents: of the time, at most one part in so many is spent on it. */
    private static final int REST = 20;

    private final Coverage coverage;
    private Coverage.State counted;
    private long countAgainNanos;

    /** @param coverage counts */
    @Activate
    public DistrictTable(@Reference Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Optional<Content> content(Session session) {
        if (!session.may(Recordings.VIEW)) {
            return Optional.empty();
        }
        var now = now();
        var columns = List.of(Msg.columnDistrict.text(), Msg.columnListed.text(), Msg.columnRecorded.text(),
                Msg.columnPrintReady.text(), Msg.columnOpen.text(), Msg.columnShare.text());
        var rows = now.districts().stream().map(district -> new Row(district.name(),
                List.of(district.listed(), district.recorded(), district.printReady(), district.open()), district.share())).toList();
        return Optional.of(new Content(Msg.tableCoverage.text(), columns, rows, residual(now), Page.RECORDED));
    }

    /** At once in a small office; where counting takes a second, every twenty seconds. */
    synchronized Coverage.State now() {
        var begun = System.nanoTime();
        if (counted == null || begun - countAgainNanos >= 0) {
            counted = coverage.now();
            var ended = System.nanoTime();
            countAgainNanos = ended + REST * (ended - begun);
        }
        return counted;
    }

    /** Whoever is in no row is told, so that the figures add up. */
    private static String residual(Coverage.State now) {
        var sentences = new ArrayList<String>();
        if (now.recordedBesides() > 0) {
            sentences.add(Msg.residualRecorded.text(Formats.number(now.recordedBesides())));
        }
        if (now.listedElsewhere() > 0) {
            sentences.add(Msg.residualListed.text(Formats.number(now.listedElsewhere())));
        }
        return String.join(" ", sentences);
    }
}
