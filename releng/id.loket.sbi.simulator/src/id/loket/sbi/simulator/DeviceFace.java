package id.loket.sbi.simulator;

import java.security.GeneralSecurityException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the service says of its devices: discovery, unsigned, and info, signed. */
final class DeviceFace {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Station station;

    DeviceFace(Station station) {
        this.station = station;
    }

    ArrayNode discovery(String type, int port) {
        var answer = JSON.createArrayNode();
        if (station.unplugged()) {
            return answer;
        }
        for (var modality : station.settings().modalities()) {
            if (type.equals("Biometric Device") || type.equalsIgnoreCase(modality.type())) {
                var device = answer.addObject();
                describe(device, modality, port);
                device.put("digitalId", Jws.unsigned(digitalId(modality, serial(modality))));
                device.set("error", error("0", "Success"));
            }
        }
        return answer;
    }

    ArrayNode info(int port) throws GeneralSecurityException {
        var answer = JSON.createArrayNode();
        if (station.unplugged()) {
            return answer;
        }
        for (var modality : station.settings().modalities()) {
            var device = JSON.createObjectNode();
            describe(device, modality, port);
            device.put("digitalId", Jws.signed(digitalId(modality, serial(modality)), station.keys().device()));
            device.put("firmware", "1.4").put("env", station.settings().env());
            var entry = answer.addObject();
            entry.put("deviceInfo", Jws.signed(device, station.keys().device()));
            entry.set("error", error("0", "Success"));
        }
        return answer;
    }

    private void describe(ObjectNode device, Modality modality, int port) {
        var settings = station.settings();
        device.put(settings.first() ? "serialNo" : "deviceId", deviceId(modality))
                .put("deviceStatus", status())
                .put("certification", "L0")
                .put("serviceVersion", settings.version())
                .put("callbackId", "http://127.0.0.1:" + port)
                .put("deviceCode", serial(modality))
                .put("purpose", "Registration");
        modality.parts().forEach(device.putArray("deviceSubId")::add);
        device.putArray("specVersion").add(settings.version());
    }

    private String status() {
        if (station.fault() == Fault.NOT_READY) {
            return "Not Ready";
        }
        return station.capturing().get() ? "Busy" : "Ready";
    }

    ObjectNode digitalId(Modality modality, String serial) {
        return JSON.createObjectNode().put("serialNo", serial).put("make", "Simulasi").put("model", "SBI-" + modality.type())
                .put("type", modality.type()).put("deviceSubType", modality.subType()).put("deviceProvider", "Loket")
                .put("deviceProviderId", "LOKET.SIMULATOR").put("dateTime", station.now().toString());
    }

    String serial(Modality modality) {
        return station.settings().serial() + modality.name().substring(0, 3);
    }

    /** What captures are asked for by. */
    String deviceId(Modality modality) {
        return station.settings().first() ? serial(modality) : String.valueOf(modality.ordinal() + 1);
    }

    static ObjectNode error(String code, String info) {
        return JSON.createObjectNode().put("errorCode", code).put("errorInfo", info);
    }
}
