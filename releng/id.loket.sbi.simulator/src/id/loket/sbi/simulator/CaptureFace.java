package id.loket.sbi.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers a capture for registration, rightly or with one fault in it. */
final class CaptureFace {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DPI = 500;
    private static final int SLICE_MILLIS = 20;
    private static final int TRANSACTION_LEAST = 4;

    private final Station station;
    private final DeviceFace devices;

    CaptureFace(Station station, DeviceFace devices) {
        this.station = station;
        this.devices = devices;
    }

    /** The service ends the connection without an answer: its device was pulled out in the middle. */
    static final class Pulled extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** One finger, eye or face of the answer. */
    private record Item(Modality modality, String name, int code) {
    }

    String answer(JsonNode request, Fault fault) throws GeneralSecurityException, Pulled, InterruptedException {
        var bio = request.path("bio").path(0);
        if (station.unplugged()) {
            return refusal("202", "No device connected");
        }
        var modality = Modality.of(bio.path("type").asText("Finger"));
        if (!devices.deviceId(modality).equals(bio.path(station.settings().first() ? "serialNo" : "deviceId").asText())) {
            return refusal("106", "Device not found");
        }
        if (request.path("transactionId").asText().length() < TRANSACTION_LEAST) {
            return refusal("112", "Invalid transactionId");
        }
        var refused = refused(request, fault);
        if (refused != null) {
            return refused;
        }
        look(station.delay());
        if (fault == Fault.REPLAY) {
            return station.earlierAnswer();
        }
        var answer = JSON.createObjectNode();
        var records = answer.putArray("biometrics");
        if (fault != Fault.EMPTY_BIOMETRICS) {
            var previous = bio.path("previousHash").asText();
            for (var item : items(bio, modality, fault)) {
                var record = record(request, item, fault, previous);
                previous = record.path("hash").asText();
                records.add(record);
            }
        }
        station.answered(answer.toString());
        return answer.toString();
    }

    private String refused(JsonNode request, Fault fault) throws Pulled, InterruptedException {
        if (fault == null) {
            return null;
        }
        return switch (fault) {
            case BUSY -> refusal("111", "Device busy");
            case BUSY_VENDOR -> refusal("703", "Device in use");
            case NOT_READY -> refusal("110", "Device not ready");
            case ERROR -> refusal(station.errorCode(), "Simulated");
            case NOTHING_SEEN -> {
                look(Duration.ofMillis(request.path("timeout").asLong()));
                yield refusal("701", "Capture timeout");
            }
            default -> null;
        };
    }

    private void look(Duration time) throws Pulled, InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var recoveries = station.recoveries();
        while (System.nanoTime() - end < 0 && recoveries == station.recoveries()) {
            if (station.unplugged()) {
                throw new Pulled();
            }
            Thread.sleep(SLICE_MILLIS);
        }
    }

    private static List<Item> items(JsonNode bio, Modality modality, Fault fault) {
        var excepted = new ArrayList<String>();
        bio.path("exception").forEach(name -> excepted.add(name.asText()));
        var names = new ArrayList<String>();
        var wanted = bio.path("bioSubType");
        if (wanted.isArray()) {
            wanted.forEach(name -> names.add(name.asText()));
        } else if (!wanted.asText().isEmpty()) {
            names.add(wanted.asText());
        }
        if (names.isEmpty()) {
            names.addAll(modality.on(bio.path("deviceSubId").asInt()));
        }
        names.removeAll(excepted);
        if (fault == Fault.IGNORES_EXCEPTION && !excepted.isEmpty()) {
            names.set(names.size() - 1, excepted.get(0));
        }
        if (fault == Fault.MISSING_FINGER) {
            names.remove(names.size() - 1);
        }
        return names.stream().map(name -> new Item(modality, name, modality.code(name))).toList();
    }

    private ObjectNode record(JsonNode request, Item item, Fault fault, String previousHash) throws GeneralSecurityException {
        var iso = iso(item, fault);
        var signer = switch (fault == null ? Fault.ERROR : fault) {
            case FOREIGN_CERTIFICATE -> station.keys().foreign();
            case EXPIRED_CERTIFICATE -> station.keys().expired();
            default -> station.keys().device();
        };
        var data = payload(request, item, iso, fault, signer);
        var algorithm = fault == Fault.ALG_NONE ? "none" : fault == Fault.ALG_HS256 ? "HS256" : "RS256";
        var signed = Jws.signed(data, signer, algorithm);
        if (fault == Fault.BAD_SIGNATURE) {
            var parts = signed.split("\\.");
            signed = parts[0] + "." + Jws.unsigned(data.put("qualityScore", "99")) + "." + parts[2];
        }
        var hash = hash(fault == Fault.WRONG_HASH ? hash("", iso) : previousHash, iso);
        var record = JSON.createObjectNode().put("specVersion", station.settings().version()).put("data", signed)
                .put("hash", hash);
        record.set("error", DeviceFace.error("0", "Success"));
        return record;
    }

    private ObjectNode payload(JsonNode request, Item item, byte[] iso, Fault fault, Keys.Signer signer)
            throws GeneralSecurityException {
        var serial = devices.serial(item.modality) + (fault == Fault.OTHER_DEVICE ? "-2" : "");
        var env = request.path("env").asText();
        var time = station.now().minus(fault == Fault.STALE ? Duration.ofMinutes(20) : Duration.ZERO);
        var type = item.modality.type();
        var other = item.modality == Modality.FINGER ? "Iris" : "Finger";
        var data = JSON.createObjectNode()
                .put("digitalId", Jws.signed(devices.digitalId(item.modality, serial), signer))
                .put("deviceCode", serial)
                .put("deviceServiceVersion", station.settings().version())
                .put("bioType", fault == Fault.WRONG_TYPE ? other : type)
                .put("bioSubType", fault == Fault.WRONG_SUBTYPE ? another(item) : item.name)
                .put("purpose", fault == Fault.WRONG_PURPOSE ? "Auth" : request.path("purpose").asText())
                .put("env", fault != Fault.WRONG_ENV ? env : env.equals("Developer") ? "Staging" : "Developer")
                .put("bioValue", Base64.getUrlEncoder().withoutPadding().encodeToString(iso))
                .put("transactionId", request.path("transactionId").asText()
                        + (fault == Fault.WRONG_TRANSACTION ? "-0" : ""))
                .put("timestamp", time.toString())
                .put("requestedScore", request.path("bio").path(0).path("requestedScore").asText());
        if (fault != Fault.NO_QUALITY) {
            data.put("qualityScore", String.valueOf(station.score()));
        }
        return data;
    }

    private byte[] iso(Item item, Fault fault) {
        if (fault == Fault.GARBAGE_ISO) {
            return "FIR 2011 is not at home".getBytes(StandardCharsets.US_ASCII);
        }
        var picture = station.sensor().jpeg2000(item.modality, station.subject(), item.code);
        if (fault == Fault.BROKEN_PICTURE) {
            picture = picture.clone();
            for (var at = 130; at < picture.length; at++) {
                picture[at] = (byte) (at * 37);
            }
        }
        var position = fault == Fault.WRONG_POSITION ? item.modality.code(another(item)) : item.code;
        return IsoRecords.of(item.modality, position, picture, station.score(),
                fault == Fault.LOW_RESOLUTION ? DPI / 2 : DPI);
    }

    private static String another(Item item) {
        return switch (item.modality) {
            case FACE -> "";
            case IRIS -> item.modality.name(item.code == 1 ? 2 : 1);
            case FINGER -> item.modality.name(item.code == 1 ? 6 : 1);
        };
    }

    private static String hash(String previous, byte[] iso) throws GeneralSecurityException {
        var sha = MessageDigest.getInstance("SHA-256");
        var before = previous.isEmpty() ? sha.digest() : HexFormat.of().parseHex(previous.toLowerCase());
        var data = sha.digest(iso);
        sha.update(before);
        return HexFormat.of().withUpperCase().formatHex(sha.digest(data));
    }

    static String refusal(String code, String info) {
        var answer = JSON.createObjectNode();
        answer.putArray("biometrics").addObject().set("error", DeviceFace.error(code, info));
        return answer.toString();
    }
}
