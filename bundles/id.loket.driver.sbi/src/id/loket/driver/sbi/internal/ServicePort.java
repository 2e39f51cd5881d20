package id.loket.driver.sbi.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.driver.sbi.internal.LinkException.Kind;

/** One port at which somebody listens: asked what it is, and what devices it has. */
final class ServicePort {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HTTP_OK = 200;
    /** Any program may listen here, at a hundred ports at once; a device's description is some kilobytes. */
    private static final int LARGEST_LIST = 1 << 20;
    private static final String ALL = "{\"type\":\"Biometric Device\"}";
    private static final String NOT_REGISTERED = "100";

    private final int port;
    private final TrustList trusted;
    private final String env;
    private final Clock clock;
    private final Map<String, Found> proved = new HashMap<>();
    private volatile Dialect dialect;
    private volatile boolean doubted;

    ServicePort(int port, TrustList trusted, String env, Clock clock) {
        this.port = port;
        this.trusted = trusted;
        this.env = env;
        this.clock = clock;
    }

    /** @return whether a service has answered here before */
    boolean isService() {
        return dialect != null;
    }

    /** Lets the next look ask all devices to prove themselves anew. */
    void doubt() {
        doubted = true;
    }

    /**
     * @param bound of the whole
     * @return the devices there now
     * @throws IOException if no service answers here in time
     */
    synchronized List<Found> look(Bound bound) throws IOException {
        if (doubted) {
            doubted = false;
            proved.clear();
        }
        var described = discovered(bound);
        var infos = known(described) ? Map.<String, Found>of() : infos(bound);
        var found = new ArrayList<Found>();
        for (var description : described) {
            var device = dialect.device(description);
            var whole = infos.containsKey(device) ? infos.get(device) : proved.get(device);
            if (whole == null) {
                claimed(description).ifPresent(found::add);
            } else {
                found.add(whole.withStatus(description.path("deviceStatus").asText()));
            }
        }
        proved.clear();
        found.stream().filter(each -> each.doubt().isEmpty() && !each.drifts()).forEach(each -> proved.put(each.device(), each));
        return found;
    }

    /** @return the time its clock shows, by what it signs; empty if it does not tell */
    Optional<Duration> driftOf(String serial, Bound bound) throws IOException {
        return infos(bound).values().stream().filter(each -> each.serial().equals(serial)).findFirst().map(Found::drift);
    }

    private boolean known(List<JsonNode> described) {
        return described.stream().allMatch(description -> proved.containsKey(dialect.device(description)));
    }

    private List<JsonNode> discovered(Bound bound) throws IOException {
        LinkException last = null;
        for (var each : dialect == null ? Dialect.values() : new Dialect[] {dialect}) {
            try {
                var devices = array(each.discovery(), ALL, bound);
                dialect = each;
                return devices;
            } catch (LinkException notSo) {
                if (notSo.kind() != Kind.GARBLED && notSo.kind() != Kind.CUT_OFF) {
                    throw notSo;
                }
                last = notSo;
            }
        }
        throw last;
    }

    private List<JsonNode> array(String verb, String request, Bound bound) throws IOException {
        try (var answer = HttpExchange.ask(port, verb, request, bound)) {
            var json = answer.status() == HTTP_OK ? JSON.readTree(answer.whole(LARGEST_LIST)) : null;
            if (json == null || !json.isArray()) {
                throw new LinkException(Kind.GARBLED, "HTTP " + answer.status());
            }
            var entries = new ArrayList<JsonNode>();
            json.forEach(entries::add);
            return entries;
        } catch (JsonProcessingException nonsense) {
            throw new LinkException(Kind.GARBLED, "no JSON", nonsense);
        }
    }

    private Map<String, Found> infos(Bound bound) throws IOException {
        var infos = new HashMap<String, Found>();
        for (var entry : array("MOSIPDINFO /info", "", bound)) {
            var text = entry.path("deviceInfo").asText();
            try {
                var claims = Jws.claimed(text);
                var doubt = Optional.<Text>empty();
                var detail = "";
                var identity = claims;
                try {
                    identity = Jws.verified(Jws.verified(text, trusted).path("digitalId").asText(), trusted);
                } catch (Jws.Rejected rejected) {
                    identity = Jws.claimed(claims.path("digitalId").asText());
                    doubt = Optional.of(status(rejected, entry));
                    detail = rejected.getMessage();
                }
                found(claims, identity, doubt, detail).ifPresent(each -> infos.put(each.device(), each));
            } catch (Jws.Rejected nonsense) {
                // Nothing to name it by; what discovery said of it is all there is.
                continue;
            }
        }
        return infos;
    }

    private static Text status(Jws.Rejected rejected, JsonNode entry) {
        if (NOT_REGISTERED.equals(entry.path("error").path("errorCode").asText())) {
            return Text.statusNotRegistered;
        }
        return switch (rejected.reason()) {
            case UNKNOWN_MAKER -> Text.statusUnknownMaker;
            case EXPIRED -> Text.statusExpired;
            case MALFORMED, ALGORITHM, SIGNATURE -> Text.statusUnproven;
        };
    }

    /** A device known only by what its service says unsigned. */
    private Optional<Found> claimed(JsonNode description) {
        try {
            var identity = description.path("digitalId");
            return found(description, identity.isObject() ? identity : Jws.claimed(identity.asText()),
                    Optional.of(Text.statusUnproven), "no signed description");
        } catch (Jws.Rejected nonsense) {
            return Optional.empty();
        }
    }

    private Optional<Found> found(JsonNode info, JsonNode identity, Optional<Text> doubt, String detail) {
        var serial = identity.path("serialNo").asText();
        var type = BioType.of(identity.path("type").asText());
        if (serial.isBlank() || type.isEmpty()) {
            return Optional.empty();
        }
        var label = (identity.path("make").asText() + " " + identity.path("model").asText()).strip();
        var itsEnv = info.path("env").asText();
        var otherEnv = doubt.isEmpty() && !itsEnv.equals(env);
        return Optional.of(new Found(type.get(), identity.path("make").asText() + "/" + identity.path("model").asText() + "/"
                + serial, label, identity.path("deviceSubType").asText().equalsIgnoreCase("Slap"), itsEnv, port, dialect,
                dialect.device(info), info.path("specVersion").path(0).asText(info.path("serviceVersion").asText()),
                info.path("deviceStatus").asText(), drift(identity.path("dateTime").asText()),
                otherEnv ? Optional.of(Text.statusEnv) : doubt, otherEnv ? "env " + itsEnv : detail));
    }

    private Duration drift(String dateTime) {
        try {
            return Duration.between(clock.instant(), time(dateTime));
        } catch (DateTimeException noTime) {
            return Duration.ZERO; // not told; captures carry a time of their own
        }
    }

    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
