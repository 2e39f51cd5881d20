package id.loket.enrolment.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.loket.enrolment.BiometricException;
import id.loket.enrolment.CapturedItem;
import id.loket.enrolment.Recording;
import id.loket.enrolment.VerificationTry;

/** The part {@code biodata.json} of a packet: who, what was taken with which quality, what was left out and why. */
final class BiodataJson {

    private BiodataJson() {
    }

    static byte[] of(Recording recording) {
        var enrolment = recording.enrolment();
        var resident = recording.resident();
        var root = new LinkedHashMap<String, Object>();
        root.put("enrolment", enrolment.uuid());
        root.put("nik", enrolment.nik().value());
        root.put("familyCardNumber", resident.familyCardNumber());
        root.put("name", resident.name());
        root.put("birthPlace", resident.birthPlace());
        root.put("birthDate", resident.birthDate());
        root.put("sex", resident.sex());
        root.put("religion", resident.religion());
        root.put("maritalStatus", resident.maritalStatus());
        root.put("bloodGroup", resident.bloodGroup());
        root.put("occupation", resident.occupation());
        root.put("citizenship", resident.citizenship());
        root.put("address", resident.address());
        root.put("rt", resident.rt());
        root.put("rw", resident.rw());
        root.put("village", resident.village().value());
        root.put("recordedAt", enrolment.recordedAt());
        root.put("operator", enrolment.operator());
        root.put("node", enrolment.node());
        root.put("captures", recording.captures().stream().filter(CapturedItem::kept).map(BiodataJson::capture).toList());
        root.put("exceptions", recording.exceptions().stream().map(BiodataJson::exception).toList());
        root.put("verifications", recording.verifications().stream().map(BiodataJson::verification).toList());
        return text(root).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> capture(CapturedItem capture) {
        var members = new LinkedHashMap<String, Object>();
        members.put("item", capture.item());
        members.put("file", capture.item().fileName(capture.format()));
        members.put("format", capture.format());
        members.put("quality", capture.quality());
        members.put("scale", capture.scale());
        members.put("belowThreshold", capture.belowThreshold());
        members.put("dpi", capture.dpi());
        members.put("device", capture.device());
        members.put("takenAt", capture.takenAt());
        return members;
    }

    private static Map<String, Object> exception(BiometricException exception) {
        var members = new LinkedHashMap<String, Object>();
        members.put("item", exception.item());
        members.put("kind", exception.kind());
        members.put("reason", exception.reason());
        members.put("approver", exception.approver());
        members.put("approvedAt", exception.approvedAt());
        return members;
    }

    private static Map<String, Object> verification(VerificationTry attempt) {
        var members = new LinkedHashMap<String, Object>();
        members.put("item", attempt.item());
        members.put("score", Math.round(attempt.score()));
        members.put("matched", attempt.matched());
        members.put("approver", attempt.approver());
        members.put("triedAt", attempt.triedAt());
        return members;
    }

    private static String text(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream().map(member -> text(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(BiodataJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        return quoted(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                out.append('\\').append((char) character);
            } else if (character < ' ') {
                out.append("\\u%04x".formatted(character));
            } else {
                out.append((char) character);
            }
        });
        return out.append('"').toString();
    }
}
