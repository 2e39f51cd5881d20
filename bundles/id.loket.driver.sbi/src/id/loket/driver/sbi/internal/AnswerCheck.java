package id.loket.driver.sbi.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;
import id.loket.device.iso.IsoRecordException;

/** Checks the answer to one capture, word by word; all of it is good, or none of it is taken. */
final class AnswerCheck {

    private static final int LEAST_DPI = 500;
    private static final int MOST_QUALITY = 100;

    private final Host host;
    private final String label;
    private final Found device;
    private final Wanted wanted;
    private final String transaction;
    private final Bound bound;

    /**
     * A record whose origin and order are proved; what it holds is not yet looked at.
     *
     * @param name its subtype
     * @param record its bytes
     * @param quality 0 to 100
     * @param hash of the chain up to it
     */
    record Accepted(String name, byte[] record, int quality, String hash) {
    }

    AnswerCheck(Host host, String label, Found device, Wanted wanted, String transaction, Bound bound) {
        this.host = host;
        this.label = label;
        this.device = device;
        this.wanted = wanted;
        this.transaction = transaction;
        this.bound = bound;
    }

    /**
     * @param answer the service's
     * @param previousHash that the capture was asked with
     * @return its records, in its order
     */
    List<Accepted> accepted(JsonNode answer, String previousHash) {
        var items = answer.path("biometrics");
        if (!items.isArray()) {
            throw failure(Fault.GARBAGE, Text.notBiometric);
        }
        if (items.isEmpty()) {
            throw failure(Fault.GARBAGE, Text.emptyAnswer);
        }
        var accepted = new ArrayList<Accepted>();
        var previous = previousHash;
        for (var item : items) {
            checkError(item.path("error"));
            var payload = verified(item.path("data").asText());
            checkOrigin(payload);
            checkTime(payload);
            checkSubject(payload, accepted);
            var record = record(payload);
            var hash = item.path("hash").asText();
            if (!HashChain.next(previous, record).equalsIgnoreCase(hash)) {
                throw failure(Fault.UNTRUSTED, Text.brokenChain);
            }
            previous = hash;
            accepted.add(new Accepted(payload.path("bioSubType").asText(), record, quality(payload), hash.toUpperCase()));
        }
        for (var name : wanted.names()) {
            if (!isFace() && accepted.stream().noneMatch(each -> each.name.equals(name))) {
                throw failure(Fault.GARBAGE, Text.missing, device.type().spoken(name));
            }
        }
        return accepted;
    }

    /** @return the records decoded, in the order wanted */
    List<Taken> decoded(List<Accepted> accepted) {
        var works = new LinkedHashMap<String, Callable<Taken>>();
        accepted.forEach(each -> works.put(isFace() ? "" : each.name, () -> decoded(each)));
        List<Taken> taken;
        try {
            taken = host.together(List.copyOf(works.values()));
        } catch (DeviceException told) {
            throw told;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.CANCELLED, stop, Text.cancelled, label);
        } catch (Exception ending) {
            // The workers refuse only while the driver is being taken away.
            throw new DeviceException(Fault.UNPLUGGED, ending, Text.driverEnds, label);
        }
        var byName = new LinkedHashMap<String, Taken>();
        taken.forEach(each -> byName.put(each.name(), each));
        return wanted.names().stream().map(byName::get).toList();
    }

    private void checkError(JsonNode error) {
        var code = error.path("errorCode").asText("0");
        if (!code.isEmpty() && !code.equals("0")) {
            host.doubt(device);
            throw Trouble.ofCode(code, label);
        }
    }

    private JsonNode verified(String text) {
        if (text.isEmpty()) {
            throw failure(Fault.GARBAGE, Text.emptyAnswer);
        }
        try {
            return Jws.verified(text, host.trusted());
        } catch (Jws.Rejected rejected) {
            host.doubt(device);
            throw Trouble.of(rejected, label);
        }
    }

    private void checkOrigin(JsonNode payload) {
        var digitalId = verified(payload.path("digitalId").asText());
        var serial = digitalId.path("make").asText() + "/" + digitalId.path("model").asText() + "/"
                + digitalId.path("serialNo").asText();
        if (!serial.equals(device.serial())) {
            throw failure(Fault.UNTRUSTED, Text.otherDevice);
        }
        if (!transaction.equals(payload.path("transactionId").asText())) {
            throw failure(Fault.UNTRUSTED, Text.otherTransaction);
        }
        var purpose = payload.path("purpose").asText();
        if (!RegistrationCapture.PURPOSE.equals(purpose)) {
            throw failure(Fault.UNTRUSTED, Text.wrongPurpose, purpose);
        }
        var env = payload.path("env").asText();
        if (!host.settings().env().equals(env)) {
            throw failure(Fault.UNTRUSTED, Text.wrongEnvironment, env);
        }
    }

    /** A time too far away is that of a wrong clock if the clock itself says so, and otherwise that of an old answer. */
    private void checkTime(JsonNode payload) {
        Duration away;
        try {
            away = Duration.between(host.clock().instant(), ServicePort.time(payload.path("timestamp").asText()));
        } catch (DateTimeException noTime) {
            throw new DeviceException(Fault.UNTRUSTED, noTime, Text.unproven, label);
        }
        if (away.abs().compareTo(Found.MOST_DRIFT) <= 0) {
            return;
        }
        host.doubt(device);
        var drift = host.drift(device, bound.within(Duration.ofSeconds(1)));
        var clockIsWrong = drift.filter(known -> known.abs().compareTo(Found.MOST_DRIFT) > 0
                && known.minus(away).abs().compareTo(Found.MOST_DRIFT) <= 0).isPresent();
        throw failure(Fault.UNTRUSTED, clockIsWrong ? Text.clockDrift : Text.staleAnswer, Found.minutes(away));
    }

    private void checkSubject(JsonNode payload, List<Accepted> before) {
        if (BioType.of(payload.path("bioType").asText()).filter(device.type()::equals).isEmpty()) {
            throw failure(Fault.GARBAGE, Text.wrongType);
        }
        var name = payload.path("bioSubType").asText();
        if (isFace() && before.isEmpty()) {
            return;
        }
        if (wanted.missing().contains(name)) {
            throw failure(Fault.GARBAGE, Text.excepted, device.type().spoken(name));
        }
        if (!wanted.names().contains(name) || before.stream().anyMatch(each -> each.name.equals(name))) {
            throw failure(Fault.GARBAGE, Text.notAsked, device.type().spoken(name));
        }
    }

    private byte[] record(JsonNode payload) {
        try {
            return Base64.getUrlDecoder().decode(payload.path("bioValue").asText());
        } catch (IllegalArgumentException nonsense) {
            throw new DeviceException(Fault.GARBAGE, nonsense, Text.notARecord, label);
        }
    }

    private int quality(JsonNode payload) {
        var text = payload.path("qualityScore").asText();
        if (!text.matches("\\d{1,3}(\\.\\d{1,9})?") || Double.parseDouble(text) > MOST_QUALITY) {
            throw failure(Fault.GARBAGE, Text.noQuality);
        }
        return (int) Math.round(Double.parseDouble(text));
    }

    private Taken decoded(Accepted accepted) {
        var name = isFace() ? "" : accepted.name;
        IsoPicture read;
        try {
            read = IsoPicture.read(device.type(), accepted.record);
        } catch (IsoRecordException nonsense) {
            throw new DeviceException(Fault.GARBAGE, nonsense, Text.notARecord, label);
        }
        if (!read.name().equals(name)) {
            throw failure(Fault.GARBAGE, Text.wrongPosition, device.type().spoken(read.name()), device.type().spoken(name));
        }
        if (device.type() == BioType.FINGER && read.dpi() < LEAST_DPI) {
            throw failure(Fault.GARBAGE, Text.lowResolution, read.dpi());
        }
        try {
            return new Taken(name, accepted.record, read.picture().png(read.dpi()), read.dpi(), accepted.quality);
        } catch (IsoRecordException nonsense) {
            throw new DeviceException(Fault.GARBAGE, nonsense, Text.badPicture, label);
        }
    }

    private boolean isFace() {
        return device.type() == BioType.FACE;
    }

    private DeviceException failure(Fault fault, Text text, Object... details) {
        var arguments = new Object[details.length + 1];
        arguments[0] = label;
        System.arraycopy(details, 0, arguments, 1, details.length);
        return new DeviceException(fault, null, text, arguments);
    }
}
