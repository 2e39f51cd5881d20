package id.loket.issuance.batch.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.document.QrCodes;
import id.loket.issuance.batch.BatchItem;
import id.loket.issuance.batch.HandOverBatch;
import id.loket.issuance.request.internal.OldCards;
import id.loket.kernel.IssueReason;
import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.store.Installation;

/** The list that goes with the cards and comes back signed, and the reminder to a village. NIKs are masked on both. */
final class BatchPapers {

    private static final int QR_PIXELS = 300;

    private final Documents documents;
    private final Regions regions;
    private final Installation installation;

    BatchPapers(Documents documents, Regions regions, Installation installation) {
        this.documents = documents;
        this.regions = regions;
        this.installation = installation;
    }

    /**
     * Whose card it is.
     *
     * @param resident the owner
     * @param reason why the card was issued
     * @param since since when it waits
     * @param place where it lies, or empty
     */
    record Owner(Resident resident, IssueReason reason, Instant since, String place) {
    }

    byte[] list(HandOverBatch batch, Map<BatchItem, Owner> owners, String by) {
        var rows = new ArrayList<Map<String, Object>>();
        owners.forEach((item, owner) -> rows.add(row(item.line(), owner)));
        var model = head(batch.village(), rows, by);
        model.put("batch", batch.id());
        model.put("courier", batch.courier());
        model.put("shippedAt", batch.shippedAt());
        model.put("code", QrCodes.png(batch.code(), QR_PIXELS));
        return documents.pdf(Template.of(BatchPapers.class, "hand-over-list.html"), model);
    }

    byte[] reminder(RegionCode village, List<Owner> owners, Instant now, String by) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var owner : owners) {
            var row = row(rows.size() + 1, owner);
            row.put("days", Duration.between(owner.since(), now).toDays());
            rows.add(row);
        }
        var model = head(village, rows, by);
        model.put("day", LocalDate.ofInstant(now, installation.zone()));
        return documents.pdf(Template.of(BatchPapers.class, "reminder.html"), model);
    }

    private Map<String, Object> head(RegionCode village, List<Map<String, Object>> rows, String by) {
        var model = new HashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("village", name(village));
        model.put("district", village.parent().map(this::name).orElse(""));
        model.put("rows", rows);
        model.put("made", by);
        model.put("specimen", installation.training());
        return model;
    }

    private static Map<String, Object> row(int line, Owner owner) {
        var row = new HashMap<String, Object>();
        row.put("line", line);
        row.put("name", owner.resident().name());
        row.put("nik", owner.resident().nik().masked());
        row.put("rt", text(owner.resident().rt()));
        row.put("rw", text(owner.resident().rw()));
        row.put("since", owner.since());
        row.put("place", owner.place() == null ? "" : owner.place());
        row.put("oldCard", OldCards.due(owner.reason()));
        return row;
    }

    private static String text(String value) {
        return value == null ? "-" : value;
    }

    private String name(RegionCode code) {
        return regions.name(code).orElse(code.value());
    }
}
