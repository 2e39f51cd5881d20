package id.loket.driver.sbi.internal;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The two versions of the interface that services speak; they differ in a few words only. */
enum Dialect {
    /** 0.9.2 and 0.9.5. */
    V0("MOSIPDISC /device", "deviceId"),
    /** 1.0. */
    V1("SBIDISC /device", "serialNo");

    private final String discovery;
    private final String deviceKey;

    Dialect(String discovery, String deviceKey) {
        this.discovery = discovery;
        this.deviceKey = deviceKey;
    }

    /** @return verb and path */
    String discovery() {
        return discovery;
    }

    /** @return what a service calls this device in requests; empty if it does not say */
    String device(JsonNode description) {
        return description.path(deviceKey).asText();
    }

    void address(ObjectNode request, String device) {
        request.put(deviceKey, device);
    }

    /**
     * @param request of a capture
     * @param wanted the subtypes; empty for a face
     * @param onGlass all that the part of the device could take
     * @param missing what is not there
     */
    void ask(ObjectNode request, List<String> wanted, List<String> onGlass, List<String> missing) {
        var exceptions = request.putArray("exception");
        missing.forEach(exceptions::add);
        if (this == V0) {
            wanted.forEach(request.putArray("bioSubType")::add);
        } else if (wanted.size() == 1) {
            request.put("bioSubType", wanted.get(0));
        } else {
            // One plain text cannot name several: the whole slap, without what is not wanted of it.
            onGlass.stream().filter(name -> !wanted.contains(name) && !missing.contains(name)).forEach(exceptions::add);
        }
    }
}
