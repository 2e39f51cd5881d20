package id.loket.issuance.letter.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.document.QrCodes;
import id.loket.issuance.letter.InterimLetter;
import id.loket.registry.Regions;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;

/**
 * The letter on A4. It is not signed electronically: the head of office signs by hand, and the code says only that this
 * office's Loket issued it.
 */
final class LetterPaper {

    private static final Template TEMPLATE = Template.of(LetterPaper.class, "suket.html");
    private static final int QR_PIXELS = 700;

    private final Documents documents;
    private final Regions regions;
    private final OfficeSettings settings;
    private final Installation installation;

    LetterPaper(Documents documents, Regions regions, OfficeSettings settings, Installation installation) {
        this.documents = documents;
        this.regions = regions;
        this.settings = settings;
        this.installation = installation;
    }

    byte[] pdf(InterimLetter letter, Optional<InterimLetter> renewed, Map<String, String> face, Optional<byte[]> portrait) {
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("number", letter.number());
        model.put("status", letter.statusCode());
        model.put("face", face);
        model.put("issuedOn", letter.issuedOn());
        model.put("validUntil", letter.validUntil());
        model.put("renews", renewed.map(InterimLetter::number).orElse(""));
        portrait.ifPresent(png -> model.put("portrait", png));
        model.put("code", QrCodes.png(letter.code(), QR_PIXELS));
        model.put("head", settings.get(OfficeSettings.HEAD_NAME).orElse(""));
        model.put("headNumber", settings.get(OfficeSettings.HEAD_NUMBER).orElse(""));
        model.put("specimen", installation.training());
        return documents.pdf(TEMPLATE, model);
    }
}
