package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.device.DeviceException;
import id.loket.device.DeviceException.Fault;

/** One capture for registration: asks, checks every word of the answer, decodes. */
final class RegistrationCapture {

    static final String PURPOSE = "Registration";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HTTP_OK = 200;
    private static final Duration SHORTEST_MARGIN = Duration.ofMillis(50);
    private static final Duration LONGEST_MARGIN = Duration.ofMillis(500);
    private static final int MARGIN_PART = 10;

    private final Host host;
    private final String label;
    private final HashChain chain;
    private final Bound bound;

    RegistrationCapture(Host host, String label, HashChain chain, Bound bound) {
        this.host = host;
        this.label = label;
        this.chain = chain;
        this.bound = bound;
    }

    /**
     * @param device where to take it
     * @param wanted what
     * @return a picture for each wanted
     * @throws DeviceException with the words for the operator
     */
    List<Taken> take(Found device, Wanted wanted) {
        var transaction = UUID.randomUUID().toString();
        var check = new AnswerCheck(host, label, device, wanted, transaction, bound);
        var previous = chain.last();
        var answer = asked(device, request(device, wanted, transaction, previous));
        var accepted = check.accepted(answer, previous);
        var taken = check.decoded(accepted);
        chain.accept(accepted.get(accepted.size() - 1).hash());
        return taken;
    }

    private String request(Found device, Wanted wanted, String transaction, String previous) {
        var left = bound.left();
        var margin = left.dividedBy(MARGIN_PART);
        margin = margin.compareTo(SHORTEST_MARGIN) < 0 ? SHORTEST_MARGIN : margin;
        margin = margin.compareTo(LONGEST_MARGIN) > 0 ? LONGEST_MARGIN : margin;
        var request = JSON.createObjectNode()
                .put("env", host.settings().env())
                .put("purpose", PURPOSE)
                .put("specVersion", device.specVersion())
                .put("timeout", Math.max(1, left.minus(margin).toMillis()))
                .put("captureTime", host.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("transactionId", transaction);
        var bio = request.putArray("bio").addObject()
                .put("type", device.type().word())
                .put("count", wanted.names().size())
                .put("requestedScore", host.settings().score())
                .put("deviceSubId", String.valueOf(wanted.part()))
                .put("previousHash", previous);
        device.dialect().address(bio, device.device());
        if (device.type() != BioType.FACE) {
            device.dialect().ask(bio, wanted.names(), wanted.onGlass(), wanted.missing());
        }
        return request.toString();
    }

    private JsonNode asked(Found device, String request) {
        byte[] body;
        try (var answer = HttpExchange.ask(device.port(), "RCAPTURE /capture", request, bound)) {
            body = answer.whole();
            if (answer.status() != HTTP_OK) {
                throw new DeviceException(Fault.GARBAGE, null, Text.notBiometric, label);
            }
        } catch (IOException broken) {
            throw Trouble.of(broken, label, Text.cutOff);
        }
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
            throw new DeviceException(Fault.GARBAGE, null, Text.notBiometric, label);
        } catch (JsonProcessingException nonsense) {
            // What begins like an answer is one that was not written to its end.
            throw new DeviceException(Fault.GARBAGE, nonsense,
                    body.length > 0 && body[0] == '{' ? Text.halfAnswer : Text.notBiometric, label);
        } catch (IOException impossible) {
            throw new DeviceException(Fault.GARBAGE, impossible, Text.notBiometric, label);
        }
    }
}
