package id.loket.verification.result.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import id.loket.access.People;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.document.QrCodes;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.registry.office.PaperNumbers;
import id.loket.store.Installation;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.DeletionRecord;

/**
 * The letter that goes back with a result, and the record of a list's deletion. Papers are Indonesian, whatever the screen's
 * language; the head of office signs them by hand.
 */
final class ResultPapers {

    private static final Template LETTER = Template.of(ResultPapers.class, "verification-result.html");
    private static final Template DELETION = Template.of(ResultPapers.class, "list-deletion.html");
    private static final String DELETION_NUMBER = "470/%04d/BA-HAPUS/%s/%d";
    private static final int QR_PIXELS = 500;

    private final Documents documents;
    private final Regions regions;
    private final OfficeSettings settings;
    private final People people;
    private final Installation installation;
    private final ZoneId zone;

    ResultPapers(Documents documents, Regions regions, OfficeSettings settings, People people, Installation installation,
            ZoneId zone) {
        this.documents = documents;
        this.regions = regions;
        this.settings = settings;
        this.people = people;
        this.installation = installation;
        this.zone = zone;
    }

    /** @param rows what the file with the rows holds; null in a draft */
    byte[] letter(Heading heading, Tally tally, Content rows) {
        var model = model();
        model.put("heading", heading);
        model.put("campaign", heading.campaign());
        model.put("draft", heading.campaign().draft());
        model.put("list", heading.list());
        model.put("made", heading.madeAt().toLocalDateTime());
        model.put("outcomes", tally.outcomes());
        model.put("flags", tally.flags());
        model.put("rows", tally.rows());
        model.put("undecided", tally.undecided());
        model.put("residual", tally.residual());
        model.put("file", ResultContainer.ROWS);
        model.put("signature", ResultContainer.SIGNATURE);
        model.put("hash", rows == null ? "" : rows.hash());
        if (rows != null) {
            model.put("code", QrCodes.png(heading.number() + "\n" + ResultContainer.ROWS + "\nSHA-256 " + rows.hash(),
                    QR_PIXELS));
        }
        return documents.pdf(LETTER, model);
    }

    byte[] deletion(DeletionRecord deletion, Campaign campaign) {
        var deleted = local(deletion.deletedAt());
        var model = model();
        model.put("paper", DELETION_NUMBER.formatted(deletion.id(), PaperNumbers.romanMonth(deleted.toLocalDate()),
                deleted.getYear()));
        model.put("deletion", deletion);
        model.put("campaign", campaign.draft());
        model.put("cause", deletion.cause() == DeletionRecord.Cause.EXPIRED);
        model.put("deletedBy", people.name(deletion.deletedBy()));
        model.put("deleted", deleted);
        model.put("rowsGone", local(deletion.rowsGoneAt()));
        return documents.pdf(DELETION, model);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("head", settings.get(OfficeSettings.HEAD_NAME).orElse(""));
        model.put("headNumber", settings.get(OfficeSettings.HEAD_NUMBER).orElse(""));
        model.put("specimen", installation.training());
        return model;
    }
}
