package id.loket.enrolment.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.loket.access.Approval;
import id.loket.access.Permission;
import id.loket.device.Capture.Format;
import id.loket.device.Capture.Quality;
import id.loket.device.Capture.Scale;
import id.loket.enrolment.BiometricException;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Enrolment;
import id.loket.enrolment.Enrolments;
import id.loket.enrolment.ExceptionKind;
import id.loket.enrolment.Item;
import id.loket.enrolment.Made;
import id.loket.enrolment.Recording;
import id.loket.enrolment.VerificationTry;
import id.loket.enrolment.internal.CaptureContent.Kind;
import id.loket.packet.field.ItemParts;
import id.loket.registry.Biodata;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Transaction;

/**
 * A whole recording on its way home: a description, and after it every picture, record and template it names. With these
 * the office can seal it, send it again, print the card and hand it over as if it had been made there.
 */
final class FieldRecord {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;
    private final List<byte[]> parts;

    private FieldRecord(JsonNode json, List<byte[]> parts) {
        this.json = json;
        this.parts = parts;
    }

    static byte[] write(Transaction transaction, Recording recording, Contents contents) {
        var parts = new ArrayList<byte[]>();
        parts.add(new byte[0]);
        var root = made(recording.enrolment());
        root.set("biodata", ResidentItems.json(recording.resident().biodata()));
        var captures = root.putArray("captures");
        for (var capture : recording.captures()) {
            var row = captures.addObject();
            capture(row, capture);
            contents.all(transaction, capture).forEach((kind, bytes) -> {
                row.put(kind.name(), parts.size());
                parts.add(bytes);
            });
        }
        var exceptions = root.putArray("exceptions");
        recording.exceptions().forEach(each -> exceptions.addObject().put("item", each.item().name())
                .put("kind", each.kind().name()).put("reason", each.reason()).put("approver", each.approver())
                .put("at", each.approvedAt().toString()));
        var tries = root.putArray("verifications");
        recording.verifications().forEach(each -> tries.addObject().put("capture", each.captureId())
                .put("score", each.score()).put("matched", each.matched()).put("approver", each.approver())
                .put("reason", each.reason()).put("at", each.triedAt().toString()));
        parts.set(0, bytes(root));
        return ItemParts.join(parts);
    }

    static FieldRecord read(byte[] content) {
        try {
            var parts = ItemParts.split(content);
            return new FieldRecord(JSON.readTree(parts.get(0)), parts);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static ObjectNode made(Enrolment enrolment) {
        var root = JSON.createObjectNode().put("uuid", enrolment.uuid()).put("nik", enrolment.nik().value())
                .put("operator", enrolment.operator()).put("node", enrolment.node());
        put(root, "begunAt", enrolment.begunAt());
        put(root, "biodataAt", enrolment.biodataAt());
        put(root, "recordedAt", enrolment.recordedAt());
        put(root, "slipAt", enrolment.slipAt());
        return root;
    }

    static Made made(JsonNode json) {
        return new Made(json.path("uuid").asText(), json.path("operator").asText(), json.path("node").asText(),
                moment(json, "begunAt"), moment(json, "biodataAt"), moment(json, "recordedAt"), moment(json, "slipAt"));
    }

    static void put(ObjectNode json, String name, Instant moment) {
        json.put(name, moment == null ? null : moment.toString());
    }

    static Instant moment(JsonNode json, String name) {
        var text = text(json, name);
        return text == null ? null : Instant.parse(text);
    }

    static String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String uuid() {
        return json.path("uuid").asText();
    }

    String nik() {
        return json.path("nik").asText();
    }

    Made made() {
        return made(json);
    }

    /** @return what the resident agreed to */
    Biodata biodata() {
        return ResidentItems.biodata(json.path("biodata"));
    }

    /**
     * Writes everything that belongs to the recording.
     *
     * @return the templates of prints that came along
     */
    Map<Item, byte[]> store(Transaction transaction, Enrolment enrolment, Contents contents) {
        var templates = new EnumMap<Item, byte[]>(Item.class);
        var captures = new HashMap<Long, CapturedItem>();
        for (var row : json.path("captures")) {
            var capture = capture(enrolment, row);
            transaction.entities().persist(capture);
            captures.put(row.path("id").asLong(), capture);
            for (var kind : Kind.values()) {
                if (row.has(kind.name())) {
                    var bytes = parts.get(row.path(kind.name()).asInt());
                    contents.put(transaction, capture, kind, bytes);
                    if (kind == Kind.TEMPLATE && capture.kept()) {
                        templates.put(capture.item(), bytes);
                    }
                }
            }
        }
        json.path("exceptions").forEach(row -> transaction.entities().persist(new BiometricException(enrolment.id(),
                Item.valueOf(row.path("item").asText()), ExceptionKind.valueOf(row.path("kind").asText()),
                approval(row, Enrolments.APPROVE_EXCEPTION))));
        json.path("verifications").forEach(row -> transaction.entities()
                .persist(verification(enrolment, captures.get(row.path("capture").asLong()), row)));
        return templates;
    }

    private static void capture(ObjectNode row, CapturedItem capture) {
        row.put("id", capture.id()).put("item", capture.item().name()).put("number", capture.number())
                .put("quality", capture.quality()).put("scale", capture.scale().name()).put("format", capture.format().name())
                .put("belowThreshold", capture.belowThreshold()).put("dpi", capture.dpi()).put("device", capture.device())
                .put("takenAt", capture.takenAt().toString()).put("kept", capture.kept());
    }

    private static CapturedItem capture(Enrolment enrolment, JsonNode row) {
        var quality = new Quality(row.path("quality").asInt(), Scale.valueOf(row.path("scale").asText()), List.of());
        var shot = new CapturedItem.Shot(quality, row.path("belowThreshold").asBoolean(), row.path("dpi").asInt(),
                Format.valueOf(row.path("format").asText()), row.path("device").asText(), row.path("kept").asBoolean());
        return new CapturedItem(enrolment.id(), Item.valueOf(row.path("item").asText()), row.path("number").asInt(), shot,
                moment(row, "takenAt"));
    }

    private static VerificationTry verification(Enrolment enrolment, CapturedItem kept, JsonNode row) {
        if (text(row, "approver") != null) {
            return new VerificationTry(enrolment.id(), kept, approval(row, Enrolments.APPROVE_MISMATCH), moment(row, "at"));
        }
        return new VerificationTry(enrolment.id(), kept, row.path("score").asDouble(), row.path("matched").asBoolean(),
                moment(row, "at"));
    }

    private static Approval approval(JsonNode row, Permission permission) {
        return new Approval(row.path("approver").asText(), permission, row.path("reason").asText(), moment(row, "at"));
    }
}
