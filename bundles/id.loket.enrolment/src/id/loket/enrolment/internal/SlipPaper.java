package id.loket.enrolment.internal;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.document.QrCodes;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Recording;
import id.loket.enrolment.Recordings;
import id.loket.registry.Regions;
import id.loket.store.Installation;

/** The slip a resident takes home. Its code names the recording and nothing else; the NIK on it is masked. */
final class SlipPaper {

    private static final Template TEMPLATE = Template.of(SlipPaper.class, "enrolment-slip.html");
    private static final int QR_PIXELS = 300;

    private final Documents documents;
    private final Regions regions;
    private final Installation installation;

    SlipPaper(Documents documents, Regions regions, Installation installation) {
        this.documents = documents;
        this.regions = regions;
        this.installation = installation;
    }

    byte[] pdf(Recording recording) {
        var enrolment = recording.enrolment();
        var resident = recording.resident();
        var model = new LinkedHashMap<String, Object>();
        model.put("title", EnrolmentMsg.slipTitle.text());
        model.put("office", regions.office().name());
        model.put("name", resident.name());
        model.put("nik", resident.nik().masked());
        model.put("village", regions.name(resident.village()).orElse(resident.village().value()));
        model.put("numberLabel", EnrolmentMsg.slipNumber.text());
        model.put("number", enrolment.uuid());
        model.put("recordedLabel", EnrolmentMsg.slipRecorded.text());
        model.put("recorded", LocalDateTime.ofInstant(enrolment.recordedAt(), installation.zone()));
        model.put("operatorLabel", EnrolmentMsg.slipOperator.text());
        model.put("operator", enrolment.operator());
        model.put("whatNext", EnrolmentMsg.slipWhatNext.text());
        model.put("howToAsk", EnrolmentMsg.slipHowToAsk.text());
        model.put("specimen", installation.training() ? EnrolmentMsg.slipSpecimen.text() : "");
        model.put("code", QrCodes.png(code(enrolment.uuid()), QR_PIXELS));
        return documents.pdf(TEMPLATE, model);
    }

    static String code(String uuid) {
        return Recordings.CODE_PREFIX + uuid;
    }
}
