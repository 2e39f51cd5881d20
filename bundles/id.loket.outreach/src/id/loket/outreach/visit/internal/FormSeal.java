package id.loket.outreach.visit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Sex;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.FirstTimer.Form;
import id.loket.store.FieldCipher;

/** The form of a first-timer as JSON, sealed in the store and plain inside an item, which is sealed as a whole. */
final class FormSeal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FieldCipher cipher;

    FormSeal(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(String id, Form form) {
        return cipher.seal(bytes(json(form)), context(id));
    }

    Form open(FirstTimer firstTimer) {
        return form(read(cipher.open(firstTimer.sealed(), context(firstTimer.id()))));
    }

    private static String context(String id) {
        return "first-timer:" + id;
    }

    static ObjectNode json(Form form) {
        return JSON.createObjectNode().put("nik", form.nik() == null ? null : form.nik().value()).put("name", form.name())
                .put("sex", form.sex().name()).put("birthDate", form.birthDate().toString()).put("mother", form.mother())
                .put("school", form.school()).put("village", form.village() == null ? null : form.village().value())
                .put("phone", form.phone());
    }

    static Form form(JsonNode json) {
        var nik = text(json, "nik");
        var village = text(json, "village");
        return new Form(nik == null ? null : new Nik(nik), text(json, "name"), Sex.valueOf(text(json, "sex")),
                LocalDate.parse(text(json, "birthDate")), text(json, "mother"), text(json, "school"),
                village == null ? null : new RegionCode(village), text(json, "phone"));
    }

    static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static byte[] bytes(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    static String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
