package id.loket.printing.batch.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.printing.batch.Batches.Contents;
import id.loket.registry.Regions;

/** The paper that goes with a batch: in Indonesian like every paper of the office. */
final class RunSheet {

    private static final Template TEMPLATE = Template.of(RunSheet.class, "run-sheet.html");

    private final Documents documents;
    private final Regions regions;
    private final Clock clock;
    private final boolean training;

    RunSheet(Documents documents, Regions regions, Clock clock, boolean training) {
        this.documents = documents;
        this.regions = regions;
        this.clock = clock;
        this.training = training;
    }

    byte[] pdf(Contents contents, String printedBy) {
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("batch", contents.batch());
        model.put("made", LocalDateTime.ofInstant(contents.batch().madeAt(), clock.getZone()));
        model.put("now", LocalDateTime.now(clock));
        model.put("by", printedBy);
        model.put("items", contents.items().stream().map(SheetWords::row).toList());
        model.put("training", training);
        return documents.pdf(TEMPLATE, model);
    }
}
